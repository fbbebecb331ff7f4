import type { AskContext, TodoItem } from '#platform/capability.ts';
import { today } from '#platform/clock.ts';
import { type Part, part } from '#platform/db/together.ts';
import { aFaireFr as words } from './messages/a-faire.fr.ts';
import { dateFr } from './messages/dates.fr.ts';
import { type GenreAFaire, type LigneAFaire, lignesAFaire } from './queries/a-faire.query.ts';

/** What the sessions and the files ask of this person today. */
export function aFaire({ actor, clock }: AskContext): Part<TodoItem> | null {
  const { organismeId, rights } = actor;
  const personneId = rights.has('inscription.lire_soi') ? actor.personneId : null;
  const droits = {
    inscrire: rights.has('inscription.modifier'),
    session: rights.has('session.modifier'),
    constater: rights.has('positionnement.constater'),
    personneId,
  };
  const concerne = droits.inscrire || droits.session || droits.constater || personneId !== null;
  if (organismeId === null || !concerne) return null;
  return part(lignesAFaire(organismeId, today(clock), droits), (lignes) =>
    [...Map.groupBy(lignes, ({ genre }) => genre).values()].flatMap(taches),
  );
}

const RANG: Readonly<Record<GenreAFaire, number>> = {
  situer: 10,
  reorienter: 15,
  confirmer: 20,
  candidatures: 25,
  admis: 30,
  positionner: 35,
  certifier: 45,
};

/** What blocks or hurts somebody stands out; the rest waits its turn. */
const PRESSE: ReadonlySet<GenreAFaire> = new Set(['situer', 'reorienter', 'confirmer', 'candidatures']);

/** More sessions than these are told in one line: a list of everything is a list of nothing. */
const AU_PLUS = 3;

function taches(lignes: readonly LigneAFaire[]): readonly TodoItem[] {
  const [premiere] = lignes;
  if (premiere === undefined || lignes.length <= AU_PLUS) return lignes.map(tache);
  const { genre } = premiere;
  const nombre = lignes.reduce((somme, ligne) => somme + ligne.nombre, 0);
  const title = words.ensemble[genre](nombre, lignes.length);
  return [{ ...tache(premiere), title, href: '/sessions' }];
}

function tache({ genre, id, intitule, debut, nombre }: LigneAFaire): TodoItem {
  return {
    title: words.titre[genre](nombre, intitule),
    why: words.pourquoi[genre],
    href: adresse(genre, id),
    tone: PRESSE.has(genre) ? 'attention' : 'neutral',
    rank: RANG[genre],
    ...(genre === 'confirmer' && debut !== null ? { due: words.debut(dateFr(debut)) } : {}),
  };
}

function adresse(genre: GenreAFaire, id: string | null): string {
  switch (genre) {
    case 'candidatures':
      return '/candidatures';
    case 'admis':
      return '/candidatures?statut=admis';
    case 'situer':
      return `/mon-positionnement/${id}`;
    default:
      return `/sessions/${id}`;
  }
}
