import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Services } from '#platform/http/route.ts';
import type { JobHandler } from '#platform/jobs/jobs.ts';
import { type Courriel, envoyerCourriels } from '#platform/mail/courriel.ts';
import { messages } from '../messages.fr.ts';

const words = messages.avis.courriel;

/** Read notices are forgotten after a year, unread ones after two. */
const KEPT_MONTHS = { read: 12, unread: 24 };

export const avisJobs: Readonly<Record<string, JobHandler>> = {
  /** One account, soon after a notice that it wants at once. */
  'avis.envoyer': (payload, services) => resumer(services, 'immediat', String(payload['compteId'])),
  /** Everybody who wants a daily digest, in the morning. */
  'avis.resumer': (_payload, services) => resumer(services, 'quotidien', null),
  /** Everybody who wants a weekly one, on Monday morning. */
  'avis.resumer_semaine': (_payload, services) => resumer(services, 'hebdomadaire', null),
  'avis.oublier': (_payload, { db, clock }) =>
    db.forInstance(async (tx) => {
      const now = clock.now().toZonedDateTimeISO('UTC');
      await tx
        .deleteFrom('identite.avis')
        .where((eb) =>
          eb.or([
            eb('lu_le', '<', now.subtract({ months: KEPT_MONTHS.read }).toInstant()),
            eb('cree_le', '<', now.subtract({ months: KEPT_MONTHS.unread }).toInstant()),
          ]),
        )
        .execute();
    }),
};

export const AVIS_CRONTAB = [
  '0 7 * * * avis.resumer',
  '0 7 * * 1 avis.resumer_semaine',
  '50 3 * * * avis.oublier',
];

interface Resume {
  compte_id: string;
  courriel: string;
  nom: string;
  avis: { titre: string; organisme: string }[];
}

/** Marks as sent, and queues the mails, in one transaction: a second run finds nothing more to send. */
function resumer(services: Services, frequence: string, compteId: string | null): Promise<void> {
  return services.db.forInstance(async (tx) => {
    const resumes = await prendre(tx, services, frequence, compteId);
    await envoyerCourriels({ ...services, tx }, resumes.map(courrielDe));
  });
}

async function prendre(
  tx: Tx,
  { clock }: Services,
  frequence: string,
  compteId: string | null,
): Promise<Resume[]> {
  const { rows } = await sql<Resume>`
    WITH parti AS (
      UPDATE identite.avis v SET envoye_le = ${clock.now().toString()}::timestamptz
      FROM identite.membre m, auth."user" u
      WHERE v.lu_le IS NULL AND v.envoye_le IS NULL
        AND m.organisme_id = v.organisme_id AND m.compte_id = v.compte_id AND m.actif AND u.id = v.compte_id
        AND (${compteId}::uuid IS NULL OR v.compte_id = ${compteId}::uuid)
        AND coalesce((SELECT p.frequence FROM identite.preference_avis p WHERE p.compte_id = v.compte_id), 'quotidien') = ${frequence}
      RETURNING v.compte_id, v.id, v.titre, v.organisme_id, u.email, u.name
    )
    SELECT p.compte_id, p.email AS courriel, p.name AS nom,
      jsonb_agg(jsonb_build_object('titre', p.titre, 'organisme', o.nom) ORDER BY o.nom, p.id) AS avis
    FROM parti p JOIN identite.organisme o ON o.id = p.organisme_id
    GROUP BY p.compte_id, p.email, p.name ORDER BY p.compte_id`.execute(tx);
  return rows;
}

const MAX_LINES = 20;

function courrielDe({ courriel, nom, avis }: Resume): Courriel {
  const several = new Set(avis.map(({ organisme }) => organisme)).size > 1;
  const shown = avis
    .slice(0, MAX_LINES)
    .map(({ titre, organisme }) => words.ligne(titre, several ? organisme : null));
  const more = avis.length - shown.length;
  return {
    a: courriel,
    nom,
    sujet: words.sujet(avis.length),
    lignes: [words.entree(avis.length), ...shown, ...(more > 0 ? [words.encore(more)] : []), words.regler],
    lien: { libelle: words.bouton, chemin: '/avis' },
  };
}
