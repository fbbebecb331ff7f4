/** Who is taken out of a document. */
export interface PersonneACaviarder {
  readonly prenom: string;
  readonly nom: string;
}

/**
 * The same data without a person: where she is named by her own object (`prenom`, `nom`) both become `mot`; where a text holds
 * her full name, in either order, it is replaced. Other people keep theirs, even with the same family name.
 */
export function caviarder<T>(donnees: T, personne: PersonneACaviarder, mot: string): T {
  const { prenom, nom } = personne;
  const noms = [`${prenom} ${nom}`, `${nom} ${prenom}`];
  const visiter = (valeur: unknown): unknown => {
    if (typeof valeur === 'string') {
      return noms.reduce((texte, un) => texte.replaceAll(un, mot), valeur);
    }
    if (Array.isArray(valeur)) return valeur.map(visiter);
    if (valeur === null || typeof valeur !== 'object') return valeur;
    const dedans = Object.entries(valeur);
    const elle = 'prenom' in valeur && 'nom' in valeur && valeur.prenom === prenom && valeur.nom === nom;
    if (elle) return Object.fromEntries(dedans.map(([cle, un]) => [cle, tait(cle, un, mot)]));
    return Object.fromEntries(dedans.map(([cle, un]) => [cle, visiter(un)]));
  };
  return visiter(donnees) as T;
}

/** What becomes of one value of the object that is the person herself: names are replaced, the rest of her texts is emptied. */
function tait(cle: string, valeur: unknown, mot: string): unknown {
  if (cle === 'nom') return mot;
  if (typeof valeur === 'string') return '';
  if (valeur === null || typeof valeur !== 'object' || Array.isArray(valeur)) return valeur;
  return Object.fromEntries(
    Object.entries(valeur).map(([sous, un]) => [sous, typeof un === 'string' ? '' : un]),
  );
}
