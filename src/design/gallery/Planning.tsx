import { Section, type WeekDay, type WeekEvent, WeekGrid } from '../index.ts';

const lundi = Temporal.PlainDate.from('2026-03-09');

type Court = readonly [
  jour: number,
  debut: number,
  fin: number,
  titre: string,
  detail: string,
  reste?: Partial<WeekEvent>,
];

const seances: readonly Court[] = [
  [0, 540, 750, 'Bases de données', 'Salle Loire, K. Oudinot'],
  [0, 810, 1020, 'Projet fil rouge', 'Salle Loire, K. Oudinot', { tone: 'ok' }],
  [1, 540, 720, 'Bases de données', 'Salle Loire', { lane: 0, lanes: 2 }],
  [1, 600, 660, 'Point entreprise', 'Menuiserie Cassard', { lane: 1, lanes: 2, tone: 'attention' }],
  [1, 840, 1005, 'Atelier numérique', 'Bus, Beaupréau', { tone: 'neutral' }],
  [2, 570, 720, 'Anglais technique', 'À distance'],
  [3, 510, 565, 'Rendez-vous', 'P. Nowakowski', { tone: 'neutral' }],
  [3, 570, 750, 'Tests', 'Salle Sèvre'],
  [3, 810, 1020, 'Projet fil rouge', 'Salle Sèvre'],
];

const jours: readonly WeekDay[] = Array.from({ length: 5 }, (_, index) => ({
  date: lundi.add({ days: index }),
  href: `/planning/2026-03-${9 + index}`,
  ...(index === 4 && { closed: 'Centre fermé' }),
  events: seances
    .filter(([jour]) => jour === index)
    .map(([jour, startMinutes, endMinutes, title, detail, reste]) => ({
      id: `${jour}-${startMinutes}`,
      href: `/seances/${jour}-${startMinutes}`,
      title,
      detail,
      startMinutes,
      endMinutes,
      lane: 0,
      lanes: 1,
      ...reste,
    })),
}));

export const Planning = () => (
  <Section title="Semaine du 9 mars" id="semaine">
    <WeekGrid
      label="Planning de la semaine du 9 mars 2026"
      days={jours}
      from={8}
      to={18}
      today={lundi.add({ days: 1 })}
    />
  </Section>
);
