import { listHref } from '#platform/http/list.ts';
import type { Tri } from '../queries/curseur.ts';

type Etat = Readonly<Record<string, string | undefined>>;

interface EnTete {
  readonly sortHref: string;
  readonly sorted: 'ascending' | 'descending' | undefined;
}

/** What a sortable header needs: its address, and the order in force. A second click turns the order round. */
export function tri(path: string, etat: Etat & { readonly tri: Tri }, champ: 'nom' | 'ajout'): EnTete {
  const sorted = etat.tri === champ ? 'ascending' : etat.tri === `-${champ}` ? 'descending' : undefined;
  const next = sorted === 'ascending' ? `-${champ}` : champ;
  return { sortHref: listHref(path, etat, { tri: next }), sorted };
}
