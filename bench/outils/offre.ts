import { CLAUSES_PROPOSEES, enregistrerClauses } from '../../src/capabilities/dossiers/index.ts';

import { publierFormation } from '../../src/capabilities/catalogue/index.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { createDatabase } from '../../src/platform/db/database.ts';
import { memoryFiles } from '../../src/platform/files/memory-files.ts';
import { ANONYMOUS } from '../../src/platform/http/actor.ts';
import { newId } from '../../src/platform/ids.ts';
import { createPdfCompiler } from '../../src/platform/pdf/pdf-compiler.ts';

/** Publishes every formation and saves the clauses of documents, by the actions of the house: pages then show what they show. */
export async function publierOffre(url: string, organismeId: string): Promise<void> {
  const db = createDatabase(url, { max: 2 });
  const services = {
    db,
    clock: systemClock,
    newId,
    baseUrl: 'http://localhost',
    files: memoryFiles(),
    pdf: createPdfCompiler(),
  };
  try {
    await db.forTenant({ organismeId, acteurId: null }, async (tx) => {
      const context = { ...services, tx, organismeId, actor: ANONYMOUS, acteurId: null };
      await enregistrerClauses(context, { ...CLAUSES_PROPOSEES, referentHandicap: 'Maud Lévêque' });
      const formations = await tx.selectFrom('catalogue.formation').select('id').execute();
      for (const { id } of formations) {
        const done = await publierFormation(context, id, true);
        if (!done.ok) throw new Error(JSON.stringify(done.refusal));
      }
    });
  } finally {
    await services.pdf.close();
    await db.close();
  }
}
