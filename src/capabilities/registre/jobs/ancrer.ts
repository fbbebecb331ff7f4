import { today } from '#platform/clock.ts';
import type { Services } from '#platform/http/route.ts';
import type { JobHandler } from '#platform/jobs/jobs.ts';
import { envoyerCourriels } from '#platform/mail/courriel.ts';
import { ancrer } from '../actions/ancrer.ts';
import { horodater } from '../actions/horodater.ts';
import { noteDeTete } from '../domain/tete.ts';
import { messages } from '../messages.fr.ts';
import { type OrganismeAncre, organismesAncres } from '../queries/ancrages.query.ts';
import { clesPubliques, derniereTete } from '../queries/tetes.query.ts';

export const ANCRER_CRONTAB = ['40 0 * * * registre.ancrer'];

/** Each night: the head of the day, then each organisme's head to those who keep it, then the word of the
 * outside authority on the date. Safe to repeat. */
export const ancrerLaNuit: JobHandler = async (_payload, services) => {
  await ancrer(services);
  const organismes = await services.db.forInstance((tx) => organismesAncres(tx, 'envoyes'));
  for (const organisme of organismes) await envoyer(services, organisme);
  await horodater(services);
};

async function envoyer(
  services: Services,
  { id: organismeId, nom, destinataires }: OrganismeAncre,
): Promise<void> {
  const jour = today(services.clock).toString();
  await services.db.forTenant({ organismeId, acteurId: null }, async (tx) => {
    const tete = await derniereTete({ tx, organismeId });
    const cle = (await clesPubliques(tx)).find(({ id }) => id === tete?.cleId);
    if (tete === null || cle === undefined) return;
    const note = noteDeTete(tete, cle.publique).trimEnd().split('\n');
    await envoyerCourriels(
      { ...services, tx },
      destinataires.map((a) => ({
        a,
        sujet: messages.courrier.sujet(nom),
        lignes: [messages.courrier.texte, ...note.filter((ligne) => ligne !== '')],
        signature: nom,
        cle: `registre.tete/${jour}/${a}`,
      })),
    );
  });
}
