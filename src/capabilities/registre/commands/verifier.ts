import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Command, CommandServices } from '#platform/capability.ts';
import { lireNotes, type TeteSignee } from '../domain/tete.ts';
import { commandes as mots, PHRASES } from '../messages-commandes.fr.ts';
import { clesPubliques } from '../queries/tetes.query.ts';
import { type RapportRegistre, verifierRegistre } from '../verification/verifier-registre.ts';

const FAIT = 0;
const REFUSE = 1;
const MAL_APPELE = 2;

/** Alterations printed for each organisme: the first ones explain the others. */
const MONTREES = 50;

interface Nomme {
  readonly id: string;
  readonly slug: string;
  readonly nom: string;
}

/** `registre verifier [organisme] [--tetes fichier] [--json]`: 0 when all is intact, 1 when something was tampered with. */
export const commandeVerifier: Command = {
  name: 'registre verifier',
  ...mots.verifier,
  run: async (args, services) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { tetes: { type: 'string' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [slug, ...reste] = positionals;
    if (reste.length > 0) {
      services.printError(mots.verifier.usage);
      return MAL_APPELE;
    }
    const organismes = await lireOrganismes(services);
    const choisis = slug === undefined ? organismes : organismes.filter((one) => one.slug === slug);
    if (slug !== undefined && choisis.length === 0) return refuser(services, mots.organismeInconnu(slug));
    const gardees = await lireGardees(services, values.tetes);
    if (typeof gardees === 'string') return refuser(services, gardees);
    return verifier(services, organismes, choisis, gardees, values.json);
  },
};

async function verifier(
  services: CommandServices,
  organismes: readonly Nomme[],
  choisis: readonly Nomme[],
  gardees: readonly TeteSignee[],
  json: boolean,
): Promise<number> {
  let code = FAIT;
  const autresOrganismes = organismes.map(({ id }) => id);
  for (const organisme of choisis) {
    const conservees = gardees.filter(({ organismeId }) => organismeId === organisme.id);
    const rapport = await verifierRegistre(services, organisme.id, { conservees, autresOrganismes });
    if (!rapport.intact) code = REFUSE;
    if (json) services.print(enJson(organisme, rapport));
    else dire(services, organisme, rapport);
  }
  return code;
}

function dire({ print, printError }: CommandServices, { nom }: Nomme, rapport: RapportRegistre): void {
  const { alterations, effacements, enAttente, taille, tetes } = rapport;
  if (rapport.intact) print(mots.intact(nom, taille, tetes.total, effacements.length, enAttente));
  else printError(mots.altere(nom, alterations.length));
  for (const alteration of alterations.slice(0, MONTREES)) {
    printError(`  ${alteration.classe}\u00a0: ${PHRASES[alteration.classe](alteration)}`);
  }
  if (tetes.conservees > 0) print(mots.conservees(tetes.conservees));
}

const enJson = ({ slug }: Nomme, { tete, ...rapport }: RapportRegistre): string =>
  JSON.stringify({
    organisme: slug,
    ...rapport,
    tete:
      tete === null
        ? null
        : {
            taille: tete.taille,
            racine: Buffer.from(tete.racine).toString('hex'),
            horodatage: tete.horodatage,
          },
  });

function lireOrganismes({ db }: CommandServices): Promise<readonly Nomme[]> {
  return db.forInstance((tx) =>
    tx.selectFrom('identite.organisme').orderBy('slug').select(['id', 'slug', 'nom']).execute(),
  );
}

/** The heads of a file; a sentence when it has none. */
async function lireGardees(
  { db }: CommandServices,
  chemin: string | undefined,
): Promise<TeteSignee[] | string> {
  if (chemin === undefined) return [];
  const texte = await readFile(chemin, 'utf8').catch(() => null);
  if (texte === null) return mots.fichierAbsent(chemin);
  const tetes = lireNotes(texte, await db.forInstance(clesPubliques));
  return tetes.length === 0 ? mots.sansTete(chemin) : tetes;
}

function refuser({ printError }: CommandServices, sentence: string): number {
  printError(sentence);
  return REFUSE;
}
