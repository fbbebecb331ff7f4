/** Jobs that actions queue. */
export const JOB_CONTROLER = 'emargement.controler';
export const JOB_CONTROLER_NUIT = 'emargement.controler_nuit';
