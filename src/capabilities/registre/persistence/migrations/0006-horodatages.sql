-- The word of an outside authority on the date of a day's head (RFC 3161).
CREATE TABLE registre.horodatage (
  jour date PRIMARY KEY REFERENCES registre.ensemble (jour),
  -- The TimeStampToken, DER: it covers SHA-256 of the day's signed text.
  jeton bytea NOT NULL,
  obtenu_le timestamptz NOT NULL
);
COMMENT ON TABLE registre.horodatage IS 'Jetons RFC 3161 d’une autorité extérieure sur la tête de chaque jour';
GRANT SELECT ON registre.horodatage TO ancrage_app;
GRANT SELECT, INSERT ON registre.horodatage TO ancrage_registre;
