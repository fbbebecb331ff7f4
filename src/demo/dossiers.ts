import { ajouterEtapes, ouvrirCandidature } from '#capabilities/parcours/index.ts';
import { type DemoContext, must } from './ecrire.ts';
import type { InscritDemo } from './presences.ts';
import type { PersonneDemo } from './personnes.ts';
import type { Chance } from './random.ts';

/** Results of a session that is over, ten days later: most are known, one in four is still awaited. */
export async function certifier(
  context: DemoContext,
  hasard: Chance,
  inscrits: readonly InscritDemo[],
  fin: Temporal.PlainDate,
  aujourdhui: Temporal.PlainDate,
): Promise<void> {
  const le = fin.add({ days: 10 });
  if (Temporal.PlainDate.compare(le, aujourdhui) > 0) return;
  const etapes = inscrits.flatMap(({ inscriptionId }) => {
    const tirage = hasard.next();
    if (tirage > 0.75) return [];
    const obtenue = { genre: 'certification.obtenue', partielle: tirage > 0.65 } as const;
    const evenement = tirage < 0.08 ? ({ genre: 'certification.refusee' } as const) : obtenue;
    return [{ id: context.newId(), inscriptionId, evenement, le }];
  });
  await ajouterEtapes(context, etapes);
}

const PROJETS = [
  'Changer de métier après dix ans dans le commerce.',
  'Faire reconnaître ce que je fais déjà dans mon association.',
  'Trouver un emploi près de chez moi.',
  null,
];

/** People who ask to enter a session to come: just arrived, seen, or admitted. */
export async function recevoirCandidatures(
  context: DemoContext,
  hasard: Chance,
  sessionId: string,
  candidats: readonly PersonneDemo[],
  aujourdhui: Temporal.PlainDate,
): Promise<void> {
  for (const [rang, personne] of candidats.entries()) {
    const le = aujourdhui.subtract({ days: 3 + hasard.below(20) });
    const { id } = must(
      await ouvrirCandidature(context, {
        id: context.newId(),
        sessionId,
        personneId: personne.id,
        projet: hasard.pick(PROJETS),
        le,
      }),
    );
    const suites = (['entretien.tenu', 'candidature.admise'] as const).slice(0, rang % 3);
    for (const [pas, genre] of suites.entries()) {
      const etape = {
        id: context.newId(),
        inscriptionId: id,
        evenement: { genre },
        le: le.add({ days: pas + 1 }),
      };
      await ajouterEtapes(context, [etape]);
    }
  }
}
