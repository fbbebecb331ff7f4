import { sql } from 'kysely';
import { ANONYMOUS } from '#platform/http/actor.ts';
import type { Services } from '#platform/http/route.ts';
import { empreinteDe } from '../domain/empreinte.ts';
import { type Donnees, type TypeDocument, typesDocument } from '../domain/types-document.ts';
import { relireGeneraux } from './relire-generaux.ts';

const LOT = 500;

const MODELES = JSON.stringify(
  Object.fromEntries(Object.entries(typesDocument).map(([type, { version }]) => [type, version])),
);

/**
 * After an update of the models, tells the documents of older models what their data would give today: those that would say
 * something else are then to be made again. Those of the organisme as a whole are told what it says of itself. Safe to repeat; nothing to do when no model has changed.
 */
export async function relireModeles(services: Services): Promise<void> {
  const { db } = services;
  const organismes = await db.forInstance((tx) => tx.selectFrom('identite.organisme').select('id').execute());
  for (const { id: organismeId } of organismes) {
    let apres: string | null = '00000000-0000-0000-0000-000000000000';
    while (apres !== null) apres = await relireUnLot(db, organismeId, apres);
    await db.forTenant({ organismeId, acteurId: null }, (tx) =>
      relireGeneraux({ ...services, tx, organismeId, acteurId: null, actor: ANONYMOUS }),
    );
  }
}

/** Reads one batch again. Returns where to go on, or null at the end. */
async function relireUnLot(db: Services['db'], organismeId: string, apres: string): Promise<string | null> {
  return db.forTenant({ organismeId, acteurId: null }, async (tx) => {
    const lus = await tx
      .selectFrom('documents.document as d')
      .innerJoin('documents.version as v', (join) =>
        join
          .onRef('v.organisme_id', '=', 'd.organisme_id')
          .onRef('v.document_id', '=', 'd.id')
          .onRef('v.version', '=', 'd.version'),
      )
      .where('d.organisme_id', '=', organismeId)
      .where('d.id', '>', apres)
      .where('d.annule_le', 'is', null)
      .where(sql<boolean>`v.modele <> (${MODELES}::jsonb ->> d.type)::int`)
      .orderBy('d.id')
      .limit(LOT)
      .select(['d.id', 'd.type', 'd.donnees_actuelles'])
      .execute();
    for (const { id, type, donnees_actuelles: donnees } of lus) {
      const nom = type as TypeDocument;
      const lues = typesDocument[nom].schema.safeParse(donnees);
      if (!lues.success) continue;
      await tx
        .updateTable('documents.document')
        .set({ empreinte_actuelle: empreinteDe(nom, lues.data as Donnees<TypeDocument>) })
        .where('organisme_id', '=', organismeId)
        .where('id', '=', id)
        .execute();
    }
    return lus.length < LOT ? null : (lus.at(-1)?.id ?? null);
  });
}
