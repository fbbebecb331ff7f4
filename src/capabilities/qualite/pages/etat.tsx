import { Badge, type Tone } from '#design/index.ts';
import type { EtatIndicateur } from '../domain/etat.ts';
import { ETATS_FR } from '../messages.fr.ts';

const TONS: Readonly<Record<EtatIndicateur, Tone>> = {
  conforme: 'ok',
  'a-completer': 'info',
  'non-conforme-possible': 'attention',
  'sans-objet': 'neutral',
};

/** L'état d'un indicateur, en mots avec son dessin. */
export const BadgeEtat = ({ etat }: { readonly etat: EtatIndicateur }) => (
  <Badge tone={TONS[etat]}>{ETATS_FR[etat]}</Badge>
);
