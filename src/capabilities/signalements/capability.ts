import { sql } from 'kysely';
import { ROLES } from '#capabilities/identite/index.ts';
import {
  type AskContext,
  defineCapability,
  type PersonalColumn,
  type TodoItem,
} from '#platform/capability.ts';
import { type Part, part } from '#platform/db/together.ts';
import { ROLES_HABILITABLES } from './actions/regler.ts';
import { messages } from './messages.fr.ts';
import { pageProcedure } from './pages/procedure.page.tsx';
import { pageRegistre, REGISTRE } from './pages/registre.page.tsx';
import { pageReglages, REGLAGES } from './pages/reglages.page.tsx';
import { pageSignalement } from './pages/signalement.page.tsx';
import { pageSignaler } from './pages/signaler.page.tsx';
import { pageSuivi } from './pages/suivi.page.tsx';

const { refus } = messages;

/** Reports are about nobody that the database knows: they end by being closed, not with a person. */
const dit = {
  category: 'texte-libre',
  purpose:
    'Recueillir et traiter les signalements de violences, harcèlement et discriminations (RNQ, indicateur 12)',
  basis: 'obligation-legale',
  retentionMonths: null,
  erasure: 'effacer',
} as const satisfies Omit<PersonalColumn, 'column'>;

/** Confidential reports (indicators 12 and 14): own store, own right, named readers. */
export const signalements = defineCapability({
  name: 'signalements',
  floor: 6,
  dependsOn: ['identite', 'registre', 'parcours'],
  migrations: new URL('persistence/migrations/', import.meta.url),
  rights: {
    'signalements.traiter': { libelle: messages.droits.traiter, roles: ROLES_HABILITABLES },
    'signalements.regler': { libelle: messages.droits.regler, roles: ['direction'] },
    'signalements.lire_procedure': { libelle: messages.droits.lire, roles: ROLES },
  },
  refusals: {
    CodeInconnu: { status: 404, field: 'code', message: refus.CodeInconnu },
    SignalementClos: { status: 409, message: refus.SignalementClos },
    SignalementIntrouvable: { status: 404, message: refus.SignalementIntrouvable },
    DossierARompreInconnu: { status: 404, field: 'inscription', message: refus.DossierARompreInconnu },
    MembreNonHabilitable: { status: 409, message: refus.MembreNonHabilitable },
    ProcedureAbsente: { status: 409, message: refus.ProcedureAbsente },
  },
  routes: [pageSignaler, pageSuivi, pageRegistre, pageSignalement, pageReglages, pageProcedure],
  settings: [
    {
      href: REGLAGES,
      label: messages.reglages.titre,
      help: messages.reglages.aide,
      right: 'signalements.regler',
      order: 65,
    },
  ],
  facts: messages.faits,
  personalData: ['signalement.contact', 'signalement.suite', 'message.texte'].map((nom) => ({
    ...dit,
    column: `signalements.${nom}`,
  })),
  todo: aFaire,
});

/** Open reports, for the named readers only. */
function aFaire({ actor, clock }: AskContext): Part<TodoItem> | null {
  if (actor.organismeId === null || !actor.rights.has('signalements.traiter')) return null;
  const ouverts = sql<{ nombre: number; presse: boolean }>`
    SELECT count(*)::integer AS nombre,
      coalesce(bool_or(s.accuse_le IS NULL OR s.recu_le < ${clock.now().toString()}::timestamptz - interval '3 months'), false) AS presse
    FROM signalements.signalement s
    WHERE s.organisme_id = ${actor.organismeId}::uuid AND s.clos_le IS NULL AND EXISTS (SELECT FROM signalements.habilite h
      WHERE h.organisme_id = s.organisme_id AND h.compte_id = ${actor.compteId}::uuid)`;
  return part(ouverts, (rows) =>
    rows
      .filter(({ nombre }) => nombre > 0)
      .map(({ nombre, presse }) => ({
        title: messages.aFaire(nombre),
        why: messages.aFairePourquoi,
        href: REGISTRE,
        tone: presse ? ('attention' as const) : ('neutral' as const),
        rank: 5,
      })),
  );
}
