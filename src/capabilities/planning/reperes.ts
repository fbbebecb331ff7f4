import { sql } from 'kysely';
import type { AskContext, HomePart } from '#platform/capability.ts';
import { aParis } from '#platform/clock.ts';
import { part } from '#platform/db/together.ts';
import { formatTitreDate } from '#design/index.ts';
import type { Intervalle } from './domain/intervalle.ts';
import { heuresBreves } from './messages/horaires.fr.ts';
import { semaine } from './messages/semaine.fr.ts';
import { COLONNES, JOINTURES, type Sujet, duSujet } from './queries/semaine.query.ts';

const mots = semaine.reperes;

/** Ce qu'un œil prend d'un coup : la demi-journée d'une maison, la semaine d'une personne. */
const AU_PLUS = { tous: 8, soi: 4 } as const;
const QUINZAINE = Temporal.Duration.from({ hours: 24 * 14 });

interface Ligne {
  readonly id: string;
  readonly debut: string;
  readonly fin: string;
  readonly intitule: string | null;
  readonly module: string | null;
  readonly session: string;
  readonly salle: string | null;
  readonly formateurs: readonly string[];
}

/** L'accueil montre à l'équipe les créneaux qui restent aujourd'hui, à chaque formateur ou apprenant ses prochains. */
export function reperes({ actor, clock }: AskContext): HomePart | null {
  const { organismeId, personneId, rights, roles } = actor;
  if (organismeId === null || !rights.has('planning.voir')) return null;
  const tous = rights.has('planning.lire') && !roles.includes('formateur');
  if (!tous && personneId === null) return null;
  const debut = clock.now();
  const minuit = aParis(debut).startOfDay().add({ days: 1 }).toInstant();
  const quand = { debut, fin: tous ? minuit : debut.add(QUINZAINE) };
  const sujet: Sujet = tous ? null : { vue: 'personne', id: personneId ?? '' };
  const qui = tous ? 'tous' : 'soi';
  return {
    title: mots[qui].titre,
    rank: 10,
    more: { href: '/planning', label: mots[qui].plus },
    empty: mots[qui].vide,
    items: part(lignes(organismeId, sujet, quand, AU_PLUS[qui]), (rows) =>
      rows.map((ligne) => creneau(ligne, tous)),
    ),
  };
}

/** Choisis avant d'être décrits : les jointures ne servent qu'aux lignes montrées. */
const lignes = (organismeId: string, sujet: Sujet, quand: Intervalle, limite: number) => sql<Ligne>`
  SELECT ${COLONNES} FROM (
    SELECT c.* FROM planning.creneau c
    WHERE c.organisme_id = ${organismeId}::uuid AND c.annule_le IS NULL AND ${duSujet(organismeId, sujet, quand)}
    ORDER BY c.debut, c.id LIMIT ${limite}::integer) c ${JOINTURES}
  ORDER BY c.debut, c.id`;

function creneau({ id, intitule, module, session, salle, formateurs, ...bornes }: Ligne, tous: boolean) {
  const intervalle = {
    debut: Temporal.Instant.from(bornes.debut),
    fin: Temporal.Instant.from(bornes.fin),
  };
  const heures = heuresBreves(intervalle);
  const jour = formatTitreDate(aParis(intervalle.debut).toPlainDate());
  return {
    href: `/creneaux/${id}`,
    title: intitule ?? module ?? session,
    when: tous ? heures : mots.jour(jour, heures),
    detail: mots.detail(tous ? [salle, formateurs[0] ?? semaine.sansFormateur] : [salle, session]),
  };
}
