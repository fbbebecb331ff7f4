import { Badge, type MatrixCell, type Tone } from '#design/index.ts';
import { type DocumentEmis, suiviDe, type Suivi } from '../domain/document-emis.ts';
import { SUIVIS } from '../messages.fr.ts';

const TONS: Readonly<Record<Suivi, Tone>> = {
  'a-regenerer': 'attention',
  'en-preparation': 'neutral',
  pret: 'neutral',
  envoye: 'info',
  ouvert: 'info',
  lu: 'ok',
  'a-contresigner': 'attention',
  signe: 'ok',
  annule: 'neutral',
};

/** How far a document has gone, in a cell of a matrix. */
export function celluleDe(document: DocumentEmis, href: string): MatrixCell {
  const suivi = suiviDe(document);
  return { tone: TONS[suivi], label: SUIVIS[suivi], short: SUIVIS[suivi], href };
}

export function BadgeSuivi({ document }: { readonly document: DocumentEmis }) {
  const suivi = suiviDe(document);
  return <Badge tone={TONS[suivi]}>{SUIVIS[suivi]}</Badge>;
}
