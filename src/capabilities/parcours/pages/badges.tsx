import { Badge, type Tone } from '#design/index.ts';
import type { EtatSession } from '../domain/session.ts';
import type { Statut } from '../domain/statut.ts';
import { STATUTS } from '../messages.fr.ts';
import { ETATS, sessionsFr } from '../messages/sessions.fr.ts';

const TON_ETAT: Readonly<Record<EtatSession, Tone>> = {
  prevue: 'info',
  confirmee: 'ok',
  enCours: 'ok',
  terminee: 'neutral',
  annulee: 'attention',
};

export const BadgeEtat = ({ etat }: { etat: EtatSession }) => (
  <Badge tone={TON_ETAT[etat]}>{ETATS[etat]}</Badge>
);

/** Coral only for what asks for somebody: an application to treat, an interruption to follow. */
export const TON_STATUT: Readonly<Record<Statut, Tone>> = {
  candidat: 'attention',
  enEntretien: 'attention',
  admis: 'info',
  refuse: 'neutral',
  retire: 'neutral',
  inscrit: 'info',
  annule: 'neutral',
  enFormation: 'ok',
  interrompu: 'attention',
  abandon: 'neutral',
  termine: 'neutral',
  certifie: 'ok',
  certifiePartiellement: 'ok',
  nonCertifie: 'neutral',
};

export const BadgeStatut = ({ statut }: { statut: Statut | null }) =>
  statut === null ? (
    <Badge>{sessionsFr.fiche.sansStatut}</Badge>
  ) : (
    <Badge tone={TON_STATUT[statut]}>{STATUTS[statut]}</Badge>
  );
