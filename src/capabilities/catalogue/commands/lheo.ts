import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Command, CommandServices } from '#platform/capability.ts';
import { ANONYMOUS } from '#platform/http/actor.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { type BilanLheo, importerLheo } from '../actions/importer-lheo.ts';
import { exporterLheo } from '../actions/exporter-lheo.ts';
import { COMMANDES as mots, phraseImport, phraseRefusLheo, phraseRemarque } from '../messages-lheo.fr.ts';

/** Codes de sortie : fait, refusé, mal appelé. */
const FAIT = 0;
const REFUSE = 1;
const MAL_APPELE = 2;

const LIMITES = { maxOctets: 200_000_000, maxFormations: 5000 };

/** `exporter lheo <organisme> [fichier]` et `importer lheo <organisme> <fichier>`. */
export const commandesLheo: readonly Command[] = [
  {
    ...mots.exporter,
    run: ([organisme, chemin, ...reste], services) =>
      organisme === undefined || reste.length > 0
        ? malAppele(services, mots.exporter.usage)
        : pour(services, organisme, (context) => exporter(context, services, chemin)),
  },
  {
    ...mots.importer,
    run: ([organisme, chemin, ...reste], services) =>
      organisme === undefined || chemin === undefined || reste.length > 0
        ? malAppele(services, mots.importer.usage)
        : pour(services, organisme, (context) => importer(context, services, chemin)),
  },
];

async function malAppele({ printError }: CommandServices, usage: string): Promise<number> {
  printError(usage);
  return MAL_APPELE;
}

/** Travaille dans une transaction de l'organisme nommé par son adresse courte. */
async function pour(
  services: CommandServices,
  slug: string,
  faire: (context: ActionContext) => Promise<number>,
): Promise<number> {
  const organisme = await services.db.forInstance((tx) =>
    tx.selectFrom('identite.organisme').select('id').where('slug', '=', slug).executeTakeFirst(),
  );
  if (organisme === undefined) {
    services.printError(mots.organismeInconnu(slug));
    return REFUSE;
  }
  const { id: organismeId } = organisme;
  try {
    return await services.db.forTenant({ organismeId, acteurId: null }, (tx) =>
      faire({ ...services, tx, organismeId, acteurId: null, actor: ANONYMOUS }),
    );
  } catch (erreur) {
    const { code, path } = erreur as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EACCES' && code !== 'EISDIR') throw erreur;
    services.printError(mots.fichierImpossible(path ?? ''));
    return REFUSE;
  }
}

async function exporter(context: ActionContext, services: CommandServices, chemin?: string): Promise<number> {
  const { print, printError } = services;
  const resultat = await exporterLheo(context, { organismeId: context.organismeId });
  if (!resultat.ok) {
    printError(phraseRefusLheo(resultat.refusal));
    return REFUSE;
  }
  const { xml, formations, remarques } = resultat.value;
  if (chemin === undefined) print(xml);
  else {
    await writeFile(chemin, xml);
    print(mots.exportees(formations, chemin));
  }
  for (const remarque of remarques) printError(phraseRemarque(remarque));
  return FAIT;
}

async function importer(
  context: ActionContext,
  { print, printError }: CommandServices,
  chemin: string,
): Promise<number> {
  const resultat = await importerLheo(context, createReadStream(chemin), LIMITES);
  if (!resultat.ok) {
    printError(phraseRefusLheo(resultat.refusal));
    return REFUSE;
  }
  dire(resultat.value, print, printError);
  return FAIT;
}

function dire(
  { formations, remarques }: BilanLheo,
  print: (ligne: string) => void,
  printError: (ligne: string) => void,
): void {
  for (const formation of formations) print(phraseImport(formation));
  print(mots.importees(formations.filter(({ etat }) => etat === 'creee').length, formations.length));
  for (const remarque of remarques) printError(phraseRemarque(remarque));
}
