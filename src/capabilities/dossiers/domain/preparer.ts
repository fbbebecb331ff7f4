import {
  type Destinataire,
  DOCUMENTS_FR,
  type DonneesSansOrganisme,
  ecrireJour,
  type SujetDocument,
} from '#capabilities/documents/index.ts';
import { documentsFr } from '../messages-documents.fr.ts';
import { contratIndividuel, convention, devis } from './assembleurs/contrats.ts';
import { feuilleEmargement, type FeuillesLues, type Semaine } from './assembleurs/feuille.ts';
import { attestationFinFormation, certificatRealisation } from './assembleurs/fin.ts';
import { convocation, programme } from './assembleurs/information.ts';
import { protocoleIndividuel } from './assembleurs/protocole.ts';
import { estPartage, type TypeDePersonne, type TypeDossier } from './colonnes.ts';
import type { DossierLu, EntrepriseLue, Faits } from './faits.ts';
import { court } from './textes.ts';

/** A document ready to be made: what it says, about whom, to whom it goes. */
export interface DocumentPrepare {
  readonly type: TypeDossier;
  readonly objet: string;
  readonly donnees: DonneesSansOrganisme<TypeDossier>;
  readonly sujets: readonly SujetDocument[];
  readonly destinataires: readonly Destinataire[];
}

const ASSEMBLEURS: {
  [Type in TypeDePersonne]: (
    faits: Faits,
    dossiers: readonly [DossierLu, ...DossierLu[]],
  ) => DonneesSansOrganisme<Type>;
} = {
  convention,
  devis,
  'contrat-individuel': (faits, [dossier]) => contratIndividuel(faits, dossier),
  convocation: (faits, [dossier]) => convocation(faits, dossier),
  'protocole-individuel': (faits, [dossier]) => protocoleIndividuel(faits, dossier),
  'certificat-realisation': (faits, [dossier]) => certificatRealisation(faits, dossier),
  'attestation-fin-formation': (faits, [dossier]) => attestationFinFormation(faits, dossier),
};

/** Prepares the document of a person. `tous`: the files of the session, for what a company shares between its people. */
export function preparer(
  type: TypeDePersonne,
  faits: Faits,
  dossier: DossierLu,
  tous: readonly DossierLu[],
): DocumentPrepare {
  const partage = estPartage(type, dossier);
  const [premier = dossier, ...suite] = partage
    ? tous.filter(
        ({ entreprise, candidat }) =>
          entreprise?.id === dossier.entreprise?.id && (type === 'devis' || !candidat),
      )
    : [dossier];
  const dossiers = [premier, ...suite] as const;
  const pour = partage ? (dossier.entreprise?.nom ?? '') : `${dossier.prenom} ${dossier.nom}`;
  return {
    type,
    objet: court(`${faits.formation.intitule} · ${pour}`),
    donnees: ASSEMBLEURS[type](faits, dossiers),
    sujets: sujetsDe(faits, dossiers),
    destinataires: destinatairesDe(type, dossier),
  };
}

/** The programme of the session. */
export const preparerProgramme = (faits: Faits): DocumentPrepare => ({
  type: 'programme',
  objet: court(`${faits.formation.intitule} · ${faits.session.intitule}`),
  donnees: programme(faits),
  sujets: [
    { genre: 'session', id: faits.session.id },
    { genre: 'formation', id: faits.session.formationId },
  ],
  destinataires: [],
});

/** The attendance sheet of a week. */
export const preparerFeuille = (faits: Faits, semaine: Semaine, feuilles: FeuillesLues): DocumentPrepare => ({
  type: 'feuille-emargement',
  objet: court(`${faits.session.intitule} · ${documentsFr.semaine(ecrireJour(semaine.lundi))}`),
  donnees: feuilleEmargement(faits, semaine, feuilles),
  sujets: [{ genre: 'session', id: faits.session.id }],
  destinataires: [],
});

function sujetsDe({ session }: Faits, dossiers: readonly DossierLu[]): SujetDocument[] {
  const entreprise = dossiers[0]?.entreprise;
  return [
    { genre: 'session', id: session.id },
    ...(entreprise ? [{ genre: 'entreprise', id: entreprise.id } as const] : []),
    ...dossiers.flatMap(({ id, personneId }): SujetDocument[] => [
      { genre: 'inscription', id },
      { genre: 'personne', id: personneId },
    ]),
  ];
}

function destinatairesDe(type: TypeDePersonne, dossier: DossierLu): readonly Destinataire[] {
  const { entreprise } = dossier;
  switch (type) {
    case 'convention':
      return entreprise === null ? [] : [pourEntreprise(entreprise, 'client')];
    case 'devis':
      return [entreprise === null ? pourPersonne(dossier, 'client') : pourEntreprise(entreprise, 'client')];
    case 'contrat-individuel':
      return [pourPersonne(dossier, 'stagiaire')];
    case 'protocole-individuel':
      return [
        pourPersonne(dossier, 'apprenant'),
        ...(entreprise === null ? [] : [pourEntreprise(entreprise, 'entreprise')]),
      ];
    case 'certificat-realisation':
      return [
        pourPersonne(dossier, null),
        ...(entreprise === null ? [] : [pourEntreprise(entreprise, null)]),
      ];
    case 'convocation':
    case 'attestation-fin-formation':
      return [pourPersonne(dossier, null)];
  }
}

const pourPersonne = (
  { prenom, nom, courriel, personneId }: DossierLu,
  signePour: Destinataire['signePour'],
): Destinataire => ({ nom: `${prenom} ${nom}`, courriel: courriel ?? '', personneId, signePour });

const pourEntreprise = (
  { nom, courriel, representant }: EntrepriseLue,
  signePour: Destinataire['signePour'],
): Destinataire => ({
  nom: representant?.nom ?? nom,
  courriel: representant?.courriel || courriel,
  personneId: representant?.personneId ?? null,
  signePour,
});

/** Name of a type of document. */
export const nomDuType = (type: TypeDossier): string => DOCUMENTS_FR.types[type];
