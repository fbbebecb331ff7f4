import {
  confierIndicateur,
  deposer,
  ecrireConstat,
  JOB_TENDANCE,
  noterEfficacite,
  ouvrirAudit,
  reglerQualite,
  remplacerDepot,
  tirerDossiers,
  verifier,
} from '#capabilities/qualite/index.ts';
import { fixedClock, today, WALL_ZONE } from '#platform/clock.ts';
import type { Services } from '#platform/http/route.ts';
import { addJob } from '#platform/jobs/jobs.ts';
import { type DemoContext, must } from './ecrire.ts';
import { CAMPUS } from './organismes.ts';

/** How far back the trend goes. It is computed by a job, from dated facts, once the server runs. */
const JOURS_DE_TENDANCE = 60;

interface PieceDemo {
  readonly numero: number;
  readonly intitule: string;
  readonly texte: string;
  /** Days before today when it was handed in, and days from today until it expires. */
  readonly deposee: number;
  readonly expire?: number;
}

const piece = (numero: number, intitule: string, texte: string, deposee: number, expire?: number) =>
  ({ numero, intitule, texte, deposee, ...(expire === undefined ? {} : { expire }) }) satisfies PieceDemo;

/** What the team handed in by itself: some of it has expired, and most indicators still wait. */
const PIECES: readonly PieceDemo[] = [
  piece(
    7,
    'Habilitation du certificateur, titre DWWM',
    'Convention signée avec le certificateur, valable cinq ans.',
    210,
    900,
  ),
  piece(7, 'Habilitation du certificateur, titre FPA', 'Renouvellement demandé le mois dernier.', 300, -12),
  piece(
    14,
    'Programme des actions citoyennes',
    'Don du sang, visite du conseil municipal, atelier budget : calendrier affiché.',
    52,
  ),
  piece(
    15,
    'Réunion de rentrée : droits, devoirs et sécurité',
    'Tenue le jour de la rentrée, support remis, médiateur présenté.',
    58,
  ),
  piece(17, 'Registre public d’accessibilité', 'Mis à jour après les travaux de la salle Turing.', 120, 245),
  piece(17, 'Document unique d’évaluation des risques', 'Révision annuelle.', 330, 35),
  piece(18, 'Organigramme', 'Équipe pédagogique et référents, affiché à l’accueil.', 44),
  piece(
    20,
    'Désignation de la référente mobilité',
    'Décision de la direction, à renouveler chaque année.',
    300,
    65,
  ),
  piece(
    22,
    'Plan de développement des compétences',
    'Deux formateurs en formation RGAA, une assistante en bureautique.',
    30,
  ),
  piece(
    29,
    'Forum de l’emploi de la vallée',
    'Onze entreprises, vingt-six apprentis, quatre promesses d’embauche.',
    24,
  ),
];

const NOTES: readonly (readonly [numero: number, jours: number, texte: string])[] = [
  [8, 40, 'Depuis le positionnement en ligne, trois parcours ont été allégés et un renforcé.'],
  [
    12,
    18,
    'L’appel le jour même après une absence : deux retours en formation sur trois personnes appelées.',
  ],
  [17, 15, 'La salle Turing reste sans accès de plain-pied : les groupes concernés sont passés salle Ada.'],
];

const CONSTATS = [
  [8, 'force', 'Les acquis sont vérifiés avant chaque entrée, et le parcours change vraiment.'],
  [
    17,
    'mineure',
    'La salle Turing n’est pas accessible de plain-pied et aucune date de travaux n’est fixée.',
  ],
  [31, 'note', 'Montrer aussi comment les réclamations sont closes.'],
] as const;

/** Who is in charge: rank in the team (direction, responsable, assistant, handicap, qualité). */
const EN_CHARGE: readonly (readonly [rang: number, numeros: readonly number[]])[] = [
  [4, [1, 2, 3, 9, 11, 17, 30, 31, 32]],
  [1, [4, 5, 6, 7, 8, 10, 12, 18, 19, 21]],
  [3, [26]],
  [2, [13, 16, 28]],
  [0, [20, 22, 27]],
];

