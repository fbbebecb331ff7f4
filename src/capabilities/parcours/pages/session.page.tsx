import { z } from 'zod';
import { ButtonLink, DescriptionList } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { changerEtatSession, type DecisionSession } from '../actions/changer-etat-session.ts';
import { occupeUnePlace } from '../domain/places.ts';
import { etatSession } from '../domain/session.ts';
import { periodeFr } from '../messages/dates.fr.ts';
import { sessionsFr } from '../messages/sessions.fr.ts';
import { inscriptionsDeSession } from '../queries/inscriptions.query.ts';
import { type Session, sessionParId } from '../queries/session-par-id.query.ts';
import { BadgeEtat } from './badges.tsx';
import { Apprenants } from './Apprenants.tsx';
import { DecisionsDeSession } from './DecisionsDeSession.tsx';

const words = sessionsFr.fiche;
const Params = z.object({ sessionId: id() });
const vide = z.object({});

/** One session: what it is, who is in it, where each file is. */
export const pageSession = page({
  path: '/sessions/:sessionId',
  access: 'session.lire',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, clock } = context;
    const session = await sessionParId(tx, organismeId, context.params.sessionId);
    if (session === null) return null;
    const jour = today(clock);
    const apprenants = context.can('inscription.lire')
      ? await inscriptionsDeSession(tx, organismeId, session.id, jour)
      : [];
    const places = apprenants.filter(({ statut }) => occupeUnePlace(statut)).length;
    return {
      title: session.intitule,
      lead: `${session.code} · ${periodeFr(session.debut, session.fin)}`,
      breadcrumb: [{ href: '/sessions', label: words.sessions }],
      actions: <ActionsDeSession session={session} context={context} />,
      body: (
        <>
          <FormErrors form={form} />
          {context.can('session.modifier') && (
            <DecisionsDeSession context={context} form={form} session={session} places={places} />
          )}
          <DescriptionList items={faitsDe(session, places, jour)} />
          <Apprenants apprenants={apprenants} />
        </>
      ),
    };
  },
  acts: {
    confirmer: decision(vide, () => ({ genre: 'confirmee' })),
    deconfirmer: decision(vide, () => ({ genre: 'deconfirmee' })),
    annuler: decision(z.object({ motif: texte(300) }), ({ motif }) => ({ genre: 'annulee', motif })),
    retablir: decision(vide, () => ({ genre: 'retablie' })),
  },
});

function decision<B extends z.ZodType>(body: B, lire: (corps: z.output<B>) => DecisionSession) {
  return act({
    access: 'session.modifier',
    body,
    run: async (context: Context<z.output<typeof Params>, object>, corps) => {
      const { sessionId } = context.params;
      const prise = lire(corps);
      const result = await changerEtatSession(context, sessionId, prise);
      if (!result.ok) return result;
      return ok(redirect(`/sessions/${sessionId}`, sessionsFr.etats[prise.genre]));
    },
  });
}

function ActionsDeSession({
  session,
  context,
}: {
  session: Session;
  context: { can(right: string): boolean };
}) {
  return (
    <>
      {context.can('inscription.modifier') && session.annuleeLe === null && (
        <ButtonLink href={`/sessions/${session.id}/inscrire`} variant="primary" icon="plus">
          {words.inscrire}
        </ButtonLink>
      )}
      {context.can('session.modifier') && (
        <ButtonLink href={`/sessions/${session.id}/modifier`}>{words.modifier}</ButtonLink>
      )}
    </>
  );
}

const faitsDe = (session: Session, places: number, jour: Temporal.PlainDate) => [
  { term: sessionsFr.liste.etat, value: <BadgeEtat etat={etatSession(session, jour)} /> },
  { term: words.formation, value: <a href={`/formations/${session.formationId}`}>{session.formation}</a> },
  { term: words.places, value: sessionsFr.liste.inscrits(places, session.capacite) },
  { term: words.responsable, value: session.responsable },
  ...(session.lienVisio === null
    ? []
    : [{ term: words.visio, value: <a href={session.lienVisio}>{words.ouvrirVisio}</a> }]),
];
