-- Une session se montre au public du catalogue, ou non, avec le lieu où elle se tient.
ALTER TABLE parcours.session
  ADD COLUMN publique boolean NOT NULL DEFAULT false,
  ADD COLUMN recrutement_suspendu boolean NOT NULL DEFAULT false,
  ADD COLUMN lieu text NOT NULL DEFAULT '';

-- Ce que la personne dit de son projet en candidatant : à elle, donc hors du registre, et effaçable.
ALTER TABLE parcours.inscription ADD COLUMN projet text;
