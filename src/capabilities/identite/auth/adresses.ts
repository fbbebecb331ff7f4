/** Where the identity library answers. */
export const PREFIXE = '/identite';

/** What its cookies begin with. */
export const PREFIXE_BISCUITS = 'ancrage-auth';
