import { sql } from 'kysely';
import { EQUIPE } from '#capabilities/identite/index.ts';
import {
  type AskContext,
  defineCapability,
  type PersonalColumn,
  type TodoItem,
} from '#platform/capability.ts';
import { type Part, part } from '#platform/db/together.ts';
import { effacement } from './effacement.ts';
import { messages } from './messages.fr.ts';
import { PATH, pageAccompagnement } from './pages/accompagnement.page.tsx';
import { pageDossier } from './pages/dossier.page.tsx';

const { refus } = messages;

const sante = {
  category: 'sante',
  purpose: 'Aménager la formation d’une personne en situation de handicap (RNQ, indicateur 26)',
  basis: 'consentement',
  retentionMonths: 12,
  erasure: 'effacer',
} as const satisfies Omit<PersonalColumn, 'column'>;

/** Needs linked to a disability and accommodations (indicator 26): own store, own right. */
export const accompagnement = defineCapability({
  name: 'accompagnement',
  floor: 6,
  dependsOn: ['identite', 'registre', 'parcours'],
  migrations: new URL('persistence/migrations/', import.meta.url),
  rights: {
    'accompagnement.instruire': { libelle: messages.droits.instruire, roles: ['referent_handicap'] },
    'amenagements.lire': { libelle: messages.droits.lire, roles: EQUIPE },
  },
  refusals: {
    PersonneNonInformee: { status: 422, field: 'informe', message: refus.PersonneNonInformee },
    DossierAAccompagnerInconnu: { status: 404, message: refus.DossierAAccompagnerInconnu },
    BesoinInconnu: { status: 404, message: refus.BesoinInconnu },
    AmenagementRenverse: { status: 422, field: 'au', message: refus.AmenagementRenverse },
  },
  routes: [pageAccompagnement, pageDossier],
  nav: [
    { href: PATH, label: messages.liste.titre, icon: 'people', right: 'accompagnement.instruire', order: 15 },
  ],
  facts: messages.faits,
  personalData: [
    'besoin.besoin',
    'besoin.exprime_le',
    'amenagement.nature',
    'amenagement.consigne',
    'amenagement.du',
    'amenagement.au',
  ].map((nom) => ({ ...sante, column: `accompagnement.${nom}` })),
  eraser: effacement,
  todo: aFaire,
});

/** Needs without a decision, for the référent handicap alone. */
function aFaire({ actor }: AskContext): Part<TodoItem> | null {
  if (actor.organismeId === null || !actor.rights.has('accompagnement.instruire')) return null;
  const attente = sql<{ nombre: number }>`
    SELECT count(*)::integer AS nombre FROM accompagnement.besoin b
    WHERE b.organisme_id = ${actor.organismeId}::uuid AND b.sans_suite_le IS NULL AND NOT EXISTS (
      SELECT FROM accompagnement.amenagement a WHERE a.organisme_id = b.organisme_id AND a.besoin_id = b.id)`;
  return part(attente, (rows) =>
    rows
      .filter(({ nombre }) => nombre > 0)
      .map(({ nombre }) => ({
        title: messages.aFaire(nombre),
        why: messages.aFairePourquoi,
        href: PATH,
        tone: 'attention' as const,
        rank: 8,
      })),
  );
}
