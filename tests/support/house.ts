import { afterAll, beforeAll } from 'vitest';
import { creerCompte, creerMembre, creerOrganisme, type Role } from '#capabilities/identite/index.ts';
import { hashPassword } from '#capabilities/identite/auth/mot-de-passe.ts';
import type { ContenuCourriel } from '#platform/mail/courriel.ts';
import { memoryFiles } from '#platform/files/memory-files.ts';
import { ANONYMOUS } from '#platform/http/actor.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { compose, type ComposeOptions, type House } from '../../src/compose.ts';
import { useTestDatabase } from './database.ts';

export const PASSWORD = 'mot-de-passe-essai';

/** An organisme of the tests, with one account a role. */
export interface TestOrganisme {
  readonly id: string;
  readonly nom: string;
}

export interface TestHouse {
  readonly house: House;
  /** Makes an organisme with fictional but valid numbers. */
  createOrganisme(nom?: string): Promise<TestOrganisme>;
  /** Makes an account with these roles and signs it in. Returns a browser-like client. */
  signIn(organisme: TestOrganisme, roles: readonly Role[], personneId?: string | null): Promise<TestClient>;
  /** Makes an administrator of the instance, member of no organisme, and signs in. */
  signInAdministrator(): Promise<TestClient>;
  anonymous(): TestClient;
  /** Runs actions in one transaction of the organisme, as the system does in a job. */
  inside<T>(organisme: TestOrganisme, run: (context: ActionContext) => Promise<T>): Promise<T>;
  /** The mails asked for so far, sent or not, oldest first. */
  courriels(): Promise<TestCourriel[]>;
}

export interface TestCourriel {
  readonly a: string;
  readonly sujet: string;
  readonly lignes: readonly string[];
  /** Path of the button, when there is one. */
  readonly chemin: string | null;
}

