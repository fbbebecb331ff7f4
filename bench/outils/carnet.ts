import { arrondi, centiles } from './calcul.ts';
import type { Reponse } from './client.ts';

interface Notes {
  readonly ms: number[];
  sql: number;
  erreurs: number;
}

export interface LigneActe {
  readonly acte: string;
  readonly fois: number;
  readonly p50: number;
  readonly p95: number;
  readonly sql: number;
  readonly erreurs: number;
}

/** Keeps what each act took: one act is one or several requests, one after the other. */
export class Carnet {
  readonly #actes = new Map<string, Notes>();
  readonly #statuts = new Map<string, number>();

  /** @param juste the answers prove that the act was done */
  noter(acte: string, reponses: readonly Reponse[], juste: boolean): void {
    const notes = this.#actes.get(acte) ?? { ms: [], sql: 0, erreurs: 0 };
    this.#actes.set(acte, notes);
    notes.ms.push(reponses.reduce((total, { ms }) => total + ms, 0));
    notes.sql += reponses.reduce((total, { sql }) => total + sql, 0);
    if (juste) return;
    notes.erreurs += 1;
    const statut = `${acte}: ${reponses.map((one) => one.statut).join(', ')}`;
    this.#statuts.set(statut, (this.#statuts.get(statut) ?? 0) + 1);
  }

  get total(): number {
    return [...this.#actes.values()].reduce((sum, { ms }) => sum + ms.length, 0);
  }

  get erreurs(): number {
    return [...this.#actes.values()].reduce((sum, { erreurs }) => sum + erreurs, 0);
  }

  /** Answers of the acts that went wrong, and how many times. */
  get fautes(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#statuts);
  }

  lignes(): readonly LigneActe[] {
    return [...this.#actes].map(([acte, { ms, sql, erreurs }]) => ({
      acte,
      fois: ms.length,
      ...centiles(ms),
      sql: arrondi(sql / ms.length),
      erreurs,
    }));
  }
}
