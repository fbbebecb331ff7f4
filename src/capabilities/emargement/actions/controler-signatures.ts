import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { type Anomalie, anomaliesDe, cleDAnomalie, type Observations } from '../domain/anomalies.ts';
import { observationsEntre } from '../queries/observations.query.ts';

/**
 * Looks at the signatures of the créneaux that begin in a period, and keeps what a person should look at. Looking again keeps
 * nothing twice. Returns how many are new.
 */
export async function controlerSignatures(
  context: ActionContext,
  du: Temporal.Instant,
  au: Temporal.Instant,
): Promise<number> {
  const { tx, organismeId, newId, clock } = context;
  const vues = await observationsEntre(tx, organismeId, du, au);
  const rows = anomaliesDe(vues).map((anomalie) => {
    const { nom, creneauId, ...reste } = anomalie;
    return {
      id: newId(),
      cle: cleDAnomalie(anomalie),
      nom,
      creneau_id: creneauId,
      presence_ids: 'signatureIds' in anomalie ? anomalie.signatureIds : [],
      essai_id: 'essaiId' in anomalie ? anomalie.essaiId : null,
      donnees: donneesDe(reste),
      survenue_le: survenueLe(anomalie, vues).toString(),
    };
  });
  if (rows.length === 0) return 0;
  const { rows: kept } = await sql<{ id: string; nom: string; creneau_id: string }>`
    INSERT INTO emargement.anomalie (organisme_id, id, cle, nom, creneau_id, presence_ids, essai_id, donnees, survenue_le, constatee_le)
    SELECT ${organismeId}::uuid, a.id, a.cle, a.nom, a.creneau_id, a.presence_ids, a.essai_id, a.donnees, a.survenue_le,
      ${clock.now().toString()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS a(id uuid, cle text, nom text, creneau_id uuid, presence_ids uuid[],
      essai_id uuid, donnees jsonb, survenue_le timestamptz)
    ON CONFLICT DO NOTHING RETURNING id, nom, creneau_id`.execute(tx);
  await consigner(
    context,
    ...kept.map(({ id, nom, creneau_id }) => ({
      type: 'anomalie.constatee',
      survenuLe: clock.now(),
      // About the créneau, not about people: what is only to be looked at has no place in their file.
      sujets: { creneau: creneau_id, anomalie: id },
      donnees: { nom },
    })),
  );
  return kept.length;
}

/** What the sentence of the anomaly needs, beside what it looks at. */
const donneesDe = ({
  signatureIds: _signatures,
  essaiId: _essai,
  ...donnees
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => donnees;

/** When the last of what it looks at happened. */
function survenueLe(anomalie: Anomalie, { signatures, essais }: Observations): Temporal.Instant {
  const ids: readonly string[] = 'essaiId' in anomalie ? [anomalie.essaiId] : anomalie.signatureIds;
  const instants = [...signatures, ...essais].filter(({ id }) => ids.includes(id)).map(({ a }) => a);
  const dernier = instants.toSorted(Temporal.Instant.compare).at(-1);
  if (dernier === undefined) throw new Error('an anomaly looks at something');
  return dernier;
}
