import type { DonneesPersonne, Personne } from '../personne.ts';

/** What brought a person of the annuaire near a row. */
export type Indice = 'reference' | 'courriel' | 'identite' | 'nom';

/** A person who may be the one of a row. When her record was merged, it is the one kept. */
export interface Candidat extends Cles {
  readonly par: Indice;
  readonly personne: Personne;
}

/** The letters of a name (`annuaire.cle`). */
interface Cles {
  readonly cleNom: string;
  readonly clePrenom: string;
}

/** What a row says of a person. */
export interface PersonneDeLigne extends Cles {
  readonly donnees: DonneesPersonne;
}

export type Reconnaissance =
  | {
      readonly genre: 'connue';
      readonly par: Indice;
      readonly personne: Personne;
      readonly autreNom: boolean;
    }
  | { readonly genre: 'plusieurs'; readonly nombre: number }
  /** `proche`: somebody else with the same address or the same name. */
  | { readonly genre: 'nouvelle'; readonly proche: Candidat | null };

/**
 * Who is the person of a row: by her reference in the other tool, else by her e-mail address when the first name agrees (a
 * family or a company may share one), else by name and birth date; without a birth date, by name alone when a single person
 * bears it. A file imported again so finds the persons that it created.
 */
export function reconnaitre(ligne: PersonneDeLigne, candidats: readonly Candidat[]): Reconnaissance {
  const de = (par: Indice) => uniques(candidats.filter((candidat) => candidat.par === par));
  const [parReference] = de('reference');
  if (parReference !== undefined) return connue(ligne, parReference);
  const parCourriel = de('courriel').filter((candidat) => candidat.clePrenom === ligne.clePrenom);
  const parNom = de(ligne.donnees.dateNaissance === null ? 'nom' : 'identite');
  for (const memes of [parCourriel, parNom]) {
    const libres = memes.filter((candidat) => libre(ligne, candidat));
    if (libres.length > 1) return { genre: 'plusieurs', nombre: libres.length };
    if (libres[0] !== undefined) return connue(ligne, libres[0]);
  }
  return { genre: 'nouvelle', proche: de('courriel')[0] ?? de('nom')[0] ?? null };
}

const connue = (ligne: PersonneDeLigne, { par, personne, cleNom, clePrenom }: Candidat): Reconnaissance => ({
  genre: 'connue',
  par,
  personne,
  autreNom: cleNom !== ligne.cleNom || clePrenom !== ligne.clePrenom,
});

/** Two references in one tool are two persons there. */
const libre = ({ donnees }: PersonneDeLigne, { personne }: Candidat): boolean =>
  donnees.referenceExterne === null ||
  personne.referenceExterne === null ||
  personne.referenceExterne === donnees.referenceExterne;

function uniques(candidats: readonly Candidat[]): Candidat[] {
  return [...new Map(candidats.map((candidat) => [candidat.personne.id, candidat])).values()];
}
