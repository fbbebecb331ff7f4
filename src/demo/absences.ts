import { sql } from 'kysely';
import { controlerSignatures } from '#capabilities/emargement/actions/controler-signatures.ts';
import { deciderJustificatif } from '#capabilities/emargement/actions/decider-justificatif.ts';
import { deposerJustificatif } from '#capabilities/emargement/actions/deposer-justificatif.ts';
import { garderPiece, type PieceGardee } from '#capabilities/emargement/actions/garder-piece.ts';
import { saisirFeuille } from '#capabilities/emargement/actions/saisir-feuille.ts';
import { aParis } from '#platform/clock.ts';
import type { Services } from '#platform/http/route.ts';
import { type DemoContext, must } from './ecrire.ts';
import { papierDemo } from './papier.ts';

/** Days whose signatures are looked at, and whose absences begin to be justified. */
const JOURS = 14;

const HISTOIRES = [
  { nature: 'sante', precisions: null, decision: 'accepte', motif: null },
  { nature: 'transport', precisions: 'TER annulé entre Thann et Mulhouse', decision: null, motif: null },
  { nature: 'convocation', precisions: 'Rendez-vous à France Travail', decision: 'accepte', motif: null },
  {
    nature: 'autre',
    precisions: 'Déménagement',
    decision: 'refuse',
    motif: 'Le règlement ne prévoit pas ce motif.',
  },
  { nature: 'sante', precisions: null, decision: null, motif: null },
] as const;

/** Some absences of the last days are justified: accepted, refused, or still waiting for the office. */
export async function justifierAbsences(context: DemoContext): Promise<void> {
  const { tx, organismeId, clock } = context;
  const { rows } = await sql<{ personneId: string; debut: Temporal.Instant }>`
    SELECT DISTINCT ON (i.personne_id) i.personne_id AS "personneId", c.debut
    FROM emargement.presence pr
    JOIN planning.creneau c ON c.organisme_id = pr.organisme_id AND c.id = pr.creneau_id
    JOIN parcours.inscription i ON i.organisme_id = pr.organisme_id AND i.id = pr.inscription_id
    WHERE pr.organisme_id = ${organismeId}::uuid AND pr.statut = 'absent' AND pr.remplacee_par IS NULL
      AND c.debut > ${clock.now().toString()}::timestamptz - make_interval(days => ${JOURS})
    ORDER BY i.personne_id, c.debut DESC LIMIT ${HISTOIRES.length}`.execute(tx);
  for (const [rang, { personneId, debut }] of rows.entries()) {
    const histoire = HISTOIRES[rang];
    if (histoire === undefined) break;
    const { nature, precisions, decision, motif } = histoire;
    const jour = aParis(debut).toPlainDate();
    const piece = await scan(context, 'Justificatif de démonstration', 'justificatif.pdf');
    const depot = { id: context.newId(), personneId, du: jour, au: jour, nature, precisions, piece };
    const { justificatifId } = must(await deposerJustificatif(context, depot));
    if (decision !== null) must(await deciderJustificatif(context, { justificatifId, decision, motif }));
  }
}

async function scan(
  services: Pick<Services, 'files'>,
  texte: string,
  filename: string,
): Promise<PieceGardee> {
  const file = { filename, type: 'application/pdf', content: papierDemo(texte) };
  const garde = must(await garderPiece(services, file));
  if (garde === null) throw new Error('a file was given');
  return garde;
}

