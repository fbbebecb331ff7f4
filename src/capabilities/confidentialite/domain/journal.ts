/** One erasure, by opaque ids only: enough to do it again on a database restored from before. */
export interface Effacement {
  readonly organismeId: string;
  readonly personneId: string;
  /** 0 on request, else the months of the term. */
  readonly mois: number;
  /** When it was first done, ISO 8601. */
  readonly faitLe: string;
}

/** What was erased, kept outside the database and its backups. */
export interface JournalEffacements {
  lire(): Promise<readonly Effacement[]>;
  /** Adds those that are not there yet; they are on disk when it returns. */
  ajouter(effacements: readonly Effacement[]): Promise<void>;
}

/** Two lines about the same erasure have the same key. */
export const cleDe = ({ organismeId, personneId, mois }: Omit<Effacement, 'faitLe'>): string =>
  `${organismeId} ${personneId} ${mois}`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Reads the lines of a journal. A last line cut by a fault, or one that is not ours, is left out. */
export function lireLignes(texte: string): Effacement[] {
  return texte.split('\n').flatMap((ligne) => {
    const [faitLe = '', organismeId = '', personneId = '', mois = ''] = ligne.split(' ');
    const bonne =
      UUID.test(organismeId) &&
      UUID.test(personneId) &&
      /^\d{1,4}$/u.test(mois) &&
      /^\d{4}-\d\d-\d\dT.*Z$/u.test(faitLe);
    return bonne ? [{ faitLe, organismeId, personneId, mois: Number(mois) }] : [];
  });
}

export const ecrireLigne = ({ faitLe, organismeId, personneId, mois }: Effacement): string =>
  `${faitLe} ${organismeId} ${personneId} ${mois}\n`;