/** The settings, the proofs and the people of one organisme before the framework. */
export async function tenirQualite(context: DemoContext): Promise<void> {
  const campus = context.organismeId === CAMPUS.id;
  const jour = today(context.clock);
  must(
    await reglerQualite(context, {
      categories: campus ? ['OF', 'CFA'] : ['OF'],
      conditions: campus
        ? ['certification', 'alternance', 'situation-travail', 'sous-traitance', 'plus-de-deux-jours']
        : ['certification', 'plus-de-deux-jours'],
      nouvelEntrant: !campus,
      sousTraitant: false,
      certificatDebut: campus ? jour.subtract({ months: 20 }).toString() : null,
      certificatFin: campus ? jour.add({ months: 16 }).toString() : null,
      prochainAudit: jour.add({ days: campus ? 45 : 120 }).toString(),
    }),
  );
  if (!campus) return;
  for (const une of PIECES) await deposerPiece(context, une);
  for (const [numero, jours, texte] of NOTES) {
    const le = jour.subtract({ days: jours });
    must(await noterEfficacite(au(context, le), { id: context.newId(), numero, le: le.toString(), texte }));
  }
}

/** A mock audit under way: files drawn, a finding that waits for its answer. */
async function ouvrirUnAuditBlanc(context: DemoContext): Promise<void> {
  const auditId = context.newId();
  const jour = today(context.clock);
  const hier = au(context, jour.subtract({ days: 1 }));
  must(
    await ouvrirAudit(hier, {
      id: auditId,
      genre: 'blanc',
      referentiel: 2026,
      auditeur: 'Solène Maréchal',
      courriel: 'solene.marechal@audit.demo',
      valableJusquau: jour.add({ days: 13 }).toString(),
    }),
  );
  must(await tirerDossiers(hier, { id: context.newId(), auditId, graine: '7 cerises', taille: 5 }));
  for (const [numero, genre, texte] of CONSTATS)
    must(await ecrireConstat(hier, { id: context.newId(), auditId, numero, genre, texte }));
}

/** Only members may be put in charge: after the accounts are open. Then the first checks, and the trend to compute. */
export async function verifierQualite(services: Services, organismeIds: readonly string[]): Promise<void> {
  for (const organismeId of organismeIds) {
    await services.db.forTenant({ organismeId, acteurId: null }, async (tx) => {
      const context = { ...services, tx, organismeId, acteurId: null, actor: { kind: 'anonyme' } } as const;
      if (organismeId === CAMPUS.id) {
        await confier(context);
        await ouvrirUnAuditBlanc(context);
      }
      must(await verifier(context));
      await addJob(tx, JOB_TENDANCE, { organismeId, jours: JOURS_DE_TENDANCE });
    });
  }
}

const ROLES_EN_CHARGE = [
  'direction',
  'responsable_pedagogique',
  'assistant',
  'referent_handicap',
  'referent_qualite',
];

async function confier(context: DemoContext): Promise<void> {
  const membres = await context.tx
    .selectFrom('identite.membre')
    .where('organisme_id', '=', context.organismeId)
    .select(['personne_id', 'roles'])
    .execute();
  for (const [rang, numeros] of EN_CHARGE) {
    const membre = membres.find(({ roles }) => roles[0] === ROLES_EN_CHARGE[rang]);
    for (const numero of numeros) {
      if (membre?.personne_id)
        must(await confierIndicateur(context, { numero, personneId: membre.personne_id }));
    }
  }
}

async function deposerPiece(context: DemoContext, { deposee, expire, ...une }: PieceDemo): Promise<void> {
  const jour = today(context.clock);
  const le = jour.subtract({ days: deposee });
  const expireLe = expire === undefined ? null : jour.add({ days: expire }).toString();
  const contenu = { dateeDu: le.toString(), expireLe, texte: une.texte, piece: null };
  const { depotId } = must(await deposer(au(context, le), { ...une, ...contenu, id: context.newId() }));
  if (une.numero !== 18) return;
  const texte = 'Organigramme après l’arrivée de la référente mobilité.';
  const version = { acteId: context.newId(), depotId, ...contenu, texte };
  must(await remplacerDepot(au(context, jour.subtract({ days: 6 })), version));
}

/** The same context in the morning of another day. */
const au = (context: DemoContext, jour: Temporal.PlainDate): DemoContext => ({
  ...context,
  clock: fixedClock(jour.toZonedDateTime({ timeZone: WALL_ZONE, plainTime: '09:30' }).toInstant()),
});
