import {
  repertoireDe,
  type Bloc,
  type Certification,
  type Certificateur,
  type CodeLibelle,
  type Partenaire,
  type VoieAcces,
} from '../domain/certification.ts';

/** Une ligne de `referentiels.certification` et ses blocs, en JSON : ce que lisent et écrivent les requêtes d'ensemble. */
export interface LigneCertification {
  readonly numero: string;
  readonly intitule: string;
  readonly abrege: string | null;
  readonly abrege_libelle: string | null;
  readonly niveau: number | null;
  readonly actif: boolean;
  readonly type_enregistrement: 'droit' | 'demande' | null;
  readonly date_decision: string | null;
  readonly date_effet: string | null;
  readonly date_fin_enregistrement: string | null;
  readonly nsf: readonly CodeLibelle[];
  readonly rome: readonly CodeLibelle[];
  readonly formacodes: readonly CodeLibelle[];
  readonly conventions: readonly CodeLibelle[];
  readonly certificateurs: readonly Certificateur[];
  readonly partenaires: readonly Partenaire[];
  readonly voies_acces: readonly VoieAcces[];
  readonly remplace: readonly string[];
  readonly remplacee_par: readonly string[];
  readonly blocs: readonly LigneBloc[];
}

interface LigneBloc {
  readonly code: string;
  readonly libelle: string;
  readonly competences: readonly string[];
  readonly modalites_evaluation: string | null;
}

export function versFiche(ligne: LigneCertification): Certification {
  const { numero, intitule, niveau, actif, nsf, rome, formacodes, certificateurs, partenaires } = ligne;
  const repertoire = repertoireDe(numero);
  if (repertoire === null) throw new TypeError(`numéro de fiche illisible en base : ${numero}`);
  return {
    numero,
    repertoire,
    intitule,
    abrege: ligne.abrege === null ? null : { code: ligne.abrege, libelle: ligne.abrege_libelle ?? '' },
    niveau,
    actif,
    typeEnregistrement: ligne.type_enregistrement,
    dateDecision: jour(ligne.date_decision),
    dateEffet: jour(ligne.date_effet),
    dateFinEnregistrement: jour(ligne.date_fin_enregistrement),
    nsf,
    rome,
    formacodes,
    ccn: ligne.conventions,
    certificateurs,
    partenaires,
    voiesAcces: ligne.voies_acces,
    blocs: ligne.blocs.map(versBloc),
    anciennes: ligne.remplace,
    nouvelles: ligne.remplacee_par,
  };
}

export function versLigne(fiche: Certification): LigneCertification {
  const { numero, intitule, niveau, actif, nsf, rome, formacodes, certificateurs, partenaires } = fiche;
  return {
    numero,
    intitule,
    abrege: fiche.abrege?.code ?? null,
    abrege_libelle: fiche.abrege?.libelle ?? null,
    niveau,
    actif,
    type_enregistrement: fiche.typeEnregistrement,
    date_decision: fiche.dateDecision?.toString() ?? null,
    date_effet: fiche.dateEffet?.toString() ?? null,
    date_fin_enregistrement: fiche.dateFinEnregistrement?.toString() ?? null,
    nsf,
    rome,
    formacodes,
    conventions: fiche.ccn,
    certificateurs,
    partenaires,
    voies_acces: fiche.voiesAcces,
    remplace: fiche.anciennes,
    remplacee_par: fiche.nouvelles,
    blocs: fiche.blocs.map((bloc) => ({
      code: bloc.code,
      libelle: bloc.libelle,
      competences: bloc.competences ?? [],
      modalites_evaluation: bloc.modalitesEvaluation,
    })),
  };
}

function versBloc({ code, libelle, competences, modalites_evaluation }: LigneBloc): Bloc {
  return {
    code,
    libelle,
    competences: competences.length === 0 ? null : competences,
    modalitesEvaluation: modalites_evaluation,
  };
}

function jour(texte: string | null): Temporal.PlainDate | null {
  return texte === null ? null : Temporal.PlainDate.from(texte);
}
