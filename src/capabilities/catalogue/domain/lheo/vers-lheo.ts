import type { FicheFigee, OrganismePublic } from '../fiche-figee.ts';
import { type Formation, type Lieu, volumesDe } from '../formation.ts';
import { enseignementDe, totalDe, type Volumes } from '../volumes.ts';
import { action, type ActionLheo } from './action.ts';
import { adresse, coordonnees, type AdresseLheo, type ContactLheo } from './coordonnees.ts';
import { certification } from './certifications.ts';
import { cleDuNiveau, formation, type FormationLheo } from './formation-lheo.ts';
import { NUMERO_ACTIVITE_INCONNU, organismeResponsable } from './organismes.ts';
import { session, type SessionLheo } from './session.ts';

/** Ce que LHÉO dit d'une session. Dates `YYYY-MM-DD`. */
export interface SessionDeLOffre {
  readonly sessionId: string;
  readonly debut: string;
  readonly fin: string;
  readonly recrutement: 'ouvert' | 'ferme' | 'suspendu';
}

/** Une formation publiée, telle que le public la lit. */
export interface OffreAEcrire {
  readonly figee: FicheFigee;
  readonly sessions: readonly SessionDeLOffre[];
  /** Adresse complète de la page publique. */
  readonly url: string;
}

/** « Tout public » du Formacode : la liste que LHÉO exige a au moins un code. */
const TOUT_PUBLIC = '83056';

/**
 * Une formation publiée en LHÉO 2.3. Rien n'est inventé : ce que la fiche ne dit pas est écrit comme inconnu ou laissé de côté.
 * Sans date annoncée, la session obligatoire a des dates inconnues.
 */
export function versLheo({ figee, sessions, url }: OffreAEcrire): FormationLheo {
  const { fiche, organisme } = figee;
  const reconnue = fiche.reconnaissance;
  return {
    ...formation.vide,
    numero: fiche.code,
    domaine: {
      formacodes: [],
      nsf: fiche.codeNsf === null ? [] : [fiche.codeNsf],
      rome: fiche.rome.slice(0, 5),
    },
    intitule: fiche.intitule,
    objectif: fiche.objectifs.join('\n'),
    resultatsAttendus: resultats(fiche),
    contenu: contenuDe(fiche),
    certifiante: reconnue?.genre === 'rncp' || reconnue?.genre === 'rs',
    contacts: [contactDe(fiche, organisme)],
    // Chaque personne est positionnée, puis suit tout ou partie des modules.
    parcours: 'mixte',
    certifications: certificationsDe(fiche),
    niveauSortie: fiche.niveauSortie === null ? null : cleDuNiveau(fiche.niveauSortie),
    urls: [url],
    actions: [actionDe({ figee, sessions, url })],
    organisme: {
      ...organismeResponsable.vide,
      numeroActivite: organisme.nda ?? NUMERO_ACTIVITE_INCONNU,
      siret: organisme.siret,
      nom: organisme.nom,
      raisonSociale: organisme.raisonSociale || organisme.nom,
      coordonnees: coordonneesDe(organisme),
      contacts: [{ type: null, coordonnees: coordonneesDe(organisme) }],
      codeUai: organisme.uai,
    },
  };
}

