import { evaluerAcquis } from '#capabilities/parcours/index.ts';
import type { FormationChargee } from './catalogue.ts';
import { type DemoContext, must } from './ecrire.ts';
import type { InscritDemo } from './presences.ts';
import type { Chance } from './random.ts';

/** What was acquired in a session that is over: nearly all of it, by nearly everyone; a few are still to be evaluated. */
export async function evaluer(
  context: DemoContext,
  hasard: Chance,
  formation: FormationChargee,
  inscrits: readonly InscritDemo[],
): Promise<void> {
  const { tx, organismeId } = context;
  const dispenses = await tx
    .selectFrom('parcours.parcours_module')
    .where('organisme_id', '=', organismeId)
    .where('decision', '=', 'dispense')
    .where(
      'inscription_id',
      'in',
      inscrits.map(({ inscriptionId }) => inscriptionId),
    )
    .select(['inscription_id', 'module_id'])
    .execute();
  const sans = new Set(dispenses.map((un) => `${un.inscription_id} ${un.module_id}`));
  const acquis = inscrits
    .filter(() => hasard.next() < 0.85)
    .flatMap(({ inscriptionId }) =>
      formation.modules
        .filter(({ id }) => !sans.has(`${inscriptionId} ${id}`))
        .map(({ id: moduleId }) => ({ inscriptionId, moduleId, ...resultat(hasard) })),
    );
  must(await evaluerAcquis(context, acquis));
}

function resultat(hasard: Chance) {
  const tirage = hasard.next();
  if (tirage < 0.84) return { resultat: 'acquis', commentaire: null } as const;
  if (tirage < 0.96)
    return { resultat: 'en-cours', commentaire: 'À reprendre en situation de travail.' } as const;
  return { resultat: 'non-acquis', commentaire: 'Trop d’absences pour conclure.' } as const;
}
