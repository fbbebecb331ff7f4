import { ok, refuse, type Result } from '#platform/result.ts';

export type RefusNaf = { readonly refus: 'NafIllisible' };

/** Reads an APE code of the NAF rév. 2 (`6201Z`, `62.01 z`) and gives it its official form, `62.01Z`. */
export function lireNaf(text: string): Result<string, RefusNaf> {
  const [, division, reste] =
    /^(\d{2})\.?(\d{2}[A-Z])$/u.exec(text.replaceAll(/\s/gu, '').toUpperCase()) ?? [];
  return division === undefined || reste === undefined ? refuse('NafIllisible') : ok(`${division}.${reste}`);
}
