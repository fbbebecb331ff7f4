import { afterEach, beforeEach } from 'vitest';
import { exemple } from '#capabilities/documents/fixtures/exemples.ts';
import {
  type DocumentGenere,
  type DonneesSansOrganisme,
  envoyerDocument,
  genererDocument,
  type TypeDocument,
} from '#capabilities/documents/index.ts';
import { lireDocumentComplet } from '#capabilities/documents/queries/document.query.ts';
import { newId } from '#platform/ids.ts';
import { type TestOrganisme, useHouse } from './house.ts';

const DEPART = Temporal.Instant.from('2026-11-24T09:00:00Z');

/** The example of a type, as a caller gives it: without its letterhead. */
export function donneesDe<Type extends TypeDocument>(type: Type): DonneesSansOrganisme<Type> {
  const { organisme: _, ...donnees } = exemple(type);
  return donnees as unknown as DonneesSansOrganisme<Type>;
}

/** A house with one complete organisme a test, a clock to set, and what most tests of documents do. */
export function useDocuments() {
  let now = DEPART;
  const test = useHouse({ clock: { now: () => now } });
  let campus: TestOrganisme;
  beforeEach(async () => {
    campus = await test.createOrganisme();
    const representant = { representant: 'Élise Schœnberger', qualite_representant: 'directrice' };
    await test.inside(campus, ({ tx }) =>
      tx
        .updateTable('identite.organisme')
        .set({ adresse: '12 rue des Filatures', ...representant })
        .execute(),
    );
  });
  afterEach(() => {
    now = DEPART;
  });
  return {
    test,
    depart: DEPART,
    get campus() {
      return campus;
    },
    nousSommesLe(instant: string) {
      now = Temporal.Instant.from(instant);
    },
    async generer<Type extends TypeDocument>(type: Type): Promise<DocumentGenere> {
      const demande = { id: newId(), type, objet: `Objet de ${type}`, donnees: donneesDe(type), sujets: [] };
      const fait = await test.inside(campus, (context) => genererDocument(context, demande));
      if (!fait.ok) throw new Error(JSON.stringify(fait.refusal));
      return fait.value;
    },
    /** Builds the files that wait. */
    batir: () => test.house.runDueJobs(),
    lire: (documentId: string) =>
      test.inside(campus, async (context) => {
        const document = await lireDocumentComplet(context, documentId);
        if (document === null) throw new Error('no document');
        return document;
      }),
    /** Sends a document and returns the path of the link in the mail. */
    async envoyer(
      documentId: string,
      signePour: 'client' | 'stagiaire' | null,
      courriel = 'agnes@hoerth.example',
    ): Promise<string> {
      const destinataires = [{ nom: 'Agnès Hœrth', courriel, personneId: null, signePour }];
      const envoye = await test.inside(campus, (context) =>
        envoyerDocument(context, { documentId, destinataires }),
      );
      if (!envoye.ok) throw new Error(JSON.stringify(envoye.refusal));
      const chemin = (await test.courriels()).findLast(({ a }) => a === courriel)?.chemin;
      if (!chemin) throw new Error('no link');
      return chemin;
    },
  };
}
