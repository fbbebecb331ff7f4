import { refuse, ok, type Refusal, type Result } from '#platform/result.ts';

export const LONGUEUR_MINIMALE = 12;

/** What too many people choose, once letters are alike: short on purpose, the length does the rest. */
const COURANTS = [
  'motdepasse',
  'password',
  'azertyuiop',
  'qwertyuiop',
  'bonjour',
  'soleil',
  'iloveyou',
  'jetaime',
  'formation',
  'ancrage',
  '1234567890',
];

/**
 * Whether a password may protect an account: twelve characters of any kind (CNIL, délibération n° 2022-100: with a delay
 * after failures), not one word that everybody tries, not the address itself, not one character repeated.
 */
export function jugerMotDePasse(
  motDePasse: string,
  courriel: string,
): Result<null, Refusal<'MotDePasseTropCourt' | 'MotDePasseTropFacile'>> {
  if ([...motDePasse].length < LONGUEUR_MINIMALE) return refuse('MotDePasseTropCourt');
  const bare = motDePasse.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const [local = ''] = courriel.toLowerCase().split('@');
  const known = [...COURANTS, local.replaceAll(/[^\p{L}\p{N}]/gu, '')].filter((one) => one.length > 3);
  const rest = known.reduce((text, one) => text.replaceAll(one, ''), bare);
  if (new Set(bare).size < 5 || (rest !== bare && rest.length < 6)) return refuse('MotDePasseTropFacile');
  return ok(null);
}
