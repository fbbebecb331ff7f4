import { sql } from 'kysely';
import type { Formation, ModuleFormation, NatureAction, Reconnaissance, Tarif } from '../domain/formation.ts';
import type { ObjectifBpf } from '../domain/objectif-bpf.ts';

/** Ce que la base rend d'une formation : les colonnes, la certification jointe, les modules en ordre. */
export interface LigneFormation {
  readonly id: string;
  readonly code: string;
  readonly intitule: string;
  readonly nature: NatureAction;
  readonly objectifs: string[];
  readonly sans_prerequis: boolean;
  readonly prerequis: string;
  readonly public_vise: string;
  readonly reconnaissance: 'certification' | 'cqp' | 'attestation' | null;
  readonly cqp_intitule: string;
  readonly certification: string | null;
  readonly certification_fiche: {
    readonly intitule: string;
    readonly certificateurs: readonly { readonly nom: string }[];
    readonly enregistree: string | null;
    readonly fin: string | null;
    readonly actif: boolean;
  } | null;
  readonly blocs: string[];
  readonly methodes: string;
  readonly modalites_pedagogiques: string;
  readonly evaluation: string;
  readonly accessibilite: string;
  readonly delai_acces: string;
  readonly tarif_genre: 'montant' | 'surDevis' | 'gratuit' | null;
  readonly prix_centimes: number | null;
  readonly prix_par: 'personne' | 'groupe';
  readonly tarif_explication: string;
  readonly financements: string;
  readonly contact_nom: string;
  readonly contact_courriel: string;
  readonly contact_telephone: string;
  readonly distance_assistance: string;
  readonly distance_activites: string;
  readonly distance_evaluations: string;
  readonly presentation: string;
  readonly debouches: string;
  readonly poursuites: string;
  readonly niveau_sortie: number | null;
  readonly rome: string[];
  readonly lieux: { codePostal: string; ville: string }[];
  readonly objectif_bpf: ObjectifBpf | null;
  readonly nsf: string | null;
  readonly relue_le: string | null;
  readonly modules: readonly LigneModule[];
}

export interface LigneModule {
  readonly id: string;
  readonly intitule: string;
  readonly contenu: string;
  readonly competences: string[];
  readonly bloc_code: string | null;
  readonly minutes_presentiel: number;
  readonly minutes_distance: number;
  readonly minutes_foad: number;
  readonly minutes_entreprise: number;
}

/** Ce que `LigneFormation` joint à `catalogue.formation f` : la fiche de la certification et les modules en ordre. */
export const COLONNES_JOINTES = sql`
  (SELECT jsonb_build_object('intitule', c.intitule, 'certificateurs', c.certificateurs, 'actif', c.actif,
      'enregistree', coalesce(c.date_decision, c.date_effet, f.certification_enregistree_le), 'fin', c.date_fin_enregistrement)
    FROM referentiels.certification c WHERE c.numero = f.certification) AS certification_fiche,
  coalesce((SELECT jsonb_agg(to_jsonb(m) ORDER BY m.rang) FROM catalogue.module m
    WHERE m.organisme_id = f.organisme_id AND m.formation_id = f.id), '[]') AS modules`;

/** La formation que la ligne décrit. */
export function versFormation(ligne: LigneFormation): Formation {
  return {
    id: ligne.id,
    code: ligne.code,
    intitule: ligne.intitule,
    nature: ligne.nature,
    objectifs: ligne.objectifs,
    prerequis: versPrerequis(ligne),
    publicVise: ligne.public_vise,
    reconnaissance: versReconnaissance(ligne),
    modules: ligne.modules.map(versModule),
    methodes: ligne.methodes,
    modalitesPedagogiques: ligne.modalites_pedagogiques,
    evaluation: ligne.evaluation,
    accessibilite: ligne.accessibilite,
    delaiAcces: ligne.delai_acces,
    tarif: versTarif(ligne),
    financements: ligne.financements,
    contact: versContact(ligne),
    distance: versDistance(ligne),
    presentation: ligne.presentation,
    debouches: ligne.debouches,
    poursuites: ligne.poursuites,
    niveauSortie: ligne.niveau_sortie,
    rome: ligne.rome,
    lieux: ligne.lieux,
    objectifBpf: ligne.objectif_bpf,
    codeNsf: ligne.nsf,
    relueLe: jour(ligne.relue_le),
  };
}

export function versModule(ligne: LigneModule): ModuleFormation {
  return {
    id: ligne.id,
    intitule: ligne.intitule,
    contenu: ligne.contenu,
    competences: ligne.competences,
    blocCode: ligne.bloc_code,
    volumes: {
      presentiel: ligne.minutes_presentiel,
      distanceSynchrone: ligne.minutes_distance,
      foad: ligne.minutes_foad,
      entreprise: ligne.minutes_entreprise,
    },
  };
}

const jour = (iso: string | null) => (iso === null ? null : Temporal.PlainDate.from(iso));

function versPrerequis(ligne: LigneFormation): Formation['prerequis'] {
  if (ligne.sans_prerequis) return { genre: 'aucun' };
  return ligne.prerequis === '' ? null : { genre: 'liste', texte: ligne.prerequis };
}

function versReconnaissance(ligne: LigneFormation): Reconnaissance | null {
  if (ligne.reconnaissance === 'attestation') return { genre: 'attestation' };
  if (ligne.reconnaissance === 'cqp') return { genre: 'cqp', intitule: ligne.cqp_intitule };
  const { certification: code, certification_fiche: fiche } = ligne;
  if (code === null || fiche === null) return null;
  return {
    genre: code.startsWith('RNCP') ? 'rncp' : 'rs',
    code,
    intitule: fiche.intitule,
    certificateur: fiche.certificateurs.map(({ nom }) => nom).join(', '),
    enregistreeLe: jour(fiche.enregistree),
    expireLe: jour(fiche.fin),
    blocs: ligne.blocs,
  };
}

function versTarif(ligne: LigneFormation): Tarif | null {
  switch (ligne.tarif_genre) {
    case 'montant':
      return { genre: 'montant', centimes: ligne.prix_centimes ?? 0, par: ligne.prix_par };
    case 'surDevis':
      return { genre: 'surDevis', explication: ligne.tarif_explication };
    case 'gratuit':
      return { genre: 'gratuit' };
    default:
      return null;
  }
}

function versContact(ligne: LigneFormation): Formation['contact'] {
  const contact = {
    nom: ligne.contact_nom,
    courriel: ligne.contact_courriel,
    telephone: ligne.contact_telephone,
  };
  return Object.values(contact).every((texte) => texte === '') ? null : contact;
}

function versDistance(ligne: LigneFormation): Formation['distance'] {
  const distance = {
    assistance: ligne.distance_assistance,
    activitesEtDurees: ligne.distance_activites,
    evaluations: ligne.distance_evaluations,
  };
  return Object.values(distance).every((texte) => texte === '') ? null : distance;
}
