import { type DonneesSansOrganisme, proposerVersements, totaux } from '#capabilities/documents/index.ts';
import { documentsFr as mots } from '../../messages-documents.fr.ts';
import type { DossierLu, Faits } from '../faits.ts';
import { actionDe } from './action.ts';
import { clientDe, contactDe, periodeDe, personneDe } from './parties.ts';
import { financeursDe, lignesDePrix } from './prix.ts';

/** The company of the first file: convention and quote are made for files of one company. */
const entrepriseDe = (dossiers: readonly DossierLu[]) => dossiers[0]?.entreprise ?? null;

const periodeDuGroupe = (faits: Faits, dossiers: readonly DossierLu[]) => {
  const periodes = dossiers.map((dossier) => periodeDe(faits, dossier));
  const bornes = (lire: (periode: (typeof periodes)[number]) => string) => periodes.map(lire).toSorted();
  return {
    debut: bornes(({ debut }) => debut)[0] ?? faits.session.debut,
    fin: bornes(({ fin }) => fin).at(-1) ?? faits.session.fin,
  };
};

/** Convention with the company that sends these people (L. 6353-1, D. 6353-1). */
export function convention(faits: Faits, dossiers: readonly DossierLu[]): DonneesSansOrganisme<'convention'> {
  const { clauses } = faits.session;
  const entreprise = entrepriseDe(dossiers);
  return {
    ...(entreprise === null ? {} : { client: clientDe(entreprise) }),
    beneficiaires: dossiers.map(personneDe),
    action: actionDe(faits, periodeDuGroupe(faits, dossiers)),
    prix: { lignes: lignesDePrix(faits, dossiers), reglement: clauses.reglement },
    financeurs: financeursDe(dossiers),
    dedit: clauses.dedit,
    litiges: clauses.litiges,
    annexes: [...mots.annexes],
  };
}

/** Quote for a company, or for a person without one. */
export function devis(faits: Faits, dossiers: readonly DossierLu[]): DonneesSansOrganisme<'devis'> {
  const { clauses } = faits.session;
  const entreprise = entrepriseDe(dossiers);
  const [premier] = dossiers;
  const client = entreprise === null ? premier && acheteur(premier) : clientDe(entreprise);
  const jours = { days: clauses.validiteDevisJours };
  return {
    ...(client === undefined ? {} : { client }),
    action: actionDe(faits, periodeDuGroupe(faits, dossiers)),
    effectif: dossiers.length,
    prix: { lignes: lignesDePrix(faits, dossiers), reglement: reglementDe(entreprise, clauses) },
    valableJusquAu: Temporal.PlainDate.from(faits.le).add(jours).toString(),
    contact: contactDe(faits),
    conditions: clauses.dedit,
  };
}

const reglementDe = (entreprise: DossierLu['entreprise'], clauses: Faits['session']['clauses']): string =>
  entreprise === null ? clauses.reglementParticulier : clauses.reglement;

const acheteur = ({ prenom, nom, adresse, courriel }: DossierLu) => ({
  nom: `${prenom} ${nom}`,
  adresse,
  siret: '',
  representant: { nom: '', qualite: '' },
  courriel: courriel ?? '',
});

/**
 * Contract with a person who pays for herself (L. 6353-3 to L. 6353-7). It is signed through a link, hence at a distance: the
 * longer of the two times to withdraw applies, which is always lawful.
 */
export function contratIndividuel(
  faits: Faits,
  dossier: DossierLu,
): DonneesSansOrganisme<'contrat-individuel'> {
  const { clauses, capacite } = faits.session;
  const periode = periodeDe(faits, dossier);
  const lignes = lignesDePrix(faits, [dossier]);
  const aPayer = {
    totalCentimes: totaux(lignes).ttcCentimes,
    signeLe: faits.le,
    conclusion: 'distance' as const,
    ...periode,
  };
  const versements = lignes.length === 0 ? [] : proposerVersements(aPayer);
  return {
    stagiaire: {
      ...personneDe(dossier),
      adresse: dossier.adresse,
      courriel: dossier.courriel ?? '',
      telephone: dossier.telephone ?? '',
    },
    action: actionDe(faits, periode),
    effectif: { minimum: capacite === null ? 0 : 1, maximum: capacite ?? 0 },
    prix: {
      lignes,
      reglement: clauses.reglementParticulier,
      versements: versements.map((un, rang) => ({ ...un, libelle: mots.versement(rang, versements.length) })),
    },
    conclusion: aPayer.conclusion,
    signeLe: faits.le,
    cessationAnticipee: clauses.cessationAnticipee,
    abandon: clauses.abandon,
    litiges: clauses.litiges,
    annexes: [...mots.annexes],
  };
}