/** A house on a database of its own, for the tests of one file. Read it inside the tests only. */
export function useHouse(
  options: Partial<
    Pick<ComposeOptions, 'clock' | 'onTop' | 'mail' | 'demo' | 'oidc' | 'maxInFlight' | 'journal'>
  > = {},
): TestHouse {
  const database = useTestDatabase();
  let house: House | null = null;
  let hashed: Promise<string> | null = null;
  beforeAll(async () => {
    house = await compose({
      databaseUrl: database.url,
      baseUrl: 'http://localhost',
      secret: 'secret-des-essais-secret-des-essais-secret',
      demo: false,
      files: memoryFiles(),
      rateFactor: 100_000,
      maxInFlight: 1_000,
      ...options,
    });
  });
  afterAll(async () => {
    await house?.close();
  });
  const open = () => {
    if (house === null) throw new Error('The house exists only while the tests run.');
    return house;
  };
  return {
    get house() {
      return open();
    },
    async createOrganisme(nom = 'Campus des essais') {
      const id = newId();
      const slug = `essai-${id.slice(-12)}`;
      await open().services.db.forInstance((tx) =>
        creerOrganisme(tx, {
          id,
          slug,
          nom,
          raisonSociale: nom,
          siret: '13002526500013',
          nda: '44680000068',
          ville: 'Mulhouse',
        }),
      );
      return { id, nom };
    },
    async signIn(organisme, roles, personneId = null) {
      hashed ??= hashPassword(PASSWORD);
      const compteId = newId();
      const courriel = `${compteId}@essai.fr`;
      const empreinte = await hashed;
      await open().services.db.forInstance((tx) =>
        creerCompte(tx, { id: compteId, nom: `Essai ${roles.join(' ')}`, courriel, empreinte }),
      );
      await open().services.db.forTenant({ organismeId: organisme.id, acteurId: null }, (tx) =>
        creerMembre(tx, { organismeId: organisme.id, id: newId(), compteId, personneId, roles }),
      );
      const client = new TestClient(open(), courriel);
      await client.post('/connexion', { courriel, motDePasse: PASSWORD });
      return client;
    },
    async signInAdministrator() {
      const id = newId();
      const courriel = `${id}@essai.fr`;
      const empreinte = await hashPassword(PASSWORD);
      await open().services.db.forInstance(async (tx) => {
        await creerCompte(tx, { id, nom: 'Essai administrateur', courriel, empreinte });
        await tx.insertInto('identite.administrateur').values({ compte_id: id }).execute();
      });
      const client = new TestClient(open(), courriel);
      await client.post('/connexion', { courriel, motDePasse: PASSWORD });
      return client;
    },
    anonymous: () => new TestClient(open()),
    async courriels() {
      const mails = await open().services.db.forInstance((tx) =>
        tx.selectFrom('plateforme.courriel').orderBy('id').selectAll().execute(),
      );
      return mails.map(({ destinataire, sujet, contenu }) => {
        const { lignes = [], lien } = (contenu ?? {}) as Partial<ContenuCourriel>;
        return { a: destinataire, sujet, lignes, chemin: lien?.chemin ?? null };
      });
    },
    inside({ id: organismeId }, run) {
      const { services } = open();
      return services.db.forTenant({ organismeId, acteurId: null }, (tx) =>
        run({ ...services, tx, organismeId, acteurId: null, actor: ANONYMOUS }),
      );
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | number | undefined>;
  readonly text: string;
  /** The body as it came: files. */
  readonly bytes: Uint8Array;
  readonly location: string | null;
}

/** Keeps cookies, and takes the token of a form from its page before sending it, as a browser would. */
export class TestClient {
  readonly #house: House;
  readonly #cookies = new Map<string, string>();

  /** Address of the account signed in; empty for an anonymous client. */
  readonly courriel: string;

  constructor(house: House, courriel = '') {
    this.#house = house;
    this.courriel = courriel;
  }

  /** A cookie that the browser holds, as it would send it. */
  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  /** Signs out, with the button of the frame. */
  signOut(): Promise<Answer> {
    return this.post('/deconnexion', {}, 'sortir', '/avis');
  }

  get(url: string): Promise<Answer> {
    return this.#send({ method: 'GET', url });
  }

  /** Sends a form of a page: reads the page for its token, then posts. `acte` names the act when the page has several. */
  async post(
    url: string,
    fields: Record<string, string | readonly string[]>,
    acte?: string,
    from = url,
  ): Promise<Answer> {
    const shown = await this.get(from);
    return this.postRaw(url, { ...hiddenFields(shown.text, acte), ...fields });
  }

  /** Sends a form that carries one file, in the field `fichier`. */
  async upload(
    url: string,
    fields: Readonly<Record<string, string>>,
    file: { readonly name: string; readonly content: Uint8Array },
  ): Promise<Answer> {
    const shown = await this.get(url);
    const form = new FormData();
    form.set('_csrf', /name="_csrf" value="([^"]+)"/u.exec(shown.text)?.[1] ?? '');
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('fichier', new File([new Uint8Array(file.content)], file.name));
    const encoded = new Response(form);
    return this.#send({
      method: 'POST',
      url,
      payload: Buffer.from(await encoded.arrayBuffer()),
      headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    });
  }

  /** Posts fields as they are. */
  postRaw(url: string, fields: Record<string, string | readonly string[]>): Promise<Answer> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    }
    return this.#send({
      method: 'POST',
      url,
      payload: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  }

  /** Calls the API with the session's cookies, from our own pages. */
  api(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, json?: unknown): Promise<Answer> {
    return this.#send({
      method,
      url: `/api/v1${url}`,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(json === undefined ? {} : { payload: JSON.stringify(json) }),
    });
  }

  /** Reads the API as a program that holds a key. */
  bearer(key: string, url: string): Promise<Answer> {
    return this.#send({
      method: 'GET',
      url: `/api/v1${url}`,
      headers: { authorization: `Bearer ${key}` },
    });
  }

  async #send(request: {
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
    url: string;
    payload?: string | Buffer;
    headers?: Record<string, string>;
  }): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#house.app.inject({
      method: request.method,
      url: request.url,
      headers: { host: 'localhost', ...request.headers, ...(cookie === '' ? {} : { cookie }) },
      ...(request.payload === undefined ? {} : { payload: request.payload }),
    });
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0 || value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, encodeURIComponent(value));
    }
    const location = response.headers.location;
    return {
      status: response.statusCode,
      headers: response.headers as Answer['headers'],
      text: response.payload,
      bytes: response.rawPayload,
      location: typeof location === 'string' ? location : null,
    };
  }
}

/** The hidden fields of the form of an act (of the first form when none is named), as a browser would send them. */
function hiddenFields(html: string, acte: string | undefined): Record<string, string> {
  const forms = html
    .split('<form')
    .slice(1)
    .filter((form) => form.includes('name="_csrf"'));
  const named =
    acte === undefined ? forms[0] : forms.find((one) => one.includes(`name="_acte" value="${acte}"`));
  const fields = [
    ...(named ?? forms[0] ?? '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu),
  ];
  const hidden = Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
  // An act that the page does not offer to this person can still be sent by hand.
  return acte === undefined ? hidden : { ...hidden, _acte: acte };
}
