import { montrerIndicateurs } from '#capabilities/catalogue/index.ts';
import type { FormationChargee } from './catalogue.ts';
import type { DemoContext } from './ecrire.ts';

/** Last year's results, as the team typed them: certified and presented, satisfied and asked. A recent formation has none. */
const RESULTATS: Readonly<Record<string, readonly [recus: number, presentes: number, avis: number]>> = {
  DWWM: [19, 22, 21],
  CDA: [17, 20, 18],
  FIBRE: [18, 21, 20],
  CIEL: [15, 19, 17],
  FPA: [10, 11, 11],
  AMIS: [7, 8, 8],
};

/** Shows the results of the school year before this one, each with its headcount, its period and its method. */
export async function chargerIndicateurs(
  context: DemoContext,
  formations: readonly FormationChargee[],
  aujourdhui: Temporal.PlainDate,
): Promise<void> {
  const annee = aujourdhui.month >= 9 ? aujourdhui.year - 1 : aujourdhui.year - 2;
  const periode = { periodeDebut: `${annee}-09-01`, periodeFin: `${annee + 1}-08-31` };
  for (const { id, code } of formations) {
    const resultats = RESULTATS[code];
    if (resultats === undefined) continue;
    const [recus, presentes, avis] = resultats;
    await montrerIndicateurs(context, id, [
      {
        code: 'certification',
        libelle: 'Réussite à la certification',
        valeur: recus / presentes,
        unite: 'part',
        effectif: presentes,
        ...periode,
        methode: 'Personnes reçues en entier, divisées par les personnes présentées au jury',
      },
      {
        code: 'satisfaction',
        libelle: 'Apprenants satisfaits en fin de formation',
        valeur: (avis - 1) / avis,
        unite: 'part',
        effectif: avis,
        ...periode,
        methode: 'Notes de 4 ou 5 sur 5, divisées par les réponses au questionnaire de fin',
      },
    ]);
  }
}
