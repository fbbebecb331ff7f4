import { instantAParis, joursFeries, lieuDeLaSemaine, semaineDe } from '#capabilities/planning/index.ts';
import type { FormationChargee } from './catalogue.ts';
import { type DemoContext, parPaquets } from './ecrire.ts';
import type { SessionDemo } from './sessions.ts';

export interface CreneauDemo {
  readonly id: string;
  readonly sessionId: string;
  readonly moduleId: string;
  readonly formateurId: string;
  readonly salleId: string | null;
  readonly modalite: 'presentiel' | 'distance';
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
}

const DEMI_JOURNEES = {
  matin: [['09:00', '12:30']],
  'apres-midi': [['13:30', '17:00']],
  journee: [
    ['09:00', '12:30'],
    ['13:30', '17:00'],
  ],
} as const;

/** Monday of the week of a day. */
export const lundi = (jour: Temporal.PlainDate): Temporal.PlainDate =>
  jour.subtract({ days: jour.dayOfWeek - 1 });

/** The days on which a session meets: its weekdays, in its weeks at the centre, holidays and closures left out. */
export function joursDeSession(session: SessionDemo, aujourdhui: Temporal.PlainDate): Temporal.PlainDate[] {
  const premier = lundi(aujourdhui).add({ weeks: session.debut });
  const feries = new Set(
    [premier.year, premier.year + 1].flatMap((annee) =>
      joursFeries(annee, { alsaceMoselle: true, vendrediSaint: true }).map(({ date }) => String(date)),
    ),
  );
  const jours: Temporal.PlainDate[] = [];
  for (let semaine = 0; semaine < session.semaines; semaine += 1) {
    const debut = premier.add({ weeks: semaine });
    if (!auCentre(session, debut, aujourdhui) || estEnVacances(debut)) continue;
    for (const jour of session.jours) {
      const date = debut.add({ days: jour - 1 });
      if (!feries.has(String(date))) jours.push(date);
    }
  }
  return jours;
}

function auCentre(
  { alternance }: SessionDemo,
  debut: Temporal.PlainDate,
  aujourdhui: Temporal.PlainDate,
): boolean {
  if (alternance === undefined) return true;
  // The rhythm is set from today's week, so that the demonstration always has a class at the centre this week.
  const premiereSemaine = semaineDe(lundi(aujourdhui).add({ weeks: alternance.decalage }));
  const rythme = { genre: 'rythme', premiereSemaine, centre: 1, entreprise: alternance.sur - 1 } as const;
  return lieuDeLaSemaine(debut, rythme) === 'centre';
}

/** The two weeks around Christmas and New Year. */
const estEnVacances = (debut: Temporal.PlainDate): boolean =>
  (debut.month === 12 && debut.day >= 19) || (debut.month === 1 && debut.day <= 2);

/** The créneaux of a session: modules in order, by their hours; trainers in turn. */
export function creneauxDeSession(
  { newId }: DemoContext,
  session: SessionDemo,
  sessionId: string,
  formation: FormationChargee,
  salleId: string,
  formateurs: readonly string[],
  aujourdhui: Temporal.PlainDate,
): CreneauDemo[] {
  const suite = modulesParHeures(formation);
  return joursDeSession(session, aujourdhui).flatMap((jour, rang) =>
    DEMI_JOURNEES[session.demiJournees].map(([de, a], demi) => {
      const distance = session.distance === true && rang % 3 === 1;
      return {
        id: newId(),
        sessionId,
        moduleId: suite[(rang * 2 + demi) % suite.length] ?? '',
        formateurId: formateurs[rang % formateurs.length] ?? '',
        salleId: distance ? null : salleId,
        modalite: distance ? ('distance' as const) : ('presentiel' as const),
        debut: instantAParis(jour, Temporal.PlainTime.from(de)),
        fin: instantAParis(jour, Temporal.PlainTime.from(a)),
      };
    }),
  );
}

/** Each module as many times as it has half-days of three hours and a half. */
function modulesParHeures({ modules }: FormationChargee): string[] {
  return modules.flatMap(({ id, presentiel, distance }) =>
    Array.from({ length: Math.max(1, Math.round((presentiel + distance) / 210)) }, () => id),
  );
}

/** Writes créneaux and their trainers. */
export async function ecrireCreneaux(
  { tx, organismeId }: DemoContext,
  creneaux: readonly CreneauDemo[],
): Promise<void> {
  for (const paquet of parPaquets(creneaux)) {
    await tx
      .insertInto('planning.creneau')
      .values(
        paquet.map((c) => ({
          organisme_id: organismeId,
          id: c.id,
          session_id: c.sessionId,
          module_id: c.moduleId,
          modalite: c.modalite,
          debut: c.debut,
          fin: c.fin,
          salle_id: c.salleId,
          lien_visio: c.modalite === 'distance' ? 'https://visio.exemple.fr/salle' : null,
        })),
      )
      .execute();
    await tx
      .insertInto('planning.creneau_formateur')
      .values(
        paquet.map((c) => ({
          organisme_id: organismeId,
          creneau_id: c.id,
          personne_id: c.formateurId,
          // Copied from the créneau by a trigger; the table wants something to start from.
          periode: '[2000-01-01,2000-01-02)',
        })),
      )
      .execute();
  }
}
