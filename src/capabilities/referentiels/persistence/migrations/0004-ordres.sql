-- La liste se lit dans cet ordre, et se filtre par métier : trente mille fiches ne doivent pas être relues à chaque page.
CREATE INDEX certification_ordre ON referentiels.certification (intitule, numero);
CREATE INDEX certification_rome ON referentiels.certification USING gin (rome jsonb_path_ops);
