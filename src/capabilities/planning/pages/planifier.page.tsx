import { z } from 'zod';
import { ButtonLink, Form, FormActions, formatPeriode, SubmitButton } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id, idDeFormulaire } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { fieldErrors, FormState } from '#platform/http/form-state.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { annulerSerie, retablirSerie } from '../actions/annuler-serie.ts';
import { etudierSerie } from '../actions/etudier-serie.ts';
import { poserSerie } from '../actions/poser-serie.ts';
import { semaineDe } from '../domain/alternance.ts';
import { serie as mots } from '../messages/serie.fr.ts';
import { type ChoixCreneau, choixDuCreneau } from '../queries/choix-creneau.query.ts';
import { sallesLibresPendant } from '../queries/salles-libres.query.ts';
import { seriesDeSession } from '../queries/series.query.ts';
import { parametres } from './commun.tsx';
import { expliquer } from './creneau/expliquer.ts';
import { reprise } from './creneau/reprise.ts';
import { ApercuSerie } from './serie/ApercuSerie.tsx';
import { ChampsSerie, enSerie } from './serie/champs.ts';
import { ChampsDeSerie } from './serie/FormulaireSerie.tsx';
import { ListeSeries } from './serie/ListeSeries.tsx';

const Params = z.object({ sessionId: id() });
/** L'adresse porte la saisie : l'aperçu ne pose rien, il peut se relire et se partager. */
const Query = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
type Contexte = Context<z.output<typeof Params>, z.output<typeof Query>>;
const chemin = (sessionId: string) => `/sessions/${sessionId}/planifier`;
const ActeSerie = z.object({ serie: id() });

/** Pose une série de créneaux dans une session : la saisie, l'aperçu, puis tout d'un coup. */
export const pagePlanifier = page({
  path: '/sessions/:sessionId/planifier',
  access: 'planning.modifier',
  params: Params,
  query: Query,
  view: async (context, form) => {
    const { tx, organismeId, params, query } = context;
    const choix = await choixDuCreneau(tx, organismeId, params.sessionId);
    if (choix === null) return null;
    // Refusée au moment de confirmer, la série se relit avec ce qui gêne maintenant.
    const envoyee = form.acte === 'poser' ? (form.typed as z.output<typeof Query>) : query;
    if (envoyee['apercu'] === undefined) return saisir(context, choix, reprise(form, query));
    return montrer(context, choix, envoyee, form);
  },
  acts: {
    poser: act({
      body: ChampsSerie.and(z.object({ _id: idDeFormulaire() })),
      run: async (context, { _id, ...champs }) => {
        const { sessionId } = parametres(Params, context);
        const choix = await choixDuCreneau(context.tx, context.organismeId, sessionId);
        if (choix === null) return refuse('SessionIntrouvable');
        const demande = enSerie(champs, sessionId, choix.modules);
        const done = await poserSerie(context, { id: _id, ...demande, prevenir: champs.prevenir });
        if (!done.ok) return done;
        const semaine = `/planning?vue=session&id=${sessionId}&semaine=${semaineDe(champs.du)}`;
        return ok(redirect(semaine, mots.posee(done.value.creneaux)));
      },
    }),
    annuler: act({
      body: ActeSerie,
      run: async (context, { serie }) => {
        const { sessionId } = parametres(Params, context);
        const done = await annulerSerie(context, { serieId: serie, prevenir: true });
        return done.ok
          ? ok(redirect(chemin(sessionId), mots.series.annuleeFaite(done.value.creneaux)))
          : done;
      },
    }),
    retablir: act({
      body: ActeSerie,
      run: async (context, { serie }) => {
        const { sessionId } = parametres(Params, context);
        const done = await retablirSerie(context, { serieId: serie, prevenir: true });
        return done.ok
          ? ok(redirect(chemin(sessionId), mots.series.retablieFaite(done.value.creneaux)))
          : done;
      },
    }),
  },
});