/** Two neighbours with one phone, and a code tried a quarter of an hour late: what the control finds in the last days. */
export async function laisserDesAnomalies(context: DemoContext): Promise<void> {
  const { tx, organismeId, clock, newId } = context;
  const { rows } = await sql<{ creneauId: string; inscriptionId: string; debut: Temporal.Instant }>`
    SELECT pr.creneau_id AS "creneauId", min(pr.inscription_id::text) AS "inscriptionId", c.debut
    FROM emargement.presence pr
    JOIN planning.creneau c ON c.organisme_id = pr.organisme_id AND c.id = pr.creneau_id
    WHERE pr.organisme_id = ${organismeId}::uuid AND pr.methode = 'code' AND pr.appareil IS NOT NULL
      AND c.debut > ${clock.now().toString()}::timestamptz - make_interval(days => ${JOURS})
    GROUP BY 1, 3 HAVING count(*) > 1 ORDER BY c.debut DESC LIMIT 1`.execute(tx);
  const [dernier] = rows;
  if (dernier !== undefined) {
    await tx
      .insertInto('emargement.essai')
      .values({
        organisme_id: organismeId,
        id: newId(),
        creneau_id: dernier.creneauId,
        inscription_id: dernier.inscriptionId,
        le: dernier.debut.add({ minutes: 19 }),
        verdict: 'CodeExpire',
        age_secondes: 900,
      })
      .execute();
  }
  const maintenant = clock.now();
  await controlerSignatures(context, maintenant.subtract({ hours: 24 * JOURS }), maintenant);
}

/** Work at one's own rhythm: each learner of a session that has begun handed in a first piece of it. */
export async function validerTravaux({ tx, organismeId, newId, clock }: DemoContext): Promise<void> {
  const { rows } = await sql<{
    inscription_id: string;
    module_id: string;
    module: string;
    minutes: number;
    le: string;
  }>`
    SELECT DISTINCT ON (i.id) i.id AS inscription_id, m.id AS module_id, m.intitule AS module,
      greatest(30, m.minutes_foad / 2) AS minutes, least(s.debut + 10, ${aParis(clock.now()).toPlainDate().toString()}::date)::text AS le
    FROM parcours.inscription i
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    JOIN catalogue.module m ON m.organisme_id = s.organisme_id AND m.formation_id = s.formation_id AND m.minutes_foad >= 30
    WHERE i.organisme_id = ${organismeId}::uuid AND s.debut < ${aParis(clock.now()).toPlainDate().toString()}::date
      AND i.situation IN ('inscription.enregistree', 'parcours.termine', 'certification.obtenue')
      AND NOT EXISTS (SELECT FROM parcours.parcours_module pm WHERE pm.organisme_id = i.organisme_id AND pm.inscription_id = i.id
        AND pm.module_id = m.id AND pm.decision <> 'conserve')
    ORDER BY i.id, m.rang`.execute(tx);
  if (rows.length === 0) return;
  await tx
    .insertInto('emargement.activite')
    .values(
      rows.map((row) => ({
        organisme_id: organismeId,
        id: newId(),
        ...row,
        modalite: 'foad',
        travail: 'Étude de cas rendue sur la plateforme, corrigée par le formateur',
        validee_le: clock.now(),
      })),
    )
    .execute();
}

/** One sheet of a day without network was signed on paper; the assistant has entered it. Others still wait. */
export async function saisirUnPapier(services: Services, organismeId: string): Promise<void> {
  const piece = await scan(services, 'Feuille de présence signée (démonstration)', 'feuille-signee.pdf');
  await services.db.forTenant({ organismeId, acteurId: null }, async (tx) => {
    const { rows } = await sql<{ creneauId: string; acteurId: string }>`
      SELECT f.creneau_id AS "creneauId", (SELECT m.compte_id FROM identite.membre m
        WHERE m.organisme_id = ${organismeId}::uuid AND 'assistant' = ANY (m.roles) LIMIT 1) AS "acteurId"
      FROM emargement.feuille f
      JOIN planning.creneau c ON c.organisme_id = f.organisme_id AND c.id = f.creneau_id
      WHERE f.organisme_id = ${organismeId}::uuid AND f.close_le IS NULL AND c.fin < ${services.clock.now().toString()}::timestamptz
      ORDER BY c.debut LIMIT 1`.execute(tx);
    const [ouverte] = rows;
    if (ouverte === undefined) return;
    const { creneauId, acteurId } = ouverte;
    const context: DemoContext = { ...services, tx, organismeId, acteurId, actor: { kind: 'anonyme' } };
    const motif = 'Panne du réseau dans la salle ce jour-là';
    must(
      await saisirFeuille(context, {
        id: services.newId(),
        creneauId,
        motif,
        piece,
        notes: [],
        reste: 'absent',
      }),
    );
  });
}
