import { consigner } from '#capabilities/registre/index.ts';
import type { FormationChargee } from './catalogue.ts';
import { lundi } from './creneaux.ts';
import { type DemoContext, parPaquets } from './ecrire.ts';
import type { InscritDemo } from './presences.ts';
import type { Chance } from './random.ts';
import type { SessionDemo } from './sessions.ts';

/** One in six has not been seen yet, as in real life. */
const PAS_ENCORE = 1 / 6;

/**
 * Positions nearly all learners of a session that has begun: what they say, what the trainer sees, and for those who know
 * a module already, that module left out of their path with the reason.
 */
export async function positionner(
  context: DemoContext,
  hasard: Chance,
  session: SessionDemo,
  formation: FormationChargee,
  inscrits: readonly InscritDemo[],
  formateurId: string,
  aujourdhui: Temporal.PlainDate,
): Promise<void> {
  if (session.debut > 0) return;
  const jour = lundi(aujourdhui).add({ weeks: session.debut }).subtract({ days: 4 });
  const le = jour.toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: '14:00' }).toInstant();
  const vus = inscrits.filter(() => hasard.next() > PAS_ENCORE);
  const lignes = vus.flatMap((inscrit) => niveaux(hasard, formation, inscrit));
  const { tx, organismeId } = context;
  for (const paquet of parPaquets(lignes)) {
    await tx
      .insertInto('parcours.positionnement')
      .values(
        paquet.map(({ inscriptionId, moduleId, declare, observe }) => ({
          organisme_id: organismeId,
          inscription_id: inscriptionId,
          module_id: moduleId,
          niveau_declare: declare,
          declare_le: le,
          niveau_observe: observe,
          observe_le: le,
          observe_par: formateurId,
        })),
      )
      .execute();
  }
  await dispenser(
    context,
    lignes.filter(({ observe, rang }) => observe === 3 && rang > 0),
    le,
  );
  await conclure(context, vus, le);
}

interface Niveau {
  readonly inscriptionId: string;
  readonly moduleId: string;
  readonly rang: number;
  readonly declare: number;
  readonly observe: number;
}

function niveaux(hasard: Chance, { modules }: FormationChargee, { inscriptionId }: InscritDemo): Niveau[] {
  return modules.map(({ id }, rang) => {
    const declare = hasard.below(3);
    // A trainer rarely sees a whole module already known.
    const observe = hasard.next() < 0.03 ? 3 : Math.max(0, declare - hasard.below(2));
    return { inscriptionId, moduleId: id, rang, declare, observe };
  });
}

async function dispenser(
  { tx, organismeId }: DemoContext,
  acquis: readonly Niveau[],
  le: Temporal.Instant,
): Promise<void> {
  if (acquis.length === 0) return;
  await tx
    .insertInto('parcours.parcours_module')
    .values(
      acquis.map(({ inscriptionId, moduleId }) => ({
        organisme_id: organismeId,
        inscription_id: inscriptionId,
        module_id: moduleId,
        decision: 'dispense',
        motif: 'Le formateur constate que le module est acquis.',
        motif_code: 'positionnement',
        decide_le: le,
      })),
    )
    .execute();
}

async function conclure(
  context: DemoContext,
  vus: readonly InscritDemo[],
  le: Temporal.Instant,
): Promise<void> {
  if (vus.length === 0) return;
  const { tx, organismeId } = context;
  await tx
    .updateTable('parcours.inscription')
    .set({ positionne_le: le })
    .where('organisme_id', '=', organismeId)
    .where(
      'id',
      'in',
      vus.map(({ inscriptionId }) => inscriptionId),
    )
    .execute();
  await consigner(
    context,
    ...vus.map(({ inscriptionId, personneId }) => ({
      type: 'positionnement.conclu',
      survenuLe: le,
      sujets: { inscription: inscriptionId, personne: personneId },
      donnees: {},
    })),
  );
}