const enTete = ({ session }: ChoixCreneau) => ({
  title: mots.titre,
  lead: mots.accroche(
    session.intitule,
    formatPeriode(Temporal.PlainDate.from(session.debut), Temporal.PlainDate.from(session.fin)),
  ),
  breadcrumb: [{ href: `/sessions/${session.id}`, label: session.intitule }],
});

async function saisir(context: Contexte, choix: ChoixCreneau, form: FormState) {
  const series = await seriesDeSession(context.tx, context.organismeId, choix.session.id);
  return {
    ...enTete(choix),
    body: (
      <>
        <FormErrors form={form} />
        <form className="form" action={chemin(choix.session.id)} noValidate>
          <input type="hidden" name="apercu" value="oui" />
          <ChampsDeSerie form={form} choix={choix} aujourdhui={today(context.clock)} />
          <FormActions>
            <SubmitButton>{mots.voir}</SubmitButton>
          </FormActions>
        </form>
        <ListeSeries series={series} acte={(nom, serie) => context.form(nom, { serie })} />
      </>
    ),
  };
}

async function montrer(
  context: Contexte,
  choix: ChoixCreneau,
  envoyee: z.output<typeof Query>,
  form: FormState,
) {
  const { tx, organismeId } = context;
  const saisie = { ...sansCsrf(envoyee) };
  const lue = ChampsSerie.safeParse(saisie);
  if (!lue.success)
    return saisir(context, choix, new FormState('apercu', saisie, fieldErrors(lue.error.issues)));
  const demande = enSerie(lue.data, choix.session.id, choix.modules);
  const vue = await etudierSerie(context, demande);
  if ('refus' in vue) return saisir(context, choix, new FormState('apercu', saisie, [expliquer(vue.refus)]));
  const { etude } = vue;
  const enConflit = etude.places.filter(({ cle }) => etude.conflits.has(cle));
  const besoin = {
    places: etude.terrain.attendus.length,
    lieuId: choix.salles.find(({ id: salle }) => salle === demande.salleId)?.lieuId ?? null,
  };
  const libres =
    demande.salleId === null ? new Map() : await sallesLibresPendant(tx, organismeId, enConflit, besoin);
  const champs = enListe(saisie);
  return {
    ...enTete(choix),
    width: 'wide' as const,
    body: (
      <>
        <FormErrors form={form} />
        <ApercuSerie
          etude={etude}
          choix={choix}
          libres={libres}
          salleDemandee={demande.salleId}
          garder={champs.filter(([nom]) => nom !== 'choix')}
          chemin={chemin(choix.session.id)}
        />
        <Form {...context.form('poser')} bare>
          {champs.map(([name, value], rang) => (
            // oxlint-disable-next-line react/no-array-index-key -- a field may be sent twice with the same value
            <input key={rang} type="hidden" name={name} value={value} />
          ))}
          <FormActions>
            {etude.conflits.size === 0 && (
              <SubmitButton>{mots.apercu.confirmer(etude.creneaux.length)}</SubmitButton>
            )}
            <ButtonLink href={`${chemin(choix.session.id)}?${sansApercu(champs)}`} variant="quiet">
              {mots.apercu.reprendre}
            </ButtonLink>
          </FormActions>
        </Form>
      </>
    ),
  };
}

const sansApercu = (champs: readonly (readonly [string, string])[]): URLSearchParams =>
  new URLSearchParams(champs.filter(([nom]) => nom !== 'apercu').map(([nom, valeur]) => [nom, valeur]));

/** Ce que le serveur ajoute aux formulaires ne fait pas partie de la saisie. */
const sansCsrf = (envoyee: z.output<typeof Query>) =>
  Object.fromEntries(Object.entries(envoyee).filter(([nom]) => !nom.startsWith('_')));

const enListe = (saisie: z.output<typeof Query>): readonly (readonly [string, string])[] =>
  Object.entries(saisie).flatMap(([nom, valeur]) =>
    (typeof valeur === 'string' ? [valeur] : valeur).map((une) => [nom, une] as const),
  );
