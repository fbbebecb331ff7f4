import type { MatrixCell } from '#design/index.ts';
import type { ColonneMatrice, LigneMatrice, Session } from '#capabilities/parcours/index.ts';
import type { Tx } from '#platform/db/types.ts';
import { matriceFr as mots } from './messages.fr.ts';
import { type AvancementDocuments, avancementDesDocuments } from './queries/avancement-documents.query.ts';

type Lecture = Promise<ReadonlyMap<string, AvancementDocuments>>;

/** The three columns read the same rows: once a transaction. */
const lectures = new WeakMap<Tx, Lecture>();

function lire(tx: Tx, organismeId: string, session: Session): Lecture {
  const deja = lectures.get(tx);
  if (deja !== undefined) return deja;
  const lecture = avancementDesDocuments(tx, organismeId, session.id);
  lectures.set(tx, lecture);
  return lecture;
}

const colonne = (
  cle: 'envoyes' | 'lus' | 'signes',
  rang: number,
  cellule: (avancement: AvancementDocuments) => Omit<MatrixCell, 'href'> | undefined,
): ColonneMatrice => ({
  cle: `documents.${cle}`,
  titre: mots.titres[cle],
  rang,
  lire: async ({ tx, organismeId }, session) => {
    const avancements = await lire(tx, organismeId, session);
    return ({ id }: LigneMatrice) => {
      const href = `/inscriptions/${id}/documents`;
      const avancement = avancements.get(id);
      if (avancement === undefined) {
        return cle === 'envoyes' ? { tone: 'neutral', label: mots.aucun, href } : undefined;
      }
      const etat = cellule(avancement);
      return etat === undefined ? undefined : { ...etat, href };
    };
  },
});

const compte = (faits: number, total: number, label: (faits: number, total: number) => string) => ({
  tone: faits === total ? ('ok' as const) : ('info' as const),
  short: `${faits}/${total}`,
  label: label(faits, total),
});

/** Documents sent, read and signed: three steps of the session's matrix. */
export const colonnesDocuments: readonly ColonneMatrice[] = [
  colonne('envoyes', 20, ({ envoyes, crees, perimes }) =>
    perimes > 0 ? { tone: 'attention', label: mots.perimes(perimes) } : compte(envoyes, crees, mots.envoyes),
  ),
  colonne('lus', 21, ({ lus, envoyes }) => (envoyes === 0 ? undefined : compte(lus, envoyes, mots.lus))),
  colonne('signes', 22, ({ signes, aSigner }) =>
    aSigner === 0 ? undefined : compte(signes, aSigner, mots.signes),
  ),
];
