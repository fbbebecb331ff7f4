import { genererDocument } from '#capabilities/documents/index.ts';
import { creerCompte, creerMembre } from '#capabilities/identite/index.ts';
import { deposer, ouvrirAudit } from '#capabilities/qualite/index.ts';
import type { Tx } from '#platform/db/types.ts';
import { newId } from '#platform/ids.ts';
import { donneesDe } from '../support/documents.ts';
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
      const one = async (table: 'catalogue.module' | 'planning.salle' | 'planning.lieu') =>
        (await tx.selectFrom(table).select('id').executeTakeFirstOrThrow()).id;
      const [premier] = seance.apprenants;
      return {
        personneId: premier?.personneId ?? '',
        inscriptionId: premier?.inscriptionId ?? '',
        entrepriseId,
        groupeId,
        importId: await ecrireImport(tx, organisme_id, marque),
        ...(await ecrireMembre(tx, organisme_id, marque)),
        dossierId: await ecrireDossier(tx, organisme_id, seance.sessionId),
        anomalieId: await ecrireAnomalie(tx, organisme_id, seance.creneauId, marque),
        ...(await ecrireAmelioration(tx, organisme_id, marque)),
        justificatifId: await ecrireJustificatif(tx, organisme_id, premier?.personneId ?? ''),
        exerciceId: await ecrireExercice(tx, organisme_id),
        ...(await ecrireEnquete(tx, organisme_id, seance.sessionId, premier?.personneId ?? '', marque)),
        elementId: await ecrireElement(tx, organisme_id, premier?.personneId ?? '', marque),
        signalementId: await ecrireSignalement(tx, organisme_id, marque),
        formationId: seance.formationId,
        sessionId: seance.sessionId,
        creneauId: seance.creneauId,
        moduleId: await one('catalogue.module'),
        salleId: await one('planning.salle'),
        lieuId: await one('planning.lieu'),
      };
    },
  );
  const documentId = await creerDocument(test, organisme, marque);
  const depotId = await creerDepot(test, organisme, marque);
  const auditId = await creerAudit(test, organisme, marque);
  const faitId = await test.inside(organisme, async ({ tx }) => {
    const fait = await tx
      .selectFrom('registre.fait')
      .select('id')
      .orderBy('id')
      .limit(1)
      .executeTakeFirstOrThrow();
    return fait.id;
  });
  return { organisme, seance, params: { ...params, documentId, depotId, auditId, faitId } };
}

async function creerDepot(test: TestHouse, organisme: TestOrganisme, marque: string): Promise<string> {
  return test.inside(organisme, async (context) => {
    const contenu = { texte: `Preuve ${marque}`, dateeDu: '2026-01-05', expireLe: null, piece: null };
    const depot = { id: newId(), numero: 4, intitule: `Pièce ${marque}`, ...contenu };
    const fait = await deposer(context, depot);
    if (!fait.ok) throw new Error(JSON.stringify(fait.refusal));
    return fait.value.depotId;
  });
}

async function creerAudit(test: TestHouse, organisme: TestOrganisme, marque: string): Promise<string> {
  const id = newId();
  const fait = await test.inside(organisme, (context) =>
    ouvrirAudit(context, {
      id,
      genre: 'blanc',
      referentiel: 2026,
      auditeur: `Auditrice ${marque}`,
      courriel: 'auditrice@essai.fr',
      valableJusquau: '2199-12-31',
    }),
  );
  if (!fait.ok) throw new Error(JSON.stringify(fait.refusal));
  return id;
}

async function creerDocument(test: TestHouse, organisme: TestOrganisme, marque: string): Promise<string> {
  return test.inside(organisme, async (context) => {
    await context.tx.updateTable('identite.organisme').set({ adresse: '1 rue du Témoin' }).execute();
    const donnees = { ...donneesDe('convocation'), intitule: `Formation ${marque}` };
    const objet = `Document ${marque}`;
    const demande = { id: newId(), type: 'convocation', objet, donnees, sujets: [] } as const;
    const fait = await genererDocument(context, demande);
    if (!fait.ok) throw new Error(JSON.stringify(fait.refusal));
    return fait.value.documentId;
  });
}

