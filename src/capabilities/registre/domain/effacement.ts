/** The fact that tells which contents were destroyed (`faits`, their ids), on what legal basis (`base`). It is never erased. */
export const FAIT_EFFACEMENT = 'registre.faits_effaces';
