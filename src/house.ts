import type { Capability, Command } from '#platform/capability.ts';
import { amelioration } from '#capabilities/amelioration/capability.ts';
import { annuaire } from '#capabilities/annuaire/capability.ts';
import { bpf } from '#capabilities/bpf/capability.ts';
import { catalogue } from '#capabilities/catalogue/capability.ts';
import { confidentialite, MIGRATIONS as CONFIDENTIALITE } from '#capabilities/confidentialite/capability.ts';
import { type JournalEffacements, journalEnMemoire } from '#capabilities/confidentialite/index.ts';
import { documents } from '#capabilities/documents/capability.ts';
import { dossiers } from '#capabilities/dossiers/capability.ts';
import { colonnesDocuments, voletDocuments } from '#capabilities/dossiers/index.ts';
import { emargement } from '#capabilities/emargement/capability.ts';
import {
  colonnePresence,
  suiviPresence,
  voletHeures,
  voletPresence,
} from '#capabilities/emargement/index.ts';
import { enquetes } from '#capabilities/enquetes/capability.ts';
import { accompagnement } from '#capabilities/accompagnement/capability.ts';
import { encartAmenagements } from '#capabilities/accompagnement/index.ts';
import { signalements } from '#capabilities/signalements/capability.ts';
import { voletProcedure } from '#capabilities/signalements/index.ts';
import { equipe } from '#capabilities/equipe/capability.ts';
import { voletCompetences } from '#capabilities/equipe/index.ts';
import { identite, type IdentiteOptions, MIGRATIONS as IDENTITE } from '#capabilities/identite/capability.ts';
import { parcours } from '#capabilities/parcours/capability.ts';
import { voletsDeFiche } from '#capabilities/parcours/index.ts';
import { pilotage } from '#capabilities/pilotage/capability.ts';
import { planning } from '#capabilities/planning/capability.ts';
import { voletCreneaux } from '#capabilities/planning/index.ts';
import { MIGRATIONS as PREUVES, preuves } from '#capabilities/preuves/capability.ts';
import { qualite } from '#capabilities/qualite/capability.ts';
import { voletPreuves } from '#capabilities/preuves/index.ts';
import { referentiels } from '#capabilities/referentiels/capability.ts';
import { registre } from '#capabilities/registre/capability.ts';
import type { MigrationSource } from '#platform/db/migrate.ts';

/** The capabilities of the house from the lowest floor to the highest, identite apart: it needs its library set up. */
const ABOVE_IDENTITE: readonly Capability[] = [
  registre,
  referentiels,
  annuaire({ volets: [...voletsDeFiche, voletHeures, voletCompetences] }),
  documents,
  catalogue,
  parcours({
    colonnes: [...colonnesDocuments, colonnePresence],
    volets: [voletCreneaux, voletPresence, voletDocuments, voletPreuves, voletProcedure],
    encarts: [encartAmenagements],
    suivis: [suiviPresence],
  }),
  planning,
  emargement,
  dossiers,
  equipe,
  signalements,
  accompagnement,
  enquetes,
  amelioration,
  qualite,
  bpf,
];

/** What the house is told from outside. */
export type HouseOptions = IdentiteOptions & {
  /** Where erasures are noted outside the database; in memory for a house without a folder. */
  readonly journal?: JournalEffacements;
};

/** The whole house. */
export function capabilities({ journal, ...options }: HouseOptions): readonly Capability[] {
  const house: readonly Capability[] = [
    identite({ ...options, house: () => house }),
    ...ABOVE_IDENTITE,
    confidentialite(() => house, journal ?? journalEnMemoire()),
    preuves(() => house),
    pilotage(() => house),
  ];
  return house;
}

/** The migrations of the house, in the order of its floors. */
export const MIGRATION_SOURCES: readonly MigrationSource[] = [
  IDENTITE,
  ...ABOVE_IDENTITE.flatMap(({ name, migrations }) =>
    migrations === undefined ? [] : [{ name, migrations }],
  ),
  PREUVES,
  CONFIDENTIALITE,
];

/** The commands that capabilities bring to `npm run ancrage`. */
export const CAPABILITY_COMMANDS: readonly Command[] = ABOVE_IDENTITE.flatMap(
  ({ commands }) => commands ?? [],
);
