import { type CampagneAOuvrir, type Genre, ouvrirCampagne, repondre } from '#capabilities/enquetes/index.ts';
import { fixedClock, WALL_ZONE } from '#platform/clock.ts';
import { type DemoContext, must } from './ecrire.ts';
import type { InscritDemo } from './presences.ts';
import type { Chance } from './random.ts';

const AVIS: readonly string[] = [
  'Plus d’exercices sur de vrais cas.',
  'Le groupe était très agréable, merci.',
  'Un peu plus de temps pour pratiquer.',
  'Les supports sont clairs, je les relis.',
  'J’aurais aimé avoir le programme plus tôt.',
  'Rien à changer.',
];

/** One who is not content, so that somebody has something to decide. */
const MECONTENT = 'Je n’ai pas pu poser mes questions, le rythme était trop rapide pour moi.';

const CLES: Partial<Record<Genre, readonly string[]>> = {
  a_chaud: ['satisfaction', 'utile', 'explications', 'conditions'],
  formateur: ['satisfaction', 'groupe', 'moyens', 'information'],
  enseignements: ['contenu', 'explications', 'rythme', 'exercices'],
};
const TEXTES: Partial<Record<Genre, string>> = { enseignements: 'changer' };

/** Surveys of a session that is over: two in three have answered, one of them badly, with what they wrote. */
export async function interroger(
  context: DemoContext,
  hasard: Chance,
  sessionId: string,
  inscrits: readonly InscritDemo[],
  formateurIds: readonly string[],
  fin: Temporal.PlainDate,
): Promise<void> {
  const commun = { sessionId, moduleId: null, mois: 0, le: fin.add({ days: 1 }), courriers: false } as const;
  const apprenants = inscrits.map(({ personneId }) => personneId);
  await depouillees(context, hasard, { ...commun, genre: 'a_chaud', personneIds: apprenants }, true);
  await depouillees(context, hasard, { ...commun, genre: 'formateur', personneIds: formateurIds }, false);
}

/** The first module of a session under way, evaluated by its apprentices; the first of them, whose account is shown, has yet to. */
export async function evaluerUnModule(
  context: DemoContext,
  hasard: Chance,
  sessionId: string,
  moduleId: string,
  inscrits: readonly InscritDemo[],
  le: Temporal.PlainDate,
): Promise<void> {
  const personneIds = inscrits.map(({ personneId }) => personneId);
  await depouillees(
    context,
    hasard,
    { genre: 'enseignements', sessionId, moduleId, mois: 0, le, courriers: false, personneIds },
    false,
  );
}

async function depouillees(
  context: DemoContext,
  hasard: Chance,
  campagne: Omit<CampagneAOuvrir, 'id'>,
  mecontent: boolean,
): Promise<void> {
  const alors = campagne.le.toZonedDateTime({ timeZone: WALL_ZONE, plainTime: '09:00' }).toInstant();
  const passe = { ...context, clock: fixedClock(alors) };
  const ouverte = await ouvrirCampagne(passe, { ...campagne, id: context.newId() });
  const [, ...suivants] = ouverte?.sollicitationIds ?? [];
  const cles = CLES[campagne.genre] ?? [];
  for (const [rang, sollicitationId] of suivants.entries()) {
    const fache = mecontent && rang === 1;
    if (!fache && hasard.next() < 0.35) continue;
    const notes = cles.map((cle) => [
      cle,
      fache ? '1' : hasard.next() < 0.55 ? '4' : hasard.next() < 0.8 ? '3' : '2',
    ]);
    const texte = fache ? MECONTENT : hasard.next() < 0.5 ? hasard.pick(AVIS) : '';
    const saisie = { ...Object.fromEntries(notes), [TEXTES[campagne.genre] ?? 'mieux']: texte };
    must(await repondre(passe, { sollicitationId, personneId: null, saisie }));
  }
}
