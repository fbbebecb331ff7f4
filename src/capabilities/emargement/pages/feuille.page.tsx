import { z } from 'zod';
import {
  Badge,
  type Description,
  DescriptionList,
  Form,
  Notice,
  Section,
  SubmitButton,
} from '#design/index.ts';
import { caseACocher, id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { cloreFeuille } from '../actions/clore-feuille.ts';
import { feuilleLue } from '../actions/lecture.ts';
import { noterPresences } from '../actions/noter-presences.ts';
import { ouvrirFeuille } from '../actions/ouvrir-feuille.ts';
import { ouvrableA, signableJusqua } from '../domain/feuille.ts';
import { ecrans, horaire } from '../messages/ecrans.fr.ts';
import { feuille } from '../messages/feuille.fr.ts';
import { liens } from '../messages/liens.fr.ts';
import { saisieFr } from '../messages/saisie.fr.ts';
import { creneauDates } from '../queries/creneau-dates.query.ts';
import { feuilleDuCreneau, type FeuilleLue } from '../queries/feuille.query.ts';
import { constatsDe, duLot, notesDe, reste } from './corps-constats.ts';
import { FeuilleOuverte } from './FeuilleOuverte.tsx';
import { formateurDe } from './formateur-de.ts';
import { Papier } from './Papier.tsx';
import { PresencesNotees } from './PresencesNotees.tsx';

const Params = z.object({ creneauId: id() });
type Ctx = Context<z.output<typeof Params>, unknown>;

const adresse = ({ params }: Context<unknown, unknown>) =>
  `/creneaux/${(params as z.output<typeof Params>).creneauId}/emargement`;

/** The sheet of a créneau: its trainer opens it, completes it and countersigns; the others read it. */
export const pageFeuille = page({
  path: '/creneaux/:creneauId/emargement',
  access: 'emargement.lire',
  params: Params,
  view: async (context, form) => {
    const lue = await feuilleDuCreneau(context.tx, context.organismeId, context.params.creneauId);
    if (lue === null) return null;
    const { etat } = feuilleLue(lue);
    const sien =
      context.can('emargement.tenir') && lue.formateurs.some(({ id: un }) => un === formateurDe(context));
    return {
      title: lue.titre,
      lead: horaire(lue.debut, lue.fin),
      breadcrumb: [
        { href: '/emargement', label: ecrans.titre },
        { href: adresse(context), label: lue.titre },
      ],
      actions: etat === 'ouvert' && sien && lue.modalite === 'presentiel' && (
        <Form {...context.form('montrer')} action={`/creneaux/${lue.creneauId}/code`} bare>
          <SubmitButton icon="shield">{feuille.montrer}</SubmitButton>
        </Form>
      ),
      body: (
        <>
          <FormErrors form={form} />
          <DescriptionList items={descriptionDe(lue, etat)} />
          {etat !== 'clos' && etat !== 'corrige' && !lue.annule && context.can('emargement.tenir') && (
            <p>
              <a href={`/creneaux/${lue.creneauId}/liens`}>{liens.bouton}</a>
            </p>
          )}
          {lue.papier !== null && <Papier creneauId={lue.creneauId} papier={lue.papier} />}
          {saisissable(context, lue, etat) && (
            <p>
              <a href={`/creneaux/${lue.creneauId}/saisie`}>{saisieFr.bouton}</a>
            </p>
          )}
          {etat === 'prevu' && sien && <Ouverture context={context} lue={lue} />}
          {etat === 'ouvert' && sien ? (
            <FeuilleOuverte
              lue={lue}
              maintenant={context.clock.now()}
              form={form.of('valider')}
              formulaire={context.form}
            />
          ) : (
            <Section title={ecrans.colonnes.presents}>
              <PresencesNotees
                attendus={lue.attendus}
                {...(lue.closeLe !== null && context.can('emargement.corriger')
                  ? { changer: { base: `/creneaux/${lue.creneauId}/corriger`, libelle: feuille.corriger } }
                  : {})}
              />
            </Section>
          )}
        </>
      ),
    };
  },
  acts: {
    ouvrir: act({
      access: 'emargement.tenir',
      body: z.object({ montrer: caseACocher() }),
      run: async (context, { montrer }) => {
        const { creneauId } = context.params as z.output<typeof Params>;
        const done = await ouvrirFeuille(context, creneauId, formateurDe(context), { montrer });
        if (!done.ok) return done;
        return ok(
          montrer ? redirect(`/creneaux/${creneauId}/code`) : redirect(adresse(context), feuille.ouvert),
        );
      },
    }),
    valider: act({
      access: 'emargement.tenir',
      body: z
        .looseObject({ reste: reste() })
        .transform((corps, context) => ({ reste: corps.reste, constats: constatsDe(corps, context) })),
      run: async (context, { reste: autres, constats }) => {
        const { creneauId } = context.params as z.output<typeof Params>;
        if (constats.length === 0 && autres === null) return refuse('RienDeDit');
        const creneau = await creneauDates(context.tx, context.organismeId, creneauId);
        if (creneau === null) return refuse('CreneauInconnu');
        const notes = notesDe(constats, creneau);
        if (!notes.ok) return notes;
        const done = await noterPresences(context, creneauId, formateurDe(context), notes.value, autres);
        return done.ok ? ok(redirect(adresse(context), feuille.valide(done.value.notees))) : duLot(done);
      },
    }),
    clore: act({
      access: 'emargement.tenir',
      body: z.object({ absents: caseACocher() }),
      run: async (context, { absents }) => {
        const { creneauId } = context.params as z.output<typeof Params>;
        const done = await cloreFeuille(context, creneauId, formateurDe(context), { absents });
        return done.ok ? ok(redirect(adresse(context), feuille.clos)) : done;
      },
    }),
  },
});

const TONS = { prevu: 'neutral', ouvert: 'info', clos: 'ok', corrige: 'ok' } as const;

function descriptionDe(lue: FeuilleLue, etat: keyof typeof ecrans.etats): Description[] {
  return [
    { term: feuille.session, value: <a href={`/sessions/${lue.sessionId}`}>{lue.session}</a> },
    { term: ecrans.colonnes.lieu, value: lue.lieu },
    { term: feuille.formateurs, value: lue.formateurs.map(({ nom }) => nom).join(', ') },
    {
      term: ecrans.colonnes.etat,
      value: (
        <>
          {lue.annule ? (
            <Badge tone="attention">{feuille.annule}</Badge>
          ) : (
            <Badge tone={TONS[etat]}>{ecrans.etats[etat]}</Badge>
          )}{' '}
          {lue.contresigneeLe !== null && (
            <span className="hint">{feuille.contresignee(lue.contresigneeLe)}</span>
          )}
        </>
      ),
    },
  ];
}

/** The office may enter the paper as soon as the créneau is over, until the sheet is closed. */
const saisissable = (context: Ctx, { annule, fin }: FeuilleLue, etat: string): boolean =>
  context.can('emargement.saisir') &&
  !annule &&
  etat !== 'clos' &&
  etat !== 'corrige' &&
  Temporal.Instant.compare(context.clock.now(), fin) >= 0;

/** Opens the sheet, as soon as it may be. In a room, its code goes on the screen by the same act. */
function Ouverture({ context, lue }: { readonly context: Ctx; readonly lue: FeuilleLue }) {
  const now = context.clock.now();
  const possible = ouvrableA(lue, lue.reglages);
  if (lue.annule) return null;
  if (Temporal.Instant.compare(now, possible) < 0) return <p>{feuille.ouvrable(possible)}</p>;
  if (Temporal.Instant.compare(now, signableJusqua(lue, lue.reglages)) > 0) {
    return <Notice tone="attention">{feuille.tropTard}</Notice>;
  }
  const surPlace = lue.modalite === 'presentiel';
  return (
    <Form {...context.form('ouvrir', surPlace ? { montrer: 'oui' } : {})} bare>
      <SubmitButton icon="pen">{surPlace ? feuille.ouvrirEtMontrer : feuille.ouvrir}</SubmitButton>
    </Form>
  );
}