function actionDe({ figee: { fiche, organisme }, sessions, url }: OffreAEcrire): ActionLheo {
  const volumes = volumesDe(fiche);
  const lieux = fiche.lieux.length > 0 ? fiche.lieux : [organisme];
  return {
    ...action.vide,
    rythme: fiche.modalitesPedagogiques,
    publics: [TOUT_PUBLIC],
    precisionPublic: fiche.publicVise || null,
    alternance: volumes.entreprise === 0 ? '' : `${enHeures(volumes.entreprise)} heures en entreprise`,
    enseignement: enseignementLheo(volumes),
    conditions: fiche.prerequis?.genre === 'liste' ? fiche.prerequis.texte : '',
    priseEnChargePossible: fiche.financements !== '',
    lieux: lieux.map((lieu) => ({
      siret: null,
      codeUai: null,
      coordonnees: { ...coordonnees.vide, adresse: adresseDe(lieu, organisme.nom) },
    })),
    urls: [url],
    sessions: (sessions.length === 0 ? [null] : sessions).map((une) => sessionDe(une, organisme)),
    accesHandicapes: fiche.accessibilite || null,
    langues: ['fr'],
    recrutement: fiche.delaiAcces || null,
    modalitesPedagogiques: fiche.methodes || null,
    prixTotal:
      fiche.tarif?.genre === 'montant' && fiche.tarif.par === 'personne'
        ? (fiche.tarif.centimes / 100).toFixed(2)
        : null,
    heuresCentre: enHeures(enseignementDe(volumes)),
    heuresEntreprise: enHeures(volumes.entreprise),
    heuresTotal: enHeures(totalDe(volumes)),
    conditionsPriseEnCharge: fiche.financements || null,
  };
}

/** LHÉO compte en heures entières. */
const enHeures = (minutes: number) => Math.round(minutes / 60);

function enseignementLheo({ presentiel, distanceSynchrone, foad }: Volumes): ActionLheo['enseignement'] {
  if (distanceSynchrone + foad === 0) return 'presentiel';
  return presentiel === 0 ? 'distance' : 'mixte';
}

function resultats({ reconnaissance: r, debouches, poursuites }: Formation): string {
  const titre = r === null || r.genre === 'attestation' ? '' : r.intitule;
  return [titre, debouches, poursuites].filter((texte) => texte !== '').join('\n');
}

function contenuDe({ presentation, modules }: Formation): string {
  return [presentation, ...modules.map(({ intitule, contenu }) => `${intitule}\n${contenu}`)]
    .filter((texte) => texte.trim() !== '')
    .join('\n\n');
}

function certificationsDe({ reconnaissance: r }: Formation): FormationLheo['certifications'] {
  if (r?.genre === 'rncp') return [{ ...certification.vide, rncp: r.code.replace('RNCP', '') }];
  return r?.genre === 'rs' ? [{ ...certification.vide, rs: r.code }] : [];
}

function sessionDe(une: SessionDeLOffre | null, organisme: OrganismePublic): SessionLheo {
  return {
    ...session.vide,
    numero: une?.sessionId ?? null,
    periode: { debut: une?.debut ?? null, fin: une?.fin ?? null },
    adresseInscription: adresseDe(organisme, organisme.nom),
    etatRecrutement: une?.recrutement ?? null,
  };
}

function contactDe({ contact }: Formation, organisme: OrganismePublic): ContactLheo {
  return {
    type: null,
    coordonnees: {
      ...coordonneesDe(organisme),
      nom: contact?.nom || null,
      courriel: contact?.courriel || null,
      fixe: contact === null || contact.telephone === '' ? null : [contact.telephone],
    },
  };
}

function coordonneesDe(organisme: OrganismePublic): ContactLheo['coordonnees'] {
  const { telephone, courriel, siteWeb } = organisme;
  return {
    ...coordonnees.vide,
    adresse: adresseDe(organisme, organisme.nom),
    fixe: telephone === null ? null : [telephone],
    courriel,
    web: siteWeb === null ? null : [siteWeb],
  };
}

/** Une ligne au moins est exigée : la rue, à défaut le nom de l'organisme. */
function adresseDe(lieu: Lieu & { readonly adresse?: string }, nom: string): AdresseLheo {
  const ligne = lieu.adresse ?? '';
  return {
    ...adresse.vide,
    denomination: nom,
    lignes: [ligne === '' ? nom : ligne],
    codePostal: lieu.codePostal || adresse.vide.codePostal,
    ville: lieu.ville,
    pays: 'FR',
  };
}
