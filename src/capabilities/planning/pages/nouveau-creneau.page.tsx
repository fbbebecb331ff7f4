import { z } from 'zod';
import {
  ButtonLink,
  EmptyState,
  Form,
  FormActions,
  formatPeriode,
  Select,
  SubmitButton,
} from '#design/index.ts';
import { aParis, today } from '#platform/clock.ts';
import { dateIso, id, idDeFormulaire } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { creerCreneau } from '../actions/creer-creneau.ts';
import { semaineDe } from '../domain/alternance.ts';
import { semaineDemandee } from '../domain/semaine-vue.ts';
import { creneau as mots } from '../messages/creneau.fr.ts';
import { semaine as motsSemaine } from '../messages/semaine.fr.ts';
import { type ChoixCreneau, choixDuCreneau, sessionsAChoisir } from '../queries/choix-creneau.query.ts';
import { ChampsEnvoyes, enDemande, idOptionnel } from './creneau/champs.ts';
import { ChampsCreneau, type ValeursInitiales } from './creneau/ChampsCreneau.tsx';
import { etudier } from './creneau/chercher-places.ts';
import { enChamps } from './creneau/en-champs.ts';
import { Propositions } from './creneau/Propositions.tsx';

const CHEMIN = '/creneaux/nouveau';
const facultatif = () => id().optional().catch(undefined);

const Query = z.object({
  session: facultatif(),
  salle: facultatif(),
  formateur: facultatif(),
  jour: dateIso().optional().catch(undefined),
  semaine: z
    .string()
    .regex(/^\d{4}-W\d{2}$/u)
    .optional()
    .catch(undefined),
});
const Corps = ChampsEnvoyes.extend({ _id: idDeFormulaire(), sessionId: id(), groupeId: idOptionnel() });

type Contexte = Context<unknown, z.output<typeof Query>>;

/** Pose un créneau : la session d'abord, puis le reste ; un refus montre ce qui est libre au plus près. */
export const pageNouveauCreneau = page({
  path: CHEMIN,
  access: 'planning.modifier',
  query: Query,
  view: async (context, form) => {
    const sessionId = form.acte === null ? context.query.session : form.value('sessionId');
    if (sessionId === undefined) return choisirSession(context);
    const choix = id().safeParse(sessionId).success
      ? await choixDuCreneau(context.tx, context.organismeId, sessionId)
      : null;
    if (choix === null) return null;
    const { session } = choix;
    return {
      title: mots.nouveau,
      lead: `${session.intitule}, ${formatPeriode(Temporal.PlainDate.from(session.debut), Temporal.PlainDate.from(session.fin))}`,
      width: 'narrow',
      breadcrumb: [{ href: '/planning', label: motsSemaine.titre }],
      actions: (
        <ButtonLink href={`/sessions/${session.id}/planifier`} icon="calendar">
          {mots.planifierSerie}
        </ButtonLink>
      ),
      body: (
        <>
          <FormErrors form={form} />
          {form.acte !== null && <PlacesLibres {...await placesLibres(context, form, session.id)} />}
          <Form {...context.form('poser', { sessionId: session.id })}>
            <ChampsCreneau form={form} choix={choix} initiales={initiales(context, choix)} avecGroupe />
            <FormActions>
              <SubmitButton>{mots.poser}</SubmitButton>
              <ButtonLink href={CHEMIN} variant="quiet">
                {mots.changerSession}
              </ButtonLink>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    poser: act({
      body: Corps,
      run: async (context, { _id, sessionId, groupeId, ...champs }) => {
        const { demande, besoin } = enDemande(champs, { id: _id, sessionId, groupeId });
        const done = await creerCreneau(context, { ...demande, besoin, prevenir: champs.prevenir });
        if (!done.ok) return done;
        const semaine = semaineDe(aParis(demande.debut).toPlainDate());
        return ok(redirect(`/planning?vue=session&id=${sessionId}&semaine=${semaine}`, mots.pose));
      },
    }),
  },
});

/** Les premières valeurs : le jour de la semaine regardée, dans la session ; la salle et le formateur regardés. */
function initiales({ query, clock }: Contexte, { session, salles }: ChoixCreneau): ValeursInitiales {
  const { lundi } = semaineDemandee(query, today(clock));
  const [debut, fin] = [Temporal.PlainDate.from(session.debut), Temporal.PlainDate.from(session.fin)];
  const voulu = query.jour === undefined ? lundi : Temporal.PlainDate.from(query.jour);
  const jour =
    Temporal.PlainDate.compare(voulu, debut) < 0
      ? debut
      : Temporal.PlainDate.compare(voulu, fin) > 0
        ? fin
        : voulu;
  return {
    jour: jour.toString(),
    debut: '09:00',
    fin: '12:30',
    ...(salles.some((salle) => salle.id === query.salle) ? { salleId: query.salle as string } : {}),
    ...(query.formateur === undefined ? {} : { formateurIds: [query.formateur] }),
  };
}

async function choisirSession(context: Contexte) {
  const { tx, organismeId, clock, query } = context;
  const sessions = await sessionsAChoisir(tx, organismeId, today(clock));
  const garder = Object.entries(query).filter(
    (entree): entree is [string, string] => entree[1] !== undefined,
  );
  return {
    title: mots.nouveau,
    width: 'narrow' as const,
    breadcrumb: [{ href: '/planning', label: motsSemaine.titre }],
    body:
      sessions.length === 0 ? (
        <EmptyState
          icon="calendar"
          title={mots.sansSession}
          actions={<ButtonLink href="/sessions">{mots.fiche.session}</ButtonLink>}
        >
          {mots.sansSessionAide}
        </EmptyState>
      ) : (
        <form className="form" action={CHEMIN}>
          {garder.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Select
            name="session"
            label={mots.choisirSession}
            options={sessions.map(({ id: value, nom: label }) => ({ value, label }))}
            required
          />
          <FormActions>
            <SubmitButton>{mots.choisir}</SubmitButton>
          </FormActions>
        </form>
      ),
  };
}

/** Ce qui est libre au plus près de ce qui vient d'être refusé, chaque place à un bouton de distance. */
async function placesLibres(context: Contexte, form: FormState, sessionId: string) {
  const lu = Corps.safeParse(form.typed);
  if (!lu.success) return { etude: null };
  const { _id, groupeId, ...champs } = lu.data;
  const { demande, besoin } = enDemande(champs, { id: _id, sessionId, groupeId });
  const etude = await etudier(context, demande, besoin);
  return {
    etude,
    bouton: (changements: Partial<typeof demande>) =>
      context.form('poser', enChamps({ ...demande, ...changements }, champs)),
  };
}

function PlacesLibres({ etude, bouton }: Awaited<ReturnType<typeof placesLibres>>) {
  if (etude?.propositions == null || bouton === undefined) return null;
  return (
    <Propositions
      choix={etude.propositions}
      salles={etude.terrain.salles}
      prendre={({ libelle, changements }) => (
        <Form {...bouton(changements)} bare>
          <SubmitButton variant="secondary" compact>
            {libelle}
          </SubmitButton>
        </Form>
      )}
    />
  );
}
