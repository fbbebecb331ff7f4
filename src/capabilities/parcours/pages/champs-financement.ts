import { z } from 'zod';
import { texteOptionnel } from '#platform/http/champs.ts';
import type { Financement } from '../actions/ecrire-financements.ts';
import { ORIGINES_FINANCEMENT, type OrigineFinancement } from '../domain/codes-bpf.ts';
import { inscrireFr } from '../messages/inscrire.fr.ts';

/** How many payers a form takes. */
export const RANGS = [1, 2, 3] as const;

const CODES = ORIGINES_FINANCEMENT.lignes.map(({ code }) => code);
const origine = () =>
  z
    .string()
    .optional()
    .transform((value) => CODES.find((code) => code === value) ?? null);

const champs = {
  origine1: origine(),
  part1: texteOptionnel(10),
  financeur1: texteOptionnel(120),
  origine2: origine(),
  part2: texteOptionnel(10),
  financeur2: texteOptionnel(120),
  origine3: origine(),
  part3: texteOptionnel(10),
  financeur3: texteOptionnel(120),
};

type Champs = z.output<z.ZodObject<typeof champs>>;

/** A share typed in per cent, `33,3`, in thousandths; null when it is not one. */
export function lirePart(texte: string): number | null {
  const nombre = Number(texte.replace(',', '.').replaceAll(/[\s\u00A0%]/gu, ''));
  const millieme = Math.round(nombre * 10);
  return Number.isFinite(nombre) && millieme >= 1 && millieme <= 1000 ? millieme : null;
}

/** Adds to a form the shares of the payers. A single payer without a share pays all. */
export const avecFinancements = <S extends z.ZodRawShape>(autres: S) =>
  z.object({ ...autres, ...champs }).transform((body, context) => {
    const { financements, erreurs } = lireFinancements(body as unknown as Champs);
    for (const [champ, message] of erreurs) context.addIssue({ code: 'custom', path: [champ], message });
    return { ...body, financements };
  });

function lireFinancements(body: Champs) {
  const financements: Financement[] = [];
  const erreurs: [string, string][] = [];
  const lignes = RANGS.map((rang) => ligneDe(body, rang)).filter(
    ({ origine: choisie, part, financeur }) => choisie !== null || part !== null || financeur !== null,
  );
  for (const { rang, origine: choisie, part, financeur } of lignes) {
    const millieme = part === null ? (lignes.length === 1 ? 1000 : null) : lirePart(part);
    if (choisie === null) erreurs.push([`origine${rang}`, inscrireFr.origineManquante]);
    else if (millieme === null) erreurs.push([`part${rang}`, inscrireFr.partInvalide]);
    else financements.push({ origine: choisie, millieme, financeur });
  }
  return { financements, erreurs };
}

function ligneDe(body: Champs, rang: (typeof RANGS)[number]) {
  return {
    rang,
    origine: body[`origine${rang}`] as OrigineFinancement | null,
    part: body[`part${rang}`],
    financeur: body[`financeur${rang}`],
  };
}

/** What the form shows of shares already kept. */
export function valeursFinancements(financements: readonly Financement[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    financements.flatMap(({ origine: choisie, millieme, financeur }, index) => [
      [`origine${index + 1}`, choisie],
      [`part${index + 1}`, String(millieme / 10).replace('.', ',')],
      [`financeur${index + 1}`, financeur ?? ''],
    ]),
  );
}