async function ecrireImport(tx: Tx, organisme_id: string, marque: string): Promise<string> {
  const id = newId();
  await tx
    .insertInto('annuaire.import')
    .values({
      organisme_id,
      id,
      genre: 'personnes',
      fichier: `${marque}.csv`,
      entetes: ['Nom'],
      contenu: JSON.stringify([{ ligne: 2, cellules: [marque], trop: [] }]),
      lignes: 1,
      correspondance: ['nomNaissance'],
      etat: 'colonnes',
      recu_le: Temporal.Now.instant(),
    })
    .execute();
  return id;
}

/** A member and the account behind it. */
async function ecrireMembre(
  tx: Tx,
  organisme_id: string,
  marque: string,
): Promise<{ membreId: string; compteId: string }> {
  const [membreId, compteId] = [newId(), newId()];
  await creerCompte(tx, {
    id: compteId,
    nom: `Compte ${marque}`,
    courriel: `${compteId}@essai.fr`,
    empreinte: 'sans-usage',
  });
  await creerMembre(tx, {
    organismeId: organisme_id,
    id: membreId,
    compteId,
    personneId: null,
    roles: ['assistant'],
  });
  return { membreId, compteId };
}

async function ecrireExercice(tx: Tx, organisme_id: string): Promise<string> {
  const id = newId();
  await tx
    .insertInto('bpf.exercice')
    .values({
      organisme_id,
      id,
      debut: '2026-01-01',
      fin: '2026-12-31',
      echeance: '2027-04-30',
      cree_le: Temporal.Now.instant(),
    })
    .execute();
  return id;
}

async function ecrireDossier(tx: Tx, organisme_id: string, session_id: string): Promise<string> {
  const id = newId();
  const cree_le = Temporal.Now.instant();
  await tx
    .insertInto('preuves.dossier')
    .values({ organisme_id, id, genre: 'session', session_id, cree_le, expire_le: cree_le.add({ hours: 1 }) })
    .execute();
  return id;
}

async function ecrireAnomalie(
  tx: Tx,
  organisme_id: string,
  creneau_id: string,
  marque: string,
): Promise<string> {
  const id = newId();
  const maintenant = Temporal.Now.instant();
  await tx
    .insertInto('emargement.anomalie')
    .values({
      organisme_id,
      id,
      cle: marque,
      nom: 'Rafale',
      creneau_id,
      presence_ids: [newId()],
      donnees: JSON.stringify({}),
      survenue_le: maintenant,
      constatee_le: maintenant,
    })
    .execute();
  return id;
}

async function ecrireJustificatif(tx: Tx, organisme_id: string, personne_id: string): Promise<string> {
  const id = newId();
  await tx
    .insertInto('emargement.justificatif')
    .values({
      organisme_id,
      id,
      personne_id,
      du: '2026-11-23',
      au: '2026-11-24',
      depose_le: Temporal.Now.instant(),
    })
    .execute();
  return id;
}

