import type { VoletPersonnel } from '#capabilities/parcours/index.ts';
import { Section } from '#design/index.ts';
import { messages } from './messages.fr.ts';
import { PATH } from './pages/mes-preuves.page.tsx';

const words = messages.page;

/** The way to one's own evidence bundle, in « Mon parcours ». */
export const voletPreuves: VoletPersonnel = {
  cle: 'preuves',
  rang: 90,
  lire: (_context, _personneId, dossiers) =>
    Promise.resolve(
      dossiers.length === 0 ? null : (
        <Section title={words.mienTitre}>
          <p>
            <a href={PATH}>{words.mienLien}</a>
          </p>
        </Section>
      ),
    ),
};
