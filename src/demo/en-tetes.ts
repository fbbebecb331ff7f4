import { enregistrerEnTete, lireLogo, poserLogo } from '#capabilities/documents/index.ts';
import { today } from '#platform/clock.ts';
import { type DemoContext, must } from './ecrire.ts';
import type { OrganismeDemo } from './organismes.ts';

/** Waves under a roof: a drawing of ours, in the colours of the product. */
const DESSIN =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><path d="M8 30 60 6l52 24" fill="none" stroke="#0d5463" stroke-width="7" stroke-linejoin="round"/>' +
  '<path d="M14 42q11-9 23 0t23 0 23 0 23 0" fill="none" stroke="#b2371d" stroke-width="5"/>' +
  '<path d="M14 54q11-9 23 0t23 0 23 0 23 0" fill="none" stroke="#0d5463" stroke-width="5"/></svg>';

/** The head of the documents of a demo organisme: its logo, what it is certified for. */
export async function poserEnTete(context: DemoContext, { nom, uai }: OrganismeDemo): Promise<void> {
  const logo = must(await lireLogo(Buffer.from(DESSIN)));
  const { sha256 } = await context.files.put(logo.octets);
  must(await poserLogo(context, { sha256, format: logo.format, description: `Logo de ${nom}` }));
  must(
    await enregistrerEnTete(context, {
      formeJuridique: 'Association de droit local',
      categories: uai === undefined ? ['formation'] : ['formation', 'apprentissage'],
      jusquAu: today(context.clock).add({ months: 20 }).toString(),
    }),
  );
}
