import { DOCUMENTS_FR } from '#capabilities/documents/index.ts';
import type { VoletPersonnel } from '#capabilities/parcours/index.ts';
import { Notice, Section } from '#design/index.ts';
import { ecrans } from './messages-ecrans.fr.ts';
import { PATH } from './pages/mes-documents.page.tsx';
import { mesDocuments } from './queries/mes-documents.query.ts';

const words = ecrans.moi;

/** The latest ones: the page of all of them is one step away. */
const AU_PLUS = 5;

/** A learner's documents, in « Mon parcours »: what waits for a signature first, then the latest to read and keep. */
export const voletDocuments: VoletPersonnel = {
  cle: 'documents',
  rang: 30,
  lire: async ({ tx, organismeId }, personneId) => {
    const documents = await mesDocuments(tx, organismeId, { personneId, entreprise: false });
    if (documents.length === 0) return null;
    const aSigner = documents.filter(({ envoiASigner }) => envoiASigner !== null).length;
    return (
      <Section title={words.titre} actions={<a href={PATH}>{words.tous}</a>}>
        {aSigner > 0 && (
          <Notice tone="attention" title={words.aSigner(aSigner)}>
            <a href={PATH}>{words.allerSigner}</a>
          </Notice>
        )}
        <ul>
          {documents.slice(0, AU_PLUS).map(({ id, type, objet, numero, signe }) => (
            <li key={id}>
              <a href={`${PATH}/${id}`} data-direct>
                {DOCUMENTS_FR.types[type]} {numero}
              </a>
              {`, ${objet}`}
              {signe && ` (${words.signe.toLowerCase()})`}
            </li>
          ))}
        </ul>
      </Section>
    );
  },
};
