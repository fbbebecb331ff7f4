import { Badge } from '#design/index.ts';
import type { EtatDocument } from '../domain/etat.ts';
import { messages } from '../messages.fr.ts';
import { ecrans } from '../messages-ecrans.fr.ts';

const tons = {
  'en-preparation': 'neutral',
  pret: 'neutral',
  envoye: 'info',
  lu: 'ok',
  'a-contresigner': 'attention',
  signe: 'ok',
  annule: 'neutral',
} as const;

/** The state of a document, and beside it that its data has changed. */
export function Etat({ etat, aRegenerer }: { readonly etat: EtatDocument; readonly aRegenerer: boolean }) {
  return (
    <>
      <Badge tone={tons[etat]}>{messages.etats[etat]}</Badge>{' '}
      {aRegenerer && <Badge tone="attention">{ecrans.aRegenerer}</Badge>}
    </>
  );
}
