import { parseArgs } from 'node:util';
import { z } from 'zod';
import { creerCompte, creerMembre, type Role, ROLES } from '#capabilities/identite/index.ts';
import type { CommandServices } from '#platform/capability.ts';
import { courriel, texte } from '#platform/http/champs.ts';
import { type CliCommand, type Door, FAIT, MAL_APPELE, REFUSE } from './command.ts';
import { messages } from './messages.fr.ts';
import { checkOptions } from './options.ts';

const MIN_PASSWORD = 12;

const schema = z.object({
  courriel: courriel(),
  nom: texte(),
  organisme: z.string().optional(),
  instance: z.boolean().default(false),
  role: z
    .array(
      z.enum(ROLES, { error: ({ input }) => messages.compte.roleInconnu(String(input), ROLES.join(', ')) }),
    )
    .default([]),
});

type Given = z.output<typeof schema>;

export const creerUnCompte: CliCommand = {
  name: 'compte creer',
  ...messages.compte,
  async run(args, door) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        courriel: { type: 'string' },
        nom: { type: 'string' },
        organisme: { type: 'string' },
        role: { type: 'string', multiple: true },
        instance: { type: 'boolean' },
      },
    });
    const given = checkOptions(schema, values, door);
    if (given === null) return MAL_APPELE;
    const member = given.organisme !== undefined && given.role.length > 0;
    if (member === given.instance) {
      door.printError(messages.usage(messages.compte.usage));
      return MAL_APPELE;
    }
    const services = await door.services();
    const organismeId = member ? await findOrganisme(services, given.organisme ?? '') : null;
    if (member && organismeId === null) return REFUSE;
    return openAccount(services, given, organismeId, door.readSecret);
  },
};

async function findOrganisme({ db, printError }: CommandServices, slug: string): Promise<string | null> {
  const all = await db.forInstance((tx) =>
    tx.selectFrom('identite.organisme').select(['id', 'slug']).execute(),
  );
  const found = all.find((organisme) => organisme.slug === slug);
  if (found === undefined) {
    printError(messages.compte.organismeInconnu(slug, all.map((organisme) => organisme.slug).join(', ')));
  }
  return found?.id ?? null;
}

async function openAccount(
  services: CommandServices,
  given: Given,
  organismeId: string | null,
  readSecret: Door['readSecret'],
): Promise<number> {
  const known = await accountOf(services, given.courriel);
  if (known === null) {
    const motDePasse = await readSecret(messages.compte.demande);
    if (motDePasse.length < MIN_PASSWORD) {
      services.printError(messages.compte.motDePasseCourt);
      return REFUSE;
    }
    const compte = { id: services.newId(), nom: given.nom, courriel: given.courriel, motDePasse };
    await services.db.forInstance((tx) => creerCompte(tx, compte));
  }
  const compteId = known ?? (await accountOf(services, given.courriel)) ?? '';
  await giveRoles(services, compteId, organismeId, given.role);
  services.print(
    known === null ? messages.compte.fait(given.courriel) : messages.compte.complete(given.courriel),
  );
  return FAIT;
}

async function accountOf({ db }: CommandServices, email: string): Promise<string | null> {
  const found = await db.forInstance((tx) =>
    tx.selectFrom('auth.user').select('id').where('email', '=', email).executeTakeFirst(),
  );
  return found?.id ?? null;
}

async function giveRoles(
  { db, newId }: CommandServices,
  compteId: string,
  organismeId: string | null,
  roles: readonly Role[],
): Promise<void> {
  if (organismeId === null) {
    await db.forInstance((tx) =>
      tx
        .insertInto('identite.administrateur')
        .values({ compte_id: compteId })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
    return;
  }
  await db.forTenant({ organismeId, acteurId: null }, (tx) =>
    creerMembre(tx, { organismeId, id: newId(), compteId, personneId: null, roles }),
  );
}
