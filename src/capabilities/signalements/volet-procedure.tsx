import type { VoletPersonnel } from '#capabilities/parcours/index.ts';
import { Section } from '#design/index.ts';
import { messages } from './messages.fr.ts';
import { PROCEDURE } from './pages/procedure.page.tsx';
import { procedureEnVigueur } from './queries/procedure.query.ts';

const mots = messages.procedure;

/** The procedure to read, on a learner's own page; a plain link once it is read. */
export const voletProcedure: VoletPersonnel = {
  cle: 'procedure-signalement',
  rang: 80,
  lire: async ({ tx, organismeId }, personneId) => {
    const procedure = await procedureEnVigueur(tx, organismeId, personneId);
    if (procedure === null) return null;
    const lien = <a href={PROCEDURE}>{mots.voletLien}</a>;
    if (procedure.lueLe !== null) return <p>{lien}</p>;
    return (
      <Section title={mots.volet}>
        <p>{lien}</p>
      </Section>
    );
  },
};
