import { creerLien } from '#capabilities/identite/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import { today, WALL_ZONE } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { envoyerCourriel } from '#platform/mail/courriel.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { VersionReferentiel } from '../../domain/referentiel.ts';
import { courrielFr } from '../../messages-audit.fr.ts';
import type { GenreAudit } from '../domain/genres.ts';

/** L'acte que ce lien ouvre : la route a pour accès `lien:audit`. */
export const BUT_AUDIT = 'audit';

/** Un auditeur ouvre des centaines de pages en deux jours : le nombre d'usages n'est pas compté. */
const USAGES = 32_767;

export interface NouvelAudit {
  /** Fait par le formulaire : envoyé deux fois, il ouvre une fois. */
  readonly id: string;
  readonly genre: GenreAudit;
  /** Version du référentiel, fixée pour tout l'audit. */
  readonly referentiel: VersionReferentiel;
  readonly auditeur: string;
  readonly courriel: string;
  /** Dernier jour du lien, `YYYY-MM-DD`. */
  readonly valableJusquau: string;
}

/**
 * Ouvre un audit et envoie à l'auditeur le lien de sa maison. Rend son chemin, montré cette seule fois ; `null` si cet audit
 * était déjà ouvert (indicateur 32 ; L. 6316-1).
 */
export async function ouvrirAudit(
  context: ActionContext,
  { id, genre, referentiel, auditeur, courriel, valableJusquau }: NouvelAudit,
): Promise<Result<{ readonly chemin: string | null }, Refusal<'ValiditePassee'>>> {
  const { tx, organismeId, clock } = context;
  if (valableJusquau < today(clock).toString()) return refuse('ValiditePassee');
  const ouvert = await tx
    .insertInto('qualite.audit')
    .values({
      organisme_id: organismeId,
      id,
      genre,
      referentiel,
      auditeur,
      courriel,
      valable_jusquau: valableJusquau,
      ouvert_le: clock.now(),
    })
    .onConflict((conflit) => conflit.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (ouvert === undefined) return ok({ chemin: null });
  const { jeton } = await creerLien(context, {
    but: BUT_AUDIT,
    sujets: { auditId: id },
    personneId: null,
    expireLe: finDuLien(valableJusquau),
    usages: USAGES,
  });
  const chemin = `/audit/${jeton}`;
  const { nom, courriel: repondreA } = await tx
    .selectFrom('identite.organisme')
    .where('id', '=', organismeId)
    .select(['nom', 'courriel'])
    .executeTakeFirstOrThrow();
  await envoyerCourriel(context, {
    a: courriel,
    nom: auditeur,
    sujet: courrielFr.sujet(nom),
    lignes: courrielFr.lignes(referentiel, valableJusquau),
    lien: { libelle: courrielFr.bouton, chemin },
    signature: nom,
    repondreA,
    cle: `audit:${id}`,
  });
  await consigner(context, {
    type: 'audit.ouvert',
    survenuLe: clock.now(),
    sujets: { audit: id },
    donnees: { genre, referentiel, valableJusquau },
  });
  return ok({ chemin });
}

/** Minuit après le dernier jour, à l'heure des murs. */
const finDuLien = (dernierJour: string): Temporal.Instant =>
  Temporal.PlainDate.from(dernierJour).add({ days: 1 }).toZonedDateTime({ timeZone: WALL_ZONE }).toInstant();
