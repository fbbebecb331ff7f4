import type { TodoContext, TodoItem } from '#platform/capability.ts';
import { today } from '#platform/clock.ts';
import { aFaireFr as words } from './messages/a-faire.fr.ts';
import { dateFr } from './messages/dates.fr.ts';
import { type GenreAFaire, type LigneAFaire, lignesAFaire } from './queries/a-faire.query.ts';

/** What the sessions and the files ask of this person today. One statement; none for those whom it cannot concern. */
export async function aFaire({ tx, actor, clock }: TodoContext): Promise<readonly TodoItem[]> {
  const { organismeId, rights } = actor;
  const personneId = rights.has('inscription.lire_soi') ? actor.personneId : null;
  const droits = {
    inscrire: rights.has('inscription.modifier'),
    session: rights.has('session.modifier'),
    constater: rights.has('positionnement.constater'),
    personneId,
  };
  const concerne = droits.inscrire || droits.session || droits.constater || personneId !== null;
  if (organismeId === null || !concerne) return [];
  return (await lignesAFaire(tx, organismeId, today(clock), droits)).map(tache);
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
