import {
  convoquerConseil,
  deposerElement,
  direStatut,
  entrerAuConseil,
  nommerReferent,
  type NouvelElement,
  rendreCompte,
} from '#capabilities/equipe/index.ts';
import { today } from '#platform/clock.ts';
import { type DemoContext, must } from './ecrire.ts';
import type { PersonneDemo } from './personnes.ts';

const CONSEIL = [
  ['Claire Muller', 'Présidente, directrice du centre'],
  ['Karim Benali', 'Représentant des entreprises'],
  ['Lucie Weber', 'Représentante des apprentis'],
  ['Paul Schmitt', 'Représentant des formateurs'],
] as const;

type Depot = Pick<NouvelElement, 'nature' | 'libelle'> & { readonly jours: number };

const depotsDe = (rang: number): readonly Depot[] => [
  // One CV in four is out of date; the last trainer has none.
  { nature: 'cv', libelle: 'CV', jours: rang % 4 === 2 ? 420 : 90 + rang * 10 },
  { nature: 'diplome', libelle: 'Master Informatique, université de Haute-Alsace', jours: 3000 },
  { nature: 'experience', libelle: 'Dix ans de développement web en entreprise', jours: 1500 },
  {
    nature: 'formation_suivie',
    libelle: 'Accessibilité numérique : accueillir tous les publics',
    jours: 200,
  },
  { nature: 'entretien', libelle: 'Entretien annuel', jours: rang % 3 === 1 ? 400 : 150 },
];

/** The team as a quality referent finds it: most files complete, some things to renew, a council that met. */
export async function chargerEquipe(
  context: DemoContext,
  equipe: readonly PersonneDemo[],
  formateurs: readonly PersonneDemo[],
): Promise<void> {
  const jour = today(context.clock);
  const ilYA = (jours: number) => jour.subtract({ days: jours }).toString();
  for (const [rang, { id: personneId }] of formateurs.entries()) {
    must(await direStatut(context, { personneId, statut: rang % 4 === 3 ? 'externe' : 'permanent' }));
    if (rang === formateurs.length - 1) continue;
    for (const { jours, ...depot } of depotsDe(rang)) {
      const id = context.newId();
      must(
        await deposerElement(context, {
          ...depot,
          id,
          personneId,
          le: ilYA(jours),
          expireLe: null,
          piece: null,
        }),
      );
    }
  }
  for (const [nom, qualite] of CONSEIL) {
    must(await entrerAuConseil(context, { id: context.newId(), nom, qualite, du: ilYA(400) }));
  }
  const reunionId = context.newId();
  const ordreDuJour = 'Résultats aux examens. Plateaux techniques. Mobilité des apprentis.';
  must(await convoquerConseil(context, { id: reunionId, tenueLe: ilYA(60), ordreDuJour }));
  must(
    await rendreCompte(context, {
      reunionId,
      presents: CONSEIL.map(([nom]) => nom).join(', '),
      compteRendu:
        'Les résultats sont présentés par formation. Les entreprises demandent plus de temps sur projet.',
      decisions: 'Ajouter une semaine de projet au second semestre. Renouveler dix postes.',
    }),
  );
  const [, pedagogique, , handicap, qualite] = equipe;
  for (const [mission, personne] of [
    ['pedagogique', pedagogique],
    ['handicap', handicap],
    ['qualite', qualite],
  ] as const) {
    if (personne === undefined) continue;
    must(
      await nommerReferent(context, { id: context.newId(), mission, personneId: personne.id, du: ilYA(300) }),
    );
  }
}
