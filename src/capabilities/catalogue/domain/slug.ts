const LONGUEUR = 60;

/** Un texte pour une adresse : lettres sans accent, chiffres et tirets, 60 caractères au plus, sans couper un mot. */
export function enAdresse(texte: string): string {
  const mots = texte
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/œ/giu, 'oe')
    .replaceAll(/æ/giu, 'ae')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((mot) => mot !== '');
  let adresse = '';
  for (const mot of mots) {
    const suite = adresse === '' ? mot.slice(0, LONGUEUR) : `${adresse}-${mot}`;
    if (suite.length > LONGUEUR) break;
    adresse = suite;
  }
  return adresse === '' ? 'formation' : adresse;
}

/** L'adresse publique d'une formation : son intitulé, et la fin de son id qui la rend unique. */
export const adressePublique = (intitule: string, formationId: string): string =>
  `${enAdresse(intitule)}-${formationId.slice(-8)}`;
