import { demanderDossier } from '#capabilities/preuves/index.ts';
import type { DemoContext } from './ecrire.ts';

/** An evidence bundle asked for somebody whose training is over: the queue builds it as soon as the server works. */
export async function demanderUnePreuve(context: DemoContext): Promise<void> {
  const { tx, organismeId, newId } = context;
  const finie = await tx
    .selectFrom('parcours.inscription as i')
    .innerJoin('parcours.session as s', (join) =>
      join.onRef('s.organisme_id', '=', 'i.organisme_id').onRef('s.id', '=', 'i.session_id'),
    )
    .where('i.organisme_id', '=', organismeId)
    .orderBy('s.fin')
    .orderBy('i.id')
    .limit(1)
    .select('i.id')
    .executeTakeFirst();
  if (finie) await demanderDossier(context, { id: newId(), cible: { inscriptionId: finie.id } });
}
