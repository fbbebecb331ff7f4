import { page } from '#platform/http/define.ts';
import { today } from '#platform/clock.ts';
import { composerDocument } from '../domain/composer-document.ts';
import { completer } from '../domain/types-document.ts';
import { imagesDe } from '../images.ts';
import { emetteurPour } from '../queries/emetteur.query.ts';

export const PATH_APERCU = '/reglages/en-tete/apercu';

/** The head as it will be printed, on an empty draft: what is missing shows. */
export const pageApercuEnTete = page({
  path: PATH_APERCU,
  access: 'documents.regler',
  rate: 'lourd',
  view: async (context) => {
    const organisme = await emetteurPour(context, 'livret-accueil');
    const emission = {
      numero: '',
      lieu: organisme.adresse.commune,
      projet: true,
      etabliLe: today(context.clock),
      images: await imagesDe(context, organisme),
    };
    const donnees = completer('livret-accueil', { organisme });
    const { bytes } = await context.pdf.compile(composerDocument('livret-accueil', donnees, emission));
    return { kind: 'file', name: 'en-tete.pdf', type: 'application/pdf', content: bytes, inline: true };
  },
});
