import { createHmac, timingSafeEqual } from 'node:crypto';
import { debutDEtape, type VerdictCode } from './code-tournant.ts';

/** Temps laissé pour signer à qui a visé le carré à temps : lire lentement n'est pas tricher. */
export const LECTURE_SECONDES = 300;

/**
 * Preuve qu'un téléphone tenait le bon code d'une étape, faite pour une seule personne : elle permet de signer un peu après que le
 * code a changé. Elle n'ouvre rien de plus que le code lui-même, que cette personne pouvait déjà envoyer à cet instant.
 * @param secret celui de la feuille, jamais envoyé au navigateur
 */
export function preuveDeLecture(secret: Uint8Array, personneId: string, etape: number): string {
  return `${etape}.${sceau(secret, personneId, etape)}`;
}

/**
 * Le verdict d'un code, avec la preuve de lecture qui l'accompagne : un code expiré mais lu à temps par cette personne est juste.
 */
export function verdictAvecLecture(
  secret: Uint8Array,
  verdict: VerdictCode,
  { personneId, preuve, instant }: { personneId: string; preuve: string; instant: Temporal.Instant },
): VerdictCode {
  if (verdict.verdict !== 'expire') return verdict;
  const { etape } = verdict;
  const attendue = Buffer.from(preuveDeLecture(secret, personneId, etape));
  const donnee = Buffer.from(preuve);
  if (donnee.length !== attendue.length || !timingSafeEqual(donnee, attendue)) return verdict;
  const limite = debutDEtape(etape).add({ seconds: LECTURE_SECONDES });
  return Temporal.Instant.compare(instant, limite) <= 0 ? { verdict: 'juste', etape } : verdict;
}

const sceau = (secret: Uint8Array, personneId: string, etape: number): string =>
  createHmac('sha256', secret)
    .update(`ancrage/emargement/lecture/v1\0${personneId}\0${etape}`)
    .digest('base64url')
    .slice(0, 27);