async function ecrireEnquete(
  tx: Tx,
  organisme_id: string,
  session_id: string,
  personne_id: string,
  marque: string,
): Promise<{ campagneId: string; sollicitationId: string; reponseId: string }> {
  const [questionnaire_id, campagneId, sollicitationId, repondueId, reponseId] = [
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
  ];
  const maintenant = Temporal.Now.instant();
  const genre = 'a_chaud';
  const question = { cle: 'mieux', genre: 'texte', texte: `Question ${marque}`, obligatoire: false };
  await tx
    .insertInto('enquetes.questionnaire')
    .values({
      organisme_id,
      id: questionnaire_id,
      genre,
      version: 1,
      questions: JSON.stringify([question]),
      cree_le: maintenant,
    })
    .execute();
  const jour = maintenant.toZonedDateTimeISO('Europe/Paris').toPlainDate();
  await tx
    .insertInto('enquetes.campagne')
    .values({
      organisme_id,
      id: campagneId,
      questionnaire_id,
      genre,
      session_id,
      ouverte_le: jour.toString(),
      fin: jour.add({ days: 30 }).toString(),
      cree_le: maintenant,
    })
    .execute();
  await tx
    .insertInto('enquetes.sollicitation')
    .values([
      { organisme_id, id: sollicitationId, campagne_id: campagneId, personne_id },
      {
        organisme_id,
        id: repondueId,
        campagne_id: campagneId,
        nom: marque,
        courriel: 'financeur@essai.fr',
        repondue_le: jour.toString(),
      },
    ])
    .execute();
  await tx
    .insertInto('enquetes.reponse')
    .values({
      organisme_id,
      id: reponseId,
      campagne_id: campagneId,
      sollicitation_id: repondueId,
      reponses: JSON.stringify({ mieux: marque }),
      defavorable: true,
      recue_le: maintenant,
    })
    .execute();
  return { campagneId, sollicitationId, reponseId };
}

/** A complaint, an incident and an action of the improvement plan. */
async function ecrireAmelioration(
  tx: Tx,
  organisme_id: string,
  marque: string,
): Promise<Record<'reclamationId' | 'incidentId' | 'actionId' | 'risqueId' | 'veilleId', string>> {
  const [reclamationId, incidentId, actionId, risqueId, veilleId] = [
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
  ];
  const maintenant = Temporal.Now.instant();
  await tx
    .insertInto('amelioration.reclamation')
    .values({
      organisme_id,
      id: reclamationId,
      canal: 'oral',
      qualite: 'autre',
      nom: marque,
      objet: marque,
      texte: marque,
      recue_le: maintenant,
      accuser_avant: '2026-11-30',
      repondre_avant: '2026-12-24',
    })
    .execute();
  await tx
    .insertInto('amelioration.incident')
    .values({
      organisme_id,
      id: incidentId,
      nature: 'salle',
      survenu_le: '2026-11-20',
      description: marque,
      signale_le: maintenant,
    })
    .execute();
  await tx
    .insertInto('amelioration.action')
    .values({
      organisme_id,
      id: actionId,
      quoi: marque,
      origine: 'idee',
      echeance: '2026-12-31',
      decidee_le: maintenant,
    })
    .execute();
  await tx
    .insertInto('amelioration.risque')
    .values({ organisme_id, id: risqueId, intitule: marque, cause: marque, identifie_le: maintenant })
    .execute();
  const cote = { le: '2026-11-20', probabilite: 2, gravite: 3, revu_le: maintenant };
  await tx
    .insertInto('amelioration.risque_revue')
    .values({ organisme_id, id: newId(), risque_id: risqueId, ...cote })
    .execute();
  const dite = { domaine: 'legale', titre: marque, le: '2026-11-20', resume: marque };
  await tx
    .insertInto('amelioration.veille')
    .values({ organisme_id, id: veilleId, ...dite, notee_le: maintenant })
    .execute();
  return { reclamationId, incidentId, actionId, risqueId, veilleId };
}

async function ecrireElement(
  tx: Tx,
  organisme_id: string,
  personne_id: string,
  marque: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('equipe.element')
    .values({
      organisme_id,
      id,
      personne_id,
      nature: 'diplome',
      libelle: `Diplôme ${marque}`,
      le: '2020-06-30',
      cree_le: Temporal.Now.instant(),
    })
    .execute();
  return id;
}

async function ecrireSignalement(tx: Tx, organisme_id: string, marque: string): Promise<string> {
  const id = newId();
  await tx
    .insertInto('signalements.signalement')
    .values({
      organisme_id,
      id,
      code_empreinte: Buffer.alloc(32, 7),
      nature: 'autre',
      contact: marque,
      recu_le: Temporal.Now.instant(),
    })
    .execute();
  return id;
}
