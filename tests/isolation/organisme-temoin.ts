import type { Tx } from '#platform/db/types.ts';
import { newId } from '#platform/ids.ts';
import type { TestHouse, TestOrganisme } from '../support/house.ts';
import { creerSeance, type Seance } from '../support/seance.ts';

/** Planted in every text of the organisme that must not be seen: it may appear in no answer given to somebody else. */
export const CANARI = 'Canari-Zinzolin';

/** An organisme with one row of everything that a route can name. */
export interface OrganismeTemoin {
  readonly organisme: TestOrganisme;
  readonly seance: Seance;
  /** For each parameter of a route, the id of a row of this organisme. */
  readonly params: Readonly<Record<string, string>>;
}

/** Builds an organisme whose names all carry a mark. */
export async function creerTemoin(test: TestHouse, marque: string): Promise<OrganismeTemoin> {
  const organisme = await test.createOrganisme(`Organisme ${marque}`);
  const debut = Temporal.Now.instant().round('minute').add({ minutes: 5 });
  const seance = await creerSeance(test, organisme, { debut, fin: debut.add({ hours: 3 }), apprenants: 2 });
  const params = await test.house.services.db.forTenant(
    { organismeId: organisme.id, acteurId: null },
    async (tx) => {
      await tx.updateTable('annuaire.personne').set({ nom_naissance: marque }).execute();
      await tx
        .updateTable('catalogue.formation')
        .set({ intitule: `Formation ${marque}` })
        .execute();
      await tx
        .updateTable('catalogue.module')
        .set({ intitule: `Module ${marque}` })
        .execute();
      await tx
        .updateTable('parcours.session')
        .set({ intitule: `Session ${marque}` })
        .execute();
      await tx
        .updateTable('planning.salle')
        .set({ nom: `Salle ${marque}` })
        .execute();
      await tx
        .updateTable('planning.lieu')
        .set({ nom: `Lieu ${marque}` })
        .execute();
      const entrepriseId = newId();
      const groupeId = newId();
      const organisme_id = organisme.id;
      await tx
        .insertInto('annuaire.entreprise')
        .values({
          organisme_id,
          id: entrepriseId,
          siret: '73282932000074',
          raison_sociale: `Entreprise ${marque}`,
        })
        .execute();
      await tx
        .insertInto('planning.groupe')
        .values({ organisme_id, id: groupeId, session_id: seance.sessionId, nom: `Groupe ${marque}` })
        .execute();
      const documentId = await ecrireDocument(tx, organisme_id, marque);
      const one = async (table: 'catalogue.module' | 'planning.salle' | 'planning.lieu') =>
        (await tx.selectFrom(table).select('id').executeTakeFirstOrThrow()).id;
      const [premier] = seance.apprenants;
      return {
        personneId: premier?.personneId ?? '',
        inscriptionId: premier?.inscriptionId ?? '',
        entrepriseId,
        groupeId,
        documentId,
        formationId: seance.formationId,
        sessionId: seance.sessionId,
        creneauId: seance.creneauId,
        moduleId: await one('catalogue.module'),
        salleId: await one('planning.salle'),
        lieuId: await one('planning.lieu'),
      };
    },
  );
  return { organisme, seance, params };
}

async function ecrireDocument(tx: Tx, organisme_id: string, marque: string): Promise<string> {
  const id = newId();
  const maintenant = Temporal.Now.instant();
  const empreinte = '0'.repeat(64);
  const donnees = JSON.stringify({ marque });
  await tx
    .insertInto('documents.document')
    .values({
      organisme_id,
      id,
      type: 'convocation',
      annee: 2026,
      rang: 1,
      numero: `CONVOC-2026-${marque}`,
      objet: `Convocation ${marque}`,
      donnees_actuelles: donnees,
      empreinte_actuelle: empreinte,
      constate_le: maintenant,
      cree_le: maintenant,
    })
    .execute();
  await tx
    .insertInto('documents.version')
    .values({
      organisme_id,
      document_id: id,
      version: 1,
      modele: 1,
      donnees,
      empreinte,
      etabli_le: '2026-11-24',
      lieu: 'Mulhouse',
      cree_le: maintenant,
    })
    .execute();
  return id;
}
