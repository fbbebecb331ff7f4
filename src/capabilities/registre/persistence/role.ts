/** The register's own role in PostgreSQL: it numbers, seals and erases, across organismes. */
export const ROLE_REGISTRE = 'ancrage_registre';
