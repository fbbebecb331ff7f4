/** Who makes the request. Resolved once a request, before any handler. */
export type Actor = AnonymousActor | AccountActor | LinkActor | KeyActor;

export interface AnonymousActor {
  readonly kind: 'anonyme';
}

/** A person signed in, inside one organisme (or none yet, when the account has no organisme). */
export interface AccountActor {
  readonly kind: 'compte';
  readonly compteId: string;
  readonly sessionId: string;
  readonly nom: string;
  readonly courriel: string;
  /** Null when the account belongs to no organisme. */
  readonly organismeId: string | null;
  readonly organismeNom: string | null;
  /** The account's person in the active organisme's annuaire, when it has one. */
  readonly personneId: string | null;
  readonly roles: readonly string[];
  readonly rights: ReadonlySet<string>;
  readonly autresOrganismes: readonly { readonly id: string; readonly nom: string }[];
  readonly avisNonLus: number;
  readonly instanceAdmin: boolean;
}

/** Somebody without account, holding a signed link that opens one single act. */
export interface LinkActor {
  readonly kind: 'lien';
  readonly lienId: string;
  readonly organismeId: string;
  readonly but: string;
  /** The rows that the link is about, by name: `{ personneId, creneauId }`. */
  readonly sujets: Readonly<Record<string, string>>;
  readonly personneId: string | null;
}

/** A program holding an API key of an organisme. */
export interface KeyActor {
  readonly kind: 'cle';
  readonly cleId: string;
  readonly organismeId: string;
  readonly rights: ReadonlySet<string>;
}

export const ANONYMOUS: AnonymousActor = { kind: 'anonyme' };

/** Who acts, as facts keep it. A job that works for an account knows no more of it. */
export type Author = Actor | Pick<AccountActor, 'kind' | 'compteId'>;

/** The id written beside facts as their author; null for somebody unknown. */
export function acteurIdOf(actor: Author): string | null {
  switch (actor.kind) {
    case 'compte':
      return actor.compteId;
    case 'lien':
      return actor.lienId;
    case 'cle':
      return actor.cleId;
    case 'anonyme':
      return null;
  }
}

/** Whether the actor holds a right; links and anonymous people hold none. */
export function can(actor: Actor, right: string): boolean {
  return (actor.kind === 'compte' || actor.kind === 'cle') && actor.rights.has(right);
}
