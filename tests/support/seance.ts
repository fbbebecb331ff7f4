import { newId } from '#platform/ids.ts';
import type { Tx } from '#platform/db/types.ts';
import type { TestHouse, TestOrganisme } from './house.ts';

/** A session with one créneau, its trainer and its learners, written straight into the tables. */
export interface Seance {
  readonly formationId: string;
  readonly sessionId: string;
  readonly creneauId: string;
  readonly formateurId: string;
  readonly apprenants: readonly { readonly personneId: string; readonly inscriptionId: string }[];
}

/** Builds a créneau around an instant, with `apprenants` learners registered since long before. */
export function creerSeance(
  test: TestHouse,
  organisme: TestOrganisme,
  options: {
    debut: Temporal.Instant;
    fin: Temporal.Instant;
    apprenants?: number;
    modalite?: 'presentiel' | 'distance';
  },
): Promise<Seance> {
  const { db } = test.house.services;
  return db.forTenant({ organismeId: organisme.id, acteurId: null }, (tx) =>
    ecrire(tx, organisme.id, options),
  );
}

async function ecrire(
  tx: Tx,
  organisme_id: string,
  { debut, fin, apprenants = 3, modalite = 'presentiel' }: Parameters<typeof creerSeance>[2],
): Promise<Seance> {
  const [formationId, moduleId, sessionId, lieuId, salleId, creneauId] = [
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
  ];
  const personne = async (prenom: string) => {
    const id = newId();
    await tx
      .insertInto('annuaire.personne')
      .values({ organisme_id, id, nom_naissance: 'Essai', prenom })
      .execute();
    return id;
  };
  const formateurId = await personne('Formatrice');
  const code = creneauId.slice(-12);
  await tx
    .insertInto('catalogue.formation')
    .values({ organisme_id, id: formationId, code, intitule: 'Formation d’essai' })
    .execute();
  await tx
    .insertInto('catalogue.module')
    .values({ organisme_id, id: moduleId, formation_id: formationId, rang: 1, intitule: 'Module d’essai' })
    .execute();
  const jour = debut.toZonedDateTimeISO('Europe/Paris').toPlainDate();
  const periode = { debut: jour.subtract({ months: 1 }).toString(), fin: jour.add({ months: 1 }).toString() };
  await tx
    .insertInto('parcours.session')
    .values({
      organisme_id,
      id: sessionId,
      formation_id: formationId,
      code,
      intitule: 'Session d’essai',
      ...periode,
    })
    .execute();
  await tx.insertInto('planning.lieu').values({ organisme_id, id: lieuId, nom: 'Site' }).execute();
  await tx
    .insertInto('planning.salle')
    .values({ organisme_id, id: salleId, lieu_id: lieuId, nom: 'Salle 1', capacite: 30 })
    .execute();
  await tx
    .insertInto('planning.creneau')
    .values({
      organisme_id,
      id: creneauId,
      session_id: sessionId,
      module_id: moduleId,
      modalite,
      debut,
      fin,
      salle_id: salleId,
    })
    .execute();
  await tx
    .insertInto('planning.creneau_formateur')
    .values({
      organisme_id,
      creneau_id: creneauId,
      personne_id: formateurId,
      periode: '[2026-01-01,2026-01-02)',
    })
    .execute();
  const inscrits = [];
  for (let rang = 0; rang < apprenants; rang += 1) {
    const [personneId, inscriptionId] = [await personne(`Apprenant ${rang}`), newId()];
    await tx
      .insertInto('parcours.inscription')
      .values({ organisme_id, id: inscriptionId, session_id: sessionId, personne_id: personneId })
      .execute();
    await tx
      .insertInto('parcours.etape')
      .values({
        organisme_id,
        id: newId(),
        inscription_id: inscriptionId,
        type: 'inscription.enregistree',
        le: periode.debut,
        donnees: { periode },
      })
      .execute();
    inscrits.push({ personneId, inscriptionId });
  }
  return { formationId, sessionId, creneauId, formateurId, apprenants: inscrits };
}
