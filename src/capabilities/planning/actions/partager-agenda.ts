import { creerLien, revoquerLiens } from '#capabilities/identite/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { SujetAgenda } from '../domain/sujet-agenda.ts';
import { sujetDeVue } from '../queries/sujet.query.ts';

/** Le but des liens d'agenda : la route a pour accès `lien:agenda`. */
export const BUT_AGENDA = 'agenda';

/** Un agenda se relit toutes les heures pendant des années : le nombre d'usages n'est pas compté. */
const USAGES = 32_767;
const DUREE = Temporal.Duration.from({ hours: 24 * 365 * 5 });

/**
 * Fait l'adresse secrète d'un agenda, et retire l'ancienne : une personne, une salle ou une session en a une au plus. Rend
 * le chemin `/agenda/….ics`, montré cette seule fois : la base n'en garde que l'empreinte.
 */
export async function ouvrirAgenda(
  context: ActionContext,
  sujet: SujetAgenda,
): Promise<Result<{ readonly chemin: string }, Refusal<'SujetAgendaIntrouvable'>>> {
  const { tx, organismeId, clock } = context;
  const maintenant = clock.now();
  const lu = await sujetDeVue(tx, organismeId, sujet, {
    debut: maintenant,
    fin: maintenant.add({ seconds: 1 }),
  });
  if (lu === null) return refuse('SujetAgendaIntrouvable');
  const sujets = sujetsDuLien(sujet);
  await revoquerLiens(context, { but: BUT_AGENDA, sujets });
  const { jeton } = await creerLien(context, {
    but: BUT_AGENDA,
    sujets,
    personneId: sujet.vue === 'personne' ? sujet.id : null,
    expireLe: maintenant.add(DUREE),
    usages: USAGES,
  });
  await noter(context, 'agenda.ouvert', sujet);
  return ok({ chemin: `/agenda/${jeton}.ics` });
}

/** Retire l'adresse d'un agenda : elle ne répond plus. */
export async function fermerAgenda(context: ActionContext, sujet: SujetAgenda): Promise<Result<null, never>> {
  const retires = await revoquerLiens(context, { but: BUT_AGENDA, sujets: sujetsDuLien(sujet) });
  if (retires > 0) await noter(context, 'agenda.ferme', sujet);
  return ok(null);
}

/** Les noms que le lien porte : `{ salleId: … }`. */
export const sujetsDuLien = ({ vue, id }: SujetAgenda): Readonly<Record<string, string>> => ({
  [`${vue}Id`]: id,
});

async function noter(context: ActionContext, type: string, { vue, id }: SujetAgenda): Promise<void> {
  await consigner(context, { type, survenuLe: context.clock.now(), sujets: { [vue]: id }, donnees: { vue } });
}
