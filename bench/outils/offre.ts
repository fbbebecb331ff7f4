import { publierFormation } from '../../src/capabilities/catalogue/index.ts';
import { CLAUSES_PROPOSEES, enregistrerClauses } from '../../src/capabilities/dossiers/index.ts';
import { readConfig } from '../../src/platform/config.ts';
import { ANONYMOUS } from '../../src/platform/http/actor.ts';
import { openInstance } from '../../src/instance.ts';
import { SECRET } from './comptes.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Publishes every formation and saves the clauses of documents, by the actions of the house: pages then show what they show. */
export async function publierOffre(url: string, organismeId: string, dataDir: string): Promise<void> {
  const config = readConfig({ DATABASE_URL: url, DATA_DIR: dataDir, MODE: 'production', SECRET });
  const instance = await openInstance(config, silent);
  const house = await instance.compose();
  const { services } = house;
  try {
    await services.db.forTenant({ organismeId, acteurId: null }, async (tx) => {
      const context = { ...services, tx, organismeId, actor: ANONYMOUS, acteurId: null };
      await enregistrerClauses(context, { ...CLAUSES_PROPOSEES, referentHandicap: 'Maud Lévêque' });
      const formations = await tx.selectFrom('catalogue.formation').select('id').execute();
      for (const { id } of formations) {
        const done = await publierFormation(context, id, true);
        if (!done.ok) throw new Error(JSON.stringify(done.refusal));
      }
    });
  } finally {
    await house.close();
    await instance.close();
  }
}
