import { z } from 'zod';
import type { LinkActor } from '#platform/http/actor.ts';
import { page } from '#platform/http/define.ts';
import { sujetDuLien } from '../domain/sujet-agenda.ts';
import { aUnCompte, creneauxDAgenda } from '../queries/agenda.query.ts';
import { sujetDeVue } from '../queries/sujet.query.ts';
import { empreinteDuFlux, fluxDe } from './agenda/flux.ts';

/** Ce qu'un agenda montre : le mois passé, et l'année scolaire qui vient. */
const PASSE = { hours: 24 * 31 };
const AVENIR = { hours: 24 * 400 };

/** Le flux iCalendar d'une personne, d'une salle ou d'une session, à son adresse secrète. Un agenda le relit sans compte. */
export const pageAgendaFlux = page({
  path: '/agenda/:jeton.ics',
  access: 'lien:agenda',
  params: z.object({ jeton: z.string() }),
  view: async ({ tx, organismeId, actor, clock, baseUrl }) => {
    const sujet = sujetDuLien((actor as LinkActor).sujets);
    if (sujet === null) return null;
    if (sujet.vue === 'personne' && !(await aUnCompte(tx, organismeId, sujet.id))) return null;
    const maintenant = clock.now();
    const quand = { debut: maintenant.subtract(PASSE), fin: maintenant.add(AVENIR) };
    const lu = await sujetDeVue(tx, organismeId, sujet, quand);
    if (lu === null) return null;
    const creneaux = await creneauxDAgenda(tx, organismeId, sujet, quand);
    return {
      kind: 'file',
      name: 'planning.ics',
      type: 'text/calendar; charset=utf-8',
      inline: true,
      etag: empreinteDuFlux(lu.nom, creneaux),
      content: () => fluxDe(lu.nom, new URL(baseUrl).hostname, creneaux),
    };
  },
});
