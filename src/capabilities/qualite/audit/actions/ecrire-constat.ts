import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { indicateurDe, referentiel } from '../../domain/referentiel.ts';
import { echeanceDe, type GenreConstat } from '../domain/genres.ts';
import { auditOuvert, type RefusAudit } from './audit-ouvert.ts';

export interface NouveauConstat {
  /** Fait par le formulaire : envoyé deux fois, il écrit une fois. */
  readonly id: string;
  readonly auditId: string;
  readonly numero: number;
  readonly genre: GenreConstat;
  readonly texte: string;
}

/** L'auditeur écrit une note ou une non-conformité ; l'échéance de la réponse suit le genre. */
export async function ecrireConstat(
  context: ActionContext,
  { id, auditId, numero, genre, texte }: NouveauConstat,
): Promise<Result<null, RefusAudit | Refusal<'IndicateurHorsAudit'>>> {
  const { tx, organismeId, clock } = context;
  const audit = await auditOuvert(context, auditId);
  if (!audit.ok) return audit;
  if (indicateurDe(referentiel(audit.value.referentiel), numero) === null)
    return refuse('IndicateurHorsAudit');
  const echeance = echeanceDe(genre, today(clock))?.toString() ?? null;
  const ecrit = await tx
    .insertInto('qualite.constat_audit')
    .values({
      organisme_id: organismeId,
      id,
      audit_id: auditId,
      numero,
      genre,
      texte,
      ecrit_le: clock.now(),
      echeance,
    })
    .onConflict((conflit) => conflit.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (ecrit === undefined) return ok(null);
  await consigner(context, {
    type: 'constat.ecrit',
    survenuLe: clock.now(),
    sujets: { audit: auditId, constat: id },
    donnees: { numero, genre, echeance },
  });
  return ok(null);
}
