import { Badge, formatDate, ShortList } from '#design/index.ts';
import { etatAction } from '../domain/action.ts';
import { actionsFr } from '../messages/actions.fr.ts';
import type { ActionLiee } from '../queries/actions-liees.fragment.ts';

/** The state of an action: coral only when it is late. */
export const EtatDAction = ({ etat }: { readonly etat: ReturnType<typeof etatAction> }) => (
  <Badge tone={etat === 'en_retard' ? 'attention' : etat === 'jugee' ? 'ok' : 'neutral'}>
    {actionsFr.etats[etat]}
  </Badge>
);

/** What was decided about something. */
export const ActionsLiees = ({ actions, aujourdhui }: Props) => (
  <ShortList
    items={actions.map(({ id, quoi, echeance, faiteLe }) => ({
      href: `/ameliorations/${id}`,
      title: quoi,
      detail: `${actionsFr.etats[etatAction({ echeance, faiteLe, jugeeLe: null, abandonnee: false }, aujourdhui)]}, ${formatDate(Temporal.PlainDate.from(faiteLe ?? echeance))}`,
    }))}
  />
);

interface Props {
  readonly actions: readonly ActionLiee[];
  readonly aujourdhui: string;
}
