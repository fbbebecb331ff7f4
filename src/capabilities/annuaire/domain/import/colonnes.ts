import { CHAMPS_ENTREPRISE, type ChampEntreprise } from '../entreprise.ts';
import { CHAMPS_PERSONNE, type ChampPersonne } from '../personne.ts';

export const GENRES = ['personnes', 'entreprises'] as const;
/** What a file holds, one a row. */
export type GenreImport = (typeof GENRES)[number];

export type ChampImporte = ChampPersonne | ChampEntreprise;

/** Field that each column of a file fills, by position; null for a column left aside. */
export type Correspondance = readonly (ChampImporte | null)[];

export const CHAMPS_IMPORTES: Readonly<Record<GenreImport, readonly ChampImporte[]>> = {
  personnes: CHAMPS_PERSONNE,
  entreprises: CHAMPS_ENTREPRISE,
};

/** Without them a row says nothing. */
export const CHAMPS_OBLIGATOIRES: Readonly<Record<GenreImport, readonly ChampImporte[]>> = {
  personnes: ['prenom', 'nomNaissance'],
  entreprises: ['raisonSociale', 'siret'],
};

/**
 * Words by which columns are named in the exports of the usual tools and in spreadsheets, without accents or capitals, the
 * surest first. A column whose whole name is one of them is that field; else one that holds all the words of an entry.
 */
const MOTS: Readonly<Record<GenreImport, Readonly<Partial<Record<ChampImporte, readonly string[]>>>>> = {
  personnes: {
    prenom: ['prenom', 'prenoms', 'first name', 'firstname', 'given name'],
    nomUsage: ['nom d usage', 'nom usage', 'nom marital', 'nom d epouse'],
    nomNaissance: [
      'nom de naissance',
      'nom naissance',
      'nom de famille',
      'nom patronymique',
      'nom de jeune fille',
      'nom',
      'last name',
      'lastname',
    ],
    dateNaissance: [
      'date de naissance',
      'date naissance',
      'ne le',
      'nee le',
      'ne e le',
      'naissance',
      'ddn',
      'birth date',
    ],
    courriel: [
      'adresse electronique',
      'courriel',
      'adresse e mail',
      'adresse mail',
      'adresse email',
      'e mail',
      'email',
      'mail',
      'mel',
    ],
    telephone: ['telephone mobile', 'tel mobile', 'portable', 'mobile', 'telephone', 'tel', 'gsm', 'phone'],
    adresse: ['adresse postale', 'adresse', 'rue', 'voie', 'numero et voie'],
    codePostal: ['code postal', 'cp', 'code post', 'zip'],
    ville: ['ville', 'localite', 'commune', 'nom commune', 'city'],
    commune: ['code insee de la commune', 'code insee', 'code commune', 'insee'],
    referenceExterne: [
      'reference externe',
      'reference',
      'ref',
      'identifiant',
      'matricule',
      'id',
      'numero dossier',
      'id erp',
    ],
  },
  entreprises: {
    raisonSociale: [
      'raison sociale',
      'denomination',
      'societe',
      'entreprise',
      'nom de l entreprise',
      'nom',
      'employeur',
    ],
    enseigne: ['enseigne', 'nom commercial', 'nom d usage'],
    siret: ['numero siret', 'n siret', 'no siret', 'siret'],
    naf: ['code ape naf', 'code naf', 'code ape', 'naf', 'ape'],
    idcc: ['convention collective idcc', 'code idcc', 'idcc', 'convention collective'],
    effectif: ['effectif salarie', 'effectif', 'nombre de salaries', 'nb salaries', 'salaries'],
    opco: ['operateur opco', 'opco', 'operateur de competences'],
    adresse: ['adresse postale', 'adresse', 'rue', 'voie'],
    codePostal: ['code postal', 'cp'],
    ville: ['ville', 'localite', 'commune'],
    telephone: ['telephone', 'tel', 'standard', 'portable'],
    courriel: [
      'adresse electronique',
      'courriel',
      'adresse mail',
      'adresse email',
      'e mail',
      'email',
      'mail',
    ],
  },
};

/**
 * Proposes a field for each column. `memoire` holds what the organisme chose before, by column key (null: left aside), and
 * wins. A field goes to one column only: to the one whose name is the surest.
 * @param cles keys of the columns, as `columnKey` makes them
 */
export function devinerColonnes(
  genre: GenreImport,
  cles: readonly string[],
  memoire: ReadonlyMap<string, ChampImporte | null> = new Map(),
): Correspondance {
  const choisis = new Map<number, ChampImporte>();
  const pris = new Set<ChampImporte>();
  const prendre = (index: number, champ: ChampImporte) => {
    if (choisis.has(index) || pris.has(champ)) return;
    choisis.set(index, champ);
    pris.add(champ);
  };
  for (const [index, cle] of cles.entries()) {
    const connu = memoire.get(cle);
    if (connu !== undefined && connu !== null) prendre(index, connu);
  }
  for (const { champ, index } of candidats(genre, cles)) {
    if (!memoire.has(cles[index] ?? '')) prendre(index, champ);
  }
  return cles.map((_, index) => choisis.get(index) ?? null);
}

/** Every column that may be a field, the surest first: whole names, then names that hold all the words. */
function candidats(
  genre: GenreImport,
  cles: readonly string[],
): { readonly champ: ChampImporte; readonly index: number }[] {
  const trouves = cles.flatMap((cle, index) =>
    (Object.entries(MOTS[genre]) as [ChampImporte, readonly string[]][]).flatMap(([champ, noms]) => {
      const entier = noms.indexOf(cle);
      if (entier >= 0) return [{ champ, index, rang: entier }];
      const mots = new Set(cle.split(' '));
      const partie = noms.findIndex((nom) => nom.split(' ').every((mot) => mots.has(mot)));
      // A longer entry is surer: « nom de naissance du stagiaire » is no « nom ».
      return partie < 0 ? [] : [{ champ, index, rang: 1000 - (noms[partie] ?? '').length * 10 + partie }];
    }),
  );
  return trouves.toSorted((a, b) => a.rang - b.rang || a.index - b.index);
}
