import type { ContactLu, DossierLu, EntrepriseLue, Faits } from '../faits.ts';
import { court } from '../textes.ts';

/** A company as the party of a contract. */
export const clientDe = ({ nom, adresse, siret, representant, courriel }: EntrepriseLue) => ({
  nom: court(nom),
  adresse,
  siret,
  representant: { nom: representant?.nom ?? '', qualite: representant?.qualite ?? '' },
  courriel: representant?.courriel || courriel,
});

/** A person as documents name one. */
export const personneDe = ({ prenom, nom }: Pick<DossierLu, 'prenom' | 'nom'>) => ({ prenom, nom });

/** The days of a file: its own period, else the session's. */
export const periodeDe = ({ session }: Faits, dossier: Pick<DossierLu, 'periode' | 'arreteLe'>) => ({
  debut: dossier.periode?.debut ?? session.debut,
  fin: dossier.arreteLe ?? dossier.periode?.fin ?? session.fin,
});

/** Whom to call about a session: its responsible person, else the contact of the formation. */
export function contactDe({ session, formation }: Faits): ContactLu {
  const { responsable } = session;
  const { contact } = formation;
  return {
    nom: responsable?.nom ?? contact?.nom ?? '',
    fonction: responsable?.fonction ?? '',
    telephone: responsable?.telephone || contact?.telephone || '',
    courriel: responsable?.courriel || contact?.courriel || '',
  };
}

const PERSONNE: ContactLu = { nom: '', fonction: '', telephone: '', courriel: '' };

export const referentHandicapDe = ({ session }: Faits): ContactLu => session.referentHandicap ?? PERSONNE;
