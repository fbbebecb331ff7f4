import { sql } from 'kysely';
import { GESTION } from '#capabilities/identite/index.ts';
import { type AskContext, defineCapability, type TodoItem } from '#platform/capability.ts';
import { today } from '#platform/clock.ts';
import { type Part, part } from '#platform/db/together.ts';
import { donneesPersonnelles } from './donnees-personnelles.ts';
import { effacement } from './effacement.ts';
import { messages } from './messages.fr.ts';
import { pageConseil } from './pages/conseil.page.tsx';
import { pageDossier, pagePieceDuDossier } from './pages/dossier.page.tsx';
import { pageEquipe } from './pages/equipe.page.tsx';
import { pageReferents } from './pages/referents.page.tsx';

const { refus } = messages;

/** Skills of trainers, conseil de perfectionnement, referents (indicators 20 to 22). */
export const equipe = defineCapability({
  name: 'equipe',
  floor: 6,
  dependsOn: ['identite', 'registre', 'annuaire', 'planning', 'emargement'],
  migrations: new URL('persistence/migrations/', import.meta.url),
  rights: {
    'equipe.lire': { libelle: messages.droits.lire, roles: [...GESTION, 'referent_qualite', 'auditeur'] },
    'equipe.gerer': { libelle: messages.droits.gerer, roles: [...GESTION, 'referent_qualite'] },
  },
  refusals: {
    FormateurSansFiche: { status: 404, field: 'personneId', message: refus.FormateurSansFiche },
    FinAvantDebut: { status: 422, field: 'expireLe', message: refus.FinAvantDebut },
    ReunionPasTenue: { status: 409, message: refus.ReunionPasTenue },
  },
  routes: [pageEquipe, pageConseil, pageReferents, pageDossier, pagePieceDuDossier],
  settings: [
    {
      href: '/equipe',
      label: messages.liste.titre,
      help: messages.liste.aide,
      right: 'equipe.lire',
      order: 60,
    },
  ],
  facts: messages.faits,
  personalData: donneesPersonnelles,
  eraser: effacement,
  todo: aFaire,
});

/** How many CV are out of date, for who keeps them. */
function aFaire({ actor, clock }: AskContext): Part<TodoItem> | null {
  if (actor.organismeId === null || !actor.rights.has('equipe.gerer')) return null;
  const perimes = sql<{ nombre: number }>`
    SELECT count(*)::integer AS nombre FROM (SELECT personne_id FROM equipe.element
      WHERE organisme_id = ${actor.organismeId}::uuid AND nature = 'cv'
      GROUP BY personne_id HAVING max(expire_le) < ${today(clock).toString()}::date) perimes`;
  return part(perimes, (rows) =>
    rows
      .filter(({ nombre }) => nombre > 0)
      .map(({ nombre }) => ({
        title: messages.aFaire(nombre),
        why: messages.aFairePourquoi,
        href: '/equipe',
        tone: 'attention' as const,
        rank: 45,
      })),
  );
}
