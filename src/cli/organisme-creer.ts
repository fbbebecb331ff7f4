import { parseArgs } from 'node:util';
import { z } from 'zod';
import { lireSiret } from '#capabilities/annuaire/index.ts';
import { creerOrganisme } from '#capabilities/identite/index.ts';
import { texte } from '#platform/http/champs.ts';
import { type CliCommand, FAIT, MAL_APPELE, REFUSE } from './command.ts';
import { messages } from './messages.fr.ts';
import { checkOptions } from './options.ts';

const texts = { type: 'string' } as const;

const schema = z.object({
  nom: texte(),
  siret: z.string().transform((text, context) => {
    const read = lireSiret(text);
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom', message: messages.organisme.siret });
    return z.NEVER;
  }),
  'raison-sociale': texte().optional(),
  nda: z
    .string()
    .regex(/^\d{11}$/u, messages.organisme.nda)
    .optional(),
  ville: texte().optional(),
  'code-postal': texte(5).optional(),
  'alsace-moselle': z.boolean().default(false),
});

export const creerUnOrganisme: CliCommand = {
  name: 'organisme creer',
  ...messages.organisme,
  async run(args, door) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        nom: texts,
        siret: texts,
        'raison-sociale': texts,
        nda: texts,
        ville: texts,
        'code-postal': texts,
        'alsace-moselle': { type: 'boolean' },
      },
    });
    const given = checkOptions(schema, values, door);
    if (given === null) return MAL_APPELE;
    const { nom, siret, nda, ville } = given;
    const slug = slugOf(nom);
    const { db, newId } = await door.services();
    const created = await db.forInstance(async (tx) => {
      const taken = await tx.selectFrom('identite.organisme').select('id').where('slug', '=', slug).execute();
      if (taken.length > 0) return false;
      await creerOrganisme(tx, {
        id: newId(),
        slug,
        nom,
        raisonSociale: given['raison-sociale'] ?? nom,
        siret,
        alsaceMoselle: given['alsace-moselle'],
        ...(nda === undefined ? {} : { nda }),
        ...(ville === undefined ? {} : { ville }),
        ...(given['code-postal'] === undefined ? {} : { codePostal: given['code-postal'] }),
      });
      return true;
    });
    if (created) door.print(messages.organisme.fait(nom, slug));
    else door.printError(messages.organisme.dejaLa(slug));
    return created ? FAIT : REFUSE;
  },
};

/** The name as it stands in addresses: letters without accents, digits and hyphens, 3 to 60 characters. */
function slugOf(nom: string): string {
  const plain = nom
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
  const slug = plain
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/gu, '');
  return slug.length < 3 ? `organisme-${slug}`.replace(/-$/u, '') : slug;
}
