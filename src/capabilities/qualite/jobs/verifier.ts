import { today } from '#platform/clock.ts';
import { ANONYMOUS } from '#platform/http/actor.ts';
import type { ActionContext, Services } from '#platform/http/route.ts';
import { recalculerJour, verifier } from '../actions/verifier.ts';

export const JOB_VERIFIER = 'qualite.verifier';
export const JOB_TENDANCE = 'qualite.tendance';

/** Chaque nuit : les contrôles de chaque organisme, chacun dans sa transaction. */
export async function verifierPartout(services: Services): Promise<void> {
  const organismes = await services.db.forInstance((tx) =>
    tx.selectFrom('identite.organisme').select('id').orderBy('id').execute(),
  );
  for (const { id } of organismes) await dans(services, id, verifier);
}

/** Refait la tendance des derniers jours d'un organisme, un jour par transaction ; aujourd'hui reste tel quel. */
export async function recalculerTendance(
  services: Services,
  { organismeId, jours }: { readonly organismeId: string; readonly jours: number },
): Promise<void> {
  const aujourdhui = today(services.clock);
  for (let passe = jours; passe > 0; passe -= 1) {
    const jour = aujourdhui.subtract({ days: passe });
    await dans(services, organismeId, (context) => recalculerJour(context, jour));
  }
}

const dans = <T>(services: Services, organismeId: string, faire: (context: ActionContext) => Promise<T>) =>
  services.db.forTenant({ organismeId, acteurId: null }, (tx) =>
    faire({ ...services, tx, organismeId, acteurId: null, actor: ANONYMOUS }),
  );
