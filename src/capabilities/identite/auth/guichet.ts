import type { Pool } from 'pg';
import type { NewId } from '#platform/ids.ts';
import type { Bibliotheque, Fournisseur } from './bibliotheque.ts';

export interface GuichetOptions {
  readonly databaseUrl: string;
  readonly baseUrl: string;
  readonly secret: string;
  readonly newId: NewId;
  readonly fournisseurs: readonly Fournisseur[];
}

/** The identity library behind a window: loaded when somebody first needs it, asked again for providers that were away. */
export interface Guichet {
  readonly fournisseurs: readonly Pick<Fournisseur, 'id' | 'nom'>[];
  /** Answers one of the library's own addresses. */
  repondre(request: Request, demandeur: Demandeur): Promise<Response>;
  /** Where to send somebody who signs in with a provider; null when it does not answer. */
  partir(
    fournisseurId: string,
    retour: string,
  ): Promise<{ readonly url: string; readonly cookies: string[] } | null>;
  fermer(): Promise<void>;
}

/** Finds the account signed in on a request, for passkeys. */
export type Demandeur = () => Promise<{ readonly id: string; readonly courriel: string } | null>;

export function createGuichet(options: GuichetOptions): Guichet {
  let opened: Promise<{ library: Bibliotheque; pool: Pool }> | null = null;
  const open = () => (opened ??= openLibrary(options));
  return {
    fournisseurs: options.fournisseurs.map(({ id, nom }) => ({ id, nom })),
    async repondre(request, demandeur) {
      const { library } = await open();
      return library.repondre(request, demandeur);
    },
    async partir(fournisseurId, retour) {
      if (!options.fournisseurs.some(({ id }) => id === fournisseurId)) return null;
      const { library, pool } = await open();
      if (!(await library.connait(fournisseurId))) {
        // Its discovery failed when the library was set up: set it up again.
        opened = null;
        await pool.end();
        const again = await open();
        if (!(await again.library.connait(fournisseurId))) return null;
        return again.library.partir(fournisseurId, retour);
      }
      return library.partir(fournisseurId, retour);
    },
    async fermer() {
      const current = await opened;
      await current?.pool.end();
    },
  };
}

async function openLibrary(options: GuichetOptions) {
  const [{ createBibliotheque }, { createPool }] = await Promise.all([
    import('./bibliotheque.ts'),
    import('#platform/db/connect.ts'),
  ]);
  const pool = createPool({
    connectionString: options.databaseUrl,
    max: 2,
    options: '-c search_path=auth',
  });
  return { library: createBibliotheque({ ...options, pool }), pool };
}
