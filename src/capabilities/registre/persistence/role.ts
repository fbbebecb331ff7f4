/** The register's own role in PostgreSQL: it numbers, seals and erases, across organismes. */
export const ROLE_REGISTRE = 'ancrage_registre';

/** Advisory lock: one sequencer at a time on one database, whatever the number of processes; a key changes under it too. */
export const VERROU = 4_207_010;
