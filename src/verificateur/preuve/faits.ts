import { equalBytes, utf8 } from '../octets.ts';
import type { Anomalie } from './classes.ts';
import { isCanonical } from './json-canonique.ts';
import { record, string } from './lecture.ts';
import { leafOf, rootFrom } from './merkle.ts';
import type { Note } from './note.ts';
import type { FaitLu, Liste } from './parties.ts';

/** A fact once checked, as it is shown. */
export interface FaitVerifie {
  readonly id: string;
  readonly indice: number;
  readonly etat: 'intact' | 'efface' | 'altere';
  /** In the words of the log; empty once erased, or when it cannot be read. */
  readonly type: string;
  readonly survenuLe: string;
  readonly efface: { readonly le: string; readonly base: string } | null;
  readonly donnees: Readonly<Record<string, unknown>>;
}

/** Checks one fact against the head: its content gives its leaf, its leaf leads to the root. */
export async function verifierFait(
  fait: FaitLu,
  tete: Note,
): Promise<{ readonly fait: FaitVerifie; readonly anomalie: Anomalie | null }> {
  const contenu = lireContenu(fait);
  const classe = await classeDuFait(fait, contenu, tete);
  return {
    fait: {
      id: fait.id,
      indice: fait.indice,
      etat: classe !== null ? 'altere' : fait.clair === null ? 'efface' : 'intact',
      type: contenu?.type ?? '',
      survenuLe: contenu?.survenuLe ?? '',
      efface: fait.efface,
      donnees: contenu?.donnees ?? {},
    },
    anomalie: classe && { classe, faitId: fait.id, indice: fait.indice },
  };
}

async function classeDuFait(
  fait: FaitLu,
  contenu: Contenu | null,
  tete: Note,
): Promise<Anomalie['classe'] | null> {
  const { clair, feuille, indice, chemin } = fait;
  if (clair !== null) {
    const made = await leafOf(clair.sel, utf8(clair.contenu));
    if (!equalBytes(made, feuille) || contenu === null || !isCanonical(clair.contenu))
      return 'contenu-modifie';
    if (contenu.organisme !== tete.organismeId) return 'autre-organisme';
    if (contenu.id !== fait.id) return 'contenu-modifie';
  }
  const root = await rootFrom({ leaf: feuille, index: indice, size: tete.taille, proof: chemin });
  return root !== null && equalBytes(root, tete.racine) ? null : 'feuille-modifiee';
}

interface Contenu {
  readonly organisme: string;
  readonly id: string;
  readonly type: string;
  readonly survenuLe: string;
  readonly donnees: Readonly<Record<string, unknown>>;
}

function lireContenu({ clair }: FaitLu): Contenu | null {
  if (clair === null) return null;
  try {
    const { organisme, id, type, survenuLe, donnees } = record(JSON.parse(clair.contenu));
    return {
      organisme: string(organisme),
      id: string(id),
      type: string(type),
      survenuLe: string(survenuLe),
      donnees: record(donnees),
    };
  } catch {
    return null;
  }
}

/** The facts of the bundle against its sealed list: none missing, none added, each with its leaf. */
export function comparerFaits(liste: Liste, faits: readonly FaitLu[]): readonly Anomalie[] {
  const parId = new Map(faits.map((fait) => [fait.id, fait]));
  const nommes = new Set(liste.faits.map(({ id }) => id));
  const manquent = liste.faits.flatMap(({ id, feuille }): Anomalie[] => {
    const fait = parId.get(id);
    if (fait === undefined) return [{ classe: 'fait-supprime', faitId: id }];
    return equalBytes(fait.feuille, feuille)
      ? []
      : [{ classe: 'feuille-modifiee', faitId: id, indice: fait.indice }];
  });
  const enTrop = faits.flatMap(({ id, indice }, rang): Anomalie[] =>
    nommes.has(id) && parId.get(id) === faits[rang] ? [] : [{ classe: 'fait-insere', faitId: id, indice }],
  );
  return [...manquent, ...enTrop];
}

const ERASURE = 'registre.faits_effaces';

/** An erased content must be told by a fact of the bundle that is itself sealed and intact. */
export function examinerEffacements(faits: readonly FaitVerifie[]): readonly Anomalie[] {
  const dits = new Map<string, unknown>();
  for (const { type, etat, donnees } of faits) {
    if (type !== ERASURE || etat !== 'intact' || !Array.isArray(donnees['faits'])) continue;
    for (const id of donnees['faits'] as unknown[]) dits.set(String(id), donnees['base']);
  }
  return faits.flatMap(({ id, indice, etat, efface }): Anomalie[] =>
    etat === 'efface' && dits.get(id) !== efface?.base
      ? [{ classe: 'effacement-sans-trace', faitId: id, indice }]
      : [],
  );
}
