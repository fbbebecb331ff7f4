import { type Capability, defineCapability } from '#platform/capability.ts';
import { collectFacts } from '#platform/http/kernel.ts';
import { JOB_ETABLIR } from './actions/demander-dossier.ts';
import { etablirDossier } from './actions/etablir-dossier.ts';
import { laisserExpirer } from './actions/laisser-expirer.ts';
import { FAIT_ETABLI } from './domain/format.ts';
import { eraser } from './eraser.ts';
import { messages } from './messages.fr.ts';
import { pageArchive, pageVerificateur } from './pages/archive.page.ts';
import { pagesMesPreuves } from './pages/mes-preuves.page.tsx';
import { pageDossiersInscription, pageDossiersSession } from './pages/dossiers.page.tsx';

export const MIGRATIONS = {
  name: 'preuves',
  migrations: new URL('persistence/migrations/', import.meta.url),
};

/** Evidence bundles that anybody checks without us. It tells facts of the whole house: it is given the house. */
export const preuves = (house: () => readonly Capability[]) =>
  defineCapability({
    name: 'preuves',
    floor: 7,
    dependsOn: ['identite', 'registre', 'documents', 'parcours'],
    migrations: MIGRATIONS.migrations,
    rights: {
      'preuve.lire': {
        libelle: messages.droits['preuve.lire'],
        roles: ['direction', 'responsable_pedagogique', 'referent_qualite'],
      },
      'preuve.lire_soi': { libelle: messages.droits['preuve.lire_soi'], roles: ['apprenant'] },
    },
    refusals: { PerimetreIntrouvable: { status: 404, message: messages.refus.PerimetreIntrouvable } },
    routes: [pageDossiersInscription, pageDossiersSession, pageArchive, pageVerificateur, ...pagesMesPreuves],
    jobs: {
      [JOB_ETABLIR]: (payload, services) =>
        etablirDossier(
          services,
          payload as { organismeId: string; dossierId: string },
          collectFacts(house()),
        ),
      'preuves.expirer': (_payload, services) => laisserExpirer(services),
    },
    crontab: ['10 4 * * * preuves.expirer'],
    facts: {
      [FAIT_ETABLI]: ({ faits, fichiers }) => messages.faits.etabli(Number(faits), Number(fichiers)),
    },
    eraser,
  });
