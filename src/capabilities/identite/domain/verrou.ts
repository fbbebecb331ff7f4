import { createHash } from 'node:crypto';

/**
 * Seconds to wait after the n-th attempt in a row on one address: nine are free, then the wait doubles up to a quarter of an
 * hour (CNIL, délibération n° 2022-100, §3.2: delay after failures, ten attempts at most).
 */
export const DELAIS_MOT_DE_PASSE: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 60, 120, 240, 480, 900];

/** The same for the six digits of the second step: a million possibilities, so four attempts are free. */
export const DELAIS_CODE: readonly number[] = [0, 0, 0, 0, 60, 300, 900];

const cible = (texte: string): Buffer => createHash('sha256').update(texte).digest();

/** What attempts on an e-mail address are counted under, whether it has an account or not. */
export const cibleAdresse = (courriel: string): Buffer => cible(`adresse:${courriel}`);

/** What attempts on the codes of an account are counted under. */
export const cibleCode = (compteId: string): Buffer => cible(`code:${compteId}`);
