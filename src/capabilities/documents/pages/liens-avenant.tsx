import { Badge, Section } from '#design/index.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import type { DocumentLu } from '../queries/document.query.ts';

const mots = ecrans.avenant;

/** The document that an amendment changes, or the amendments of a document. */
export function LiensAvenant({ document: { origine, avenants } }: { readonly document: DocumentLu }) {
  if (origine === null && avenants.length === 0) return null;
  return (
    <Section title={origine === null ? mots.avenants : mots.origine}>
      <ul>
        {origine !== null && (
          <li>
            <a href={`/documents/${origine.id}`}>{origine.numero}</a>
          </li>
        )}
        {avenants.map(({ id, numero, complet }) => (
          <li key={id}>
            <a href={`/documents/${id}`}>{numero}</a>{' '}
            <Badge tone={complet ? 'ok' : 'attention'}>{complet ? mots.signe : ecrans.attendue}</Badge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
