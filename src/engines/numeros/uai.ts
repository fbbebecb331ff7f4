const LETTRES = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/**
 * Reads a UAI (unité administrative immatriculée: the number of a CFA or a school), seven digits and a key letter: the
 * number modulo 23, in an alphabet without I, O and Q (Ramsese). Null when it is not one.
 */
export function lireUai(texte: string): string | null {
  const uai = texte.replaceAll(/\s/gu, '').toUpperCase();
  if (!/^\d{7}[A-Z]$/u.test(uai)) return null;
  return LETTRES[Number(uai.slice(0, 7)) % 23] === uai.at(-1) ? uai : null;
}
