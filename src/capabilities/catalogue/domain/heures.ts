/** Minutes d'une durée écrite « 35 », « 35,5 », « 35 h 30 » ou « 35:30 », ou `null` si ce n'en est pas une. */
export function lireHeures(texte: string): number | null {
  const propre = texte
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/gu, '')
    .replace(/heures?$/u, 'h');
  const enHeures = /^(\d{1,5})(?:[.,](\d{1,2}))?h?$/u.exec(propre);
  if (enHeures !== null) return Math.round(Number(`${enHeures[1]}.${enHeures[2] ?? '0'}`) * 60);
  const enMinutes = /^(\d{1,5})[h:]([0-5]\d)(?:min)?$/u.exec(propre);
  return enMinutes === null ? null : Number(enMinutes[1]) * 60 + Number(enMinutes[2]);
}

/** Une durée comme on la tape : « 35 », « 35 h 30 » ; vide pour zéro. */
export function ecrireHeures(minutes: number): string {
  if (minutes === 0) return '';
  const reste = minutes % 60;
  return `${Math.floor(minutes / 60)}${reste === 0 ? '' : ` h ${String(reste).padStart(2, '0')}`}`;
}
