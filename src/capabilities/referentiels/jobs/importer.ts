import { sql } from 'kysely';
import type { JobHandler } from '#platform/jobs/jobs.ts';
import type { Services } from '#platform/http/route.ts';
import type { InputRefusal } from '#platform/input/refusal.ts';
import { importerEnTransaction, type Referentiel } from '../actions/importer-en-transaction.ts';

interface Demande {
  readonly id: string;
  readonly referentiel: Referentiel;
  readonly fichier: string;
  readonly sha256: string;
}

/**
 * Fait une importation demandée par une page. La transaction de l'importation ne montre rien avant sa fin : la progression
 * s'écrit à côté. Repris après une coupure, le travail recommence ; fini, il ne refait rien.
 */
export const importer: JobHandler = async ({ importationId }, services) => {
  const demande = await commencer(services, String(importationId));
  if (demande === null) return;
  const { id, referentiel, fichier, sha256 } = demande;
  const resultat = await importerEnTransaction(
    services,
    referentiel,
    {
      contenu: await services.files.get(sha256),
      nom: fichier,
      progression: (lues) => noterProgression(services, id, lues),
    },
    async ({ tx }, { versionId }) => {
      await tx
        .updateTable('referentiels.importation')
        .set({ etat: 'faite', version_id: versionId })
        .where('id', '=', id)
        .execute();
    },
  );
  if (!resultat.ok) await refuser(services, id, resultat.refusal);
};

async function commencer({ db }: Services, id: string): Promise<Demande | null> {
  return db.forInstance(async (tx) => {
    const { rows } = await sql<Demande>`
      UPDATE referentiels.importation SET etat = 'encours', lues = 0
      WHERE id = ${id} AND etat IN ('attente', 'encours')
      RETURNING id, referentiel, fichier, sha256`.execute(tx);
    return rows[0] ?? null;
  });
}

async function noterProgression({ db }: Services, id: string, lues: number): Promise<void> {
  await db.forInstance((tx) =>
    tx.updateTable('referentiels.importation').set({ lues }).where('id', '=', id).execute(),
  );
}

async function refuser({ db }: Services, id: string, refus: InputRefusal): Promise<void> {
  await db.forInstance((tx) =>
    tx
      .updateTable('referentiels.importation')
      .set({ etat: 'refusee', refus: JSON.stringify(refus) })
      .where('id', '=', id)
      .execute(),
  );
}
