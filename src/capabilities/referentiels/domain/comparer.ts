import type { Bloc, Certification, CodeLibelle } from './certification.ts';

export type Champ = Exclude<keyof Certification, 'numero' | 'repertoire'>;

/** Ce qui change dans un champ d'une fiche, dit en texte. Une valeur simple remplacée : un ajout et un retrait. */
export interface Changement {
  readonly champ: Champ;
  readonly ajouts: readonly string[];
  readonly retraits: readonly string[];
}

type EnTextes = (fiche: Certification) => readonly string[];

const valeur = (texte: { toString(): string } | null): readonly string[] =>
  texte === null ? [] : [texte.toString()];
const codes = (liste: readonly CodeLibelle[]): readonly string[] =>
  liste.map(({ code, libelle }) => `${code} ${libelle}`);

const CHAMPS: Readonly<Record<Champ, EnTextes>> = {
  intitule: ({ intitule }) => [intitule],
  abrege: ({ abrege }) => (abrege === null ? [] : codes([abrege])),
  niveau: ({ niveau }) => valeur(niveau),
  actif: ({ actif }) => [actif ? 'active' : 'inactive'],
  typeEnregistrement: ({ typeEnregistrement }) => valeur(typeEnregistrement),
  dateDecision: ({ dateDecision }) => valeur(dateDecision),
  dateEffet: ({ dateEffet }) => valeur(dateEffet),
  dateFinEnregistrement: ({ dateFinEnregistrement }) => valeur(dateFinEnregistrement),
  nsf: ({ nsf }) => codes(nsf),
  rome: ({ rome }) => codes(rome),
  formacodes: ({ formacodes }) => codes(formacodes),
  ccn: ({ ccn }) => codes(ccn),
  certificateurs: ({ certificateurs }) =>
    certificateurs.map(({ nom, siret }) => `${nom} ${siret ?? ''}`.trim()),
  partenaires: ({ partenaires }) =>
    partenaires.map(({ nom, siret, habilitation }) => `${nom} ${siret ?? ''} ${habilitation ?? ''}`.trim()),
  voiesAcces: ({ voiesAcces }) => voiesAcces,
  blocs: ({ blocs }) => blocs.flatMap(blocEnTextes),
  anciennes: ({ anciennes }) => anciennes,
  nouvelles: ({ nouvelles }) => nouvelles,
};

/** Les champs qui diffèrent entre deux états d'une même fiche, l'ordre des listes mis à part. */
export function comparer(avant: Certification, apres: Certification): readonly Changement[] {
  return (Object.keys(CHAMPS) as Champ[]).flatMap((champ) => {
    const [textesAvant, textesApres] = [new Set(CHAMPS[champ](avant)), new Set(CHAMPS[champ](apres))];
    const ajouts = [...textesApres.difference(textesAvant)];
    const retraits = [...textesAvant.difference(textesApres)];
    return ajouts.length + retraits.length === 0 ? [] : [{ champ, ajouts, retraits }];
  });
}

/**
 * La fiche nouvelle, complétée du texte des compétences déjà connu quand la source ne les porte pas : un export CSV ne doit
 * pas effacer ce qu'un export XML a apporté.
 */
export function completer(avant: Certification, apres: Certification): Certification {
  const connus = new Map(avant.blocs.map((bloc) => [bloc.code, bloc]));
  return {
    ...apres,
    blocs: apres.blocs.map((bloc) => (bloc.competences === null ? avecTextes(bloc, connus) : bloc)),
  };
}

function avecTextes(bloc: Bloc, connus: ReadonlyMap<string, Bloc>): Bloc {
  const { competences = null, modalitesEvaluation = null } = connus.get(bloc.code) ?? {};
  return { ...bloc, competences, modalitesEvaluation };
}

function blocEnTextes({ code, libelle, competences, modalitesEvaluation }: Bloc): readonly string[] {
  const textes = [...(competences ?? []), ...(modalitesEvaluation === null ? [] : [modalitesEvaluation])];
  return [`${code} ${libelle}`, ...textes.map((texte) => `${code} : ${texte}`)];
}
