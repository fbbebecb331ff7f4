const MINUTES_PAR_HEURE = 60;

/** Nearest whole number; a half goes away from zero, for an avoir as for an invoice. */
export const arrondir = (valeur: number): number => Math.sign(valeur) * Math.round(Math.abs(valeur)) + 0;

export const enEuros = (centimes: number): number => arrondir(centimes / 100);

export const enHeures = (minutes: number): number => arrondir(minutes / MINUTES_PAR_HEURE);

/**
 * Whole hours of each part, adding up to `total`: rounded down, then one hour more to the largest remainders. Without this,
 * frames F-1, F-3 and F-4 rounded line by line would not have the same total, which the form refuses. No line is moved by an
 * hour or more from what was followed.
 */
export function repartirHeures<Cle>(
  minutes: ReadonlyMap<Cle, number>,
  total: number,
): ReadonlyMap<Cle, number> {
  const parts = [...minutes].map(([cle, valeur], rang) => ({
    cle,
    rang,
    heures: Math.floor(valeur / MINUTES_PAR_HEURE),
    reste: valeur % MINUTES_PAR_HEURE,
  }));
  const manque = total - parts.reduce((somme, { heures }) => somme + heures, 0);
  const servis = new Set(
    parts
      .toSorted((a, b) => b.reste - a.reste || a.rang - b.rang)
      .slice(0, Math.max(0, manque))
      .map(({ cle }) => cle),
  );
  return new Map(parts.map(({ cle, heures }) => [cle, heures + (servis.has(cle) ? 1 : 0)]));
}
