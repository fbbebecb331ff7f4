-- What the administrator of the instance sees of the queue, whose own tables stay closed to the application's role.
CREATE FUNCTION plateforme.etat_file() RETURNS TABLE (en_attente integer, en_retard integer, en_echec integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT count(*)::integer,
    count(*) FILTER (WHERE run_at < now() - interval '5 minutes' AND locked_at IS NULL AND attempts = 0)::integer,
    count(*) FILTER (WHERE attempts > 0 AND last_error IS NOT NULL)::integer
  FROM graphile_worker.jobs;
$$;
REVOKE ALL ON FUNCTION plateforme.etat_file FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.etat_file TO ancrage_app;
