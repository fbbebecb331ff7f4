import { Badge, type Tone } from '#design/index.ts';
import type { Validite } from '../domain/validite.ts';
import { etats } from '../messages-ecrans.fr.ts';

const TONS: Readonly<Record<Validite['etat'], Tone>> = {
  enVigueur: 'ok',
  expireBientot: 'attention',
  expiree: 'neutral',
  inconnue: 'attention',
};

/** La validité d'une certification, en un mot. */
export const Etat = ({ etat }: Pick<Validite, 'etat'>) => <Badge tone={TONS[etat]}>{etats[etat]}</Badge>;
