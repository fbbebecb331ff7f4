import type { EncartDeDossier } from '#capabilities/parcours/index.ts';
import { ButtonLink, Section } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { messages } from './messages.fr.ts';
import { PATH } from './pages/accompagnement.page.tsx';
import { ListeAmenagements } from './pages/ListeAmenagements.tsx';
import { amenagementsDuDossier } from './queries/accompagnement.query.ts';

/** The accommodations, on the page of a file: what to do, for the staff; the way to the needs, for the référent handicap. */
export const encartAmenagements: EncartDeDossier = {
  cle: 'amenagements',
  droit: 'amenagements.lire',
  lire: async ({ tx, organismeId, clock, can }, inscriptionId) => {
    const lus = await amenagementsDuDossier(tx, organismeId, inscriptionId, today(clock));
    const referent = can('accompagnement.instruire');
    if (lus.length === 0 && !referent) return null;
    return (
      <Section
        title={messages.encart.titre}
        actions={
          referent && <ButtonLink href={`${PATH}/${inscriptionId}`}>{messages.encart.lien}</ButtonLink>
        }
      >
        <ListeAmenagements amenagements={lus} />
      </Section>
    );
  },
};
