import { z } from 'zod';
import { ButtonLink, DescriptionList, Notice, Section } from '#design/index.ts';
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
import type { ColonneMatrice } from '../matrice.ts';
import { evaluationFr } from '../messages/evaluation.fr.ts';
import { matriceFr } from '../messages/matrice.fr.ts';
import { sessionsFr } from '../messages/sessions.fr.ts';
import { type LigneMatrice, lignesDeMatrice } from '../queries/matrice.query.ts';
import { type Session, sessionParId } from '../queries/session-par-id.query.ts';
import { BadgeEtat } from './badges.tsx';
import { DecisionsDeSession } from './DecisionsDeSession.tsx';
import { acteAppliquer } from './matrice/appliquer.act.ts';
import { actesPermis, lireColonnes, sansSuite, toutesColonnes } from './matrice/lire-matrice.ts';
import { MatriceDeSession } from './matrice/MatriceDeSession.tsx';

const words = sessionsFr.fiche;
const Params = z.object({ sessionId: id() });
const Query = z.object({ tous: z.literal('oui').optional().catch(undefined) });
const vide = z.object({});

/** One session: what it is, who is in it, where each file is, step by step. */
export const pageSession = (ailleurs: readonly ColonneMatrice[]) => {
  const colonnes = toutesColonnes(ailleurs);
  return page({
    path: '/sessions/:sessionId',
    access: 'session.lire',
    params: Params,
    query: Query,
    view: async (context, form) => {
      const { tx, organismeId, clock, query } = context;
      const session = await sessionParId(tx, organismeId, context.params.sessionId);
      if (session === null) return null;
      const jour = today(clock);
      const lues = context.can('inscription.lire')
        ? await lignesDeMatrice(tx, organismeId, session.id, jour)
        : [];
      const lignes = query.tous === 'oui' ? lues : lues.filter((ligne) => !sansSuite(ligne));
      const places = lues.filter(({ statut }) => occupeUnePlace(statut)).length;
      return {
        title: session.intitule,
        lead: `${session.code} · ${periodeFr(session.debut, session.fin)}`,
        breadcrumb: [{ href: '/sessions', label: words.sessions }],
        actions: <ActionsDeSession session={session} context={context} />,
        width: 'wide',
        body: (
          <>
            <FormErrors form={form} />
            {session.annuleeLe !== null && <SessionAnnulee session={session} places={places} />}
            <DescriptionList items={faitsDe(session, places, jour)} />
            <Section title={words.apprenants} id="apprenants">
              <MatriceDeSession
                envoi={context.form('appliquer')}
                form={form}
                colonnes={await lireColonnes(colonnes, context, session, lignes)}
                lignes={lignes}
                actes={actesPermis(colonnes, context)}
                jour={jour}
              />
              <SansSuite sessionId={session.id} tous={query.tous === 'oui'} lignes={lues} />
            </Section>
            {context.can('session.modifier') && (
              <DecisionsDeSession context={context} form={form} session={session} />
            )}
          </>
        ),
      };
    },
    acts: {
      appliquer: acteAppliquer(colonnes),
      confirmer: decision(vide, () => ({ genre: 'confirmee' })),
      deconfirmer: decision(vide, () => ({ genre: 'deconfirmee' })),
      annuler: decision(z.object({ motif: texte(300) }), ({ motif }) => ({ genre: 'annulee', motif })),
      retablir: decision(vide, () => ({ genre: 'retablie' })),
    },
  });
};

const SessionAnnulee = ({ session, places }: { session: Session; places: number }) => (
  <Notice tone="attention" title={words.annuleeTitre}>
    {words.annulee(session.motifAnnulation ?? '', places)}
  </Notice>
);

interface SansSuiteProps {
  readonly sessionId: string;
  readonly tous: boolean;
  readonly lignes: readonly LigneMatrice[];
}

/** The way to the files that are hidden because they lead nowhere any more. */
function SansSuite({ sessionId, tous, lignes }: SansSuiteProps) {
  const nombre = lignes.filter(sansSuite).length;
  if (nombre === 0) return null;
  return (
    <p>
      <a href={`/sessions/${sessionId}${tous ? '' : '?tous=oui'}#apprenants`}>
        {tous ? matriceFr.enCours : matriceFr.clos(nombre)}
      </a>
    </p>
  );
}

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
  context: Pick<Context<unknown, unknown>, 'can' | 'clock'>;
}) {
  return (
    <>
      {context.can('inscription.modifier') && session.annuleeLe === null && (
        <ButtonLink href={`/sessions/${session.id}/inscrire`} variant="primary" icon="plus">
          {words.inscrire}
        </ButtonLink>
      )}
      {context.can('documents.lire') && (
        <ButtonLink href={`/sessions/${session.id}/documents`} icon="document">
          {words.documents}
        </ButtonLink>
      )}
      {context.can('acquis.evaluer') && (
        <ButtonLink href={`/sessions/${session.id}/evaluations`} icon="done">
          {evaluationFr.session}
        </ButtonLink>
      )}
      {context.can('heures.lire') && (
        <ButtonLink href={`/sessions/${session.id}/heures`} icon="clock">
          {words.heures}
        </ButtonLink>
      )}
      {context.can('preuve.lire') && (
        <ButtonLink href={`/sessions/${session.id}/preuve`} icon="shield">
          {words.preuve}
        </ButtonLink>
      )}
      {context.can('incidents.signaler') && (
        <ButtonLink href={`/incidents?session=${session.id}`} icon="alert">
          {words.incident}
        </ButtonLink>
      )}
      {context.can('planning.lire') && (
        <ButtonLink href={planningDe(session, today(context.clock))} icon="calendar">
          {words.planning}
        </ButtonLink>
      )}
      {context.can('session.modifier') && (
        <ButtonLink href={`/sessions/${session.id}/modifier`}>{words.modifier}</ButtonLink>
      )}
    </>
  );
}

/** The week of the session to look at first: this one, or its first one when it has not begun, its last one when it is over. */
function planningDe({ id: session, debut, fin }: Session, jour: Temporal.PlainDate): string {
  const iso = jour.toString();
  const vue = iso < debut ? debut : iso > fin ? fin : iso;
  return `/planning?vue=session&id=${session}&jour=${vue}`;
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
