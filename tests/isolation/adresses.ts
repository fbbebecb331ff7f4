import { API_PREFIX } from '#platform/http/api.ts';
import type { Route } from '#platform/http/route.ts';

/** Parameters that name nothing of an organisme: public codes, tokens, words. A value that is sure not to exist. */
const NEUTRES: Readonly<Record<string, string>> = {
  jeton: 'jeton-qui-n-existe-pas-jeton-qui-n-existe-pas',
  numero: 'RNCP999999',
  certification: 'RNCP999999',
  versionId: '01990000-0000-7000-8000-000000000000',
  version: '1',
  indicateur: '4',
  ligne: 'C.1',
  fournisseur: 'fournisseur-inconnu',
  slug: 'formation-qui-n-existe-pas',
};

export interface Adresse {
  readonly url: string;
  /** The route names rows of an organisme. */
  readonly nomme: boolean;
}

/** The address of a route with the rows of an organisme in it. Null when a parameter is unknown: the route is not covered. */
export function adresseDe(route: Route, params: Readonly<Record<string, string>>): Adresse | null {
  let complete = true;
  let nomme = false;
  const path = route.path.replaceAll(/:(\w+)/gu, (_all, name: string) => {
    const value = params[name] ?? NEUTRES[name];
    if (value === undefined) complete = false;
    if (params[name] !== undefined) nomme = true;
    return value ?? '';
  });
  const prefix = route.kind === 'api' ? API_PREFIX : '';
  return complete ? { url: prefix + path, nomme } : null;
}
