import { z } from 'zod';
import { Columns, DescriptionList, formatDate, formatMoment, Section, Timeline } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { deciderAction } from '../actions/decider-action.ts';
import {
  accuserReception,
  cloreReclamation,
  confierReclamation,
  motiverSansAction,
  noterEchange,
  repondreReclamation,
} from '../actions/traiter-reclamation.ts';
import { referenceDe } from '../domain/reclamation.ts';
import { ISSUES, SENS } from '../domain/vocabulaire.ts';
import { actionsFr } from '../messages/actions.fr.ts';
import { communFr } from '../messages/commun.fr.ts';
import { reclamationsFr } from '../messages/reclamations.fr.ts';
import { equipe } from '../queries/equipe.query.ts';
import { reclamationParId, type ReclamationLue } from '../queries/reclamations.query.ts';
import { acteFait, champsAction } from './communs.tsx';
import { EtatReclamation } from './reclamations.page.tsx';
import { SuiviReclamation } from './SuiviReclamation.tsx';
import { SuitesReclamation } from './SuitesReclamation.tsx';

const mots = reclamationsFr.fiche;
const Params = z.object({ reclamationId: id() });
type Contexte = Context<z.output<typeof Params>, object>;
const chemin = (context: Contexte) => `/reclamations/${context.params.reclamationId}`;

/** One complaint: what is said, what was done, what is left to do. */
export const pageReclamation = page({
  path: '/reclamations/:reclamationId',
  access: 'reclamations.lire',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, clock, params } = context;
    const [lue, membres] = await Promise.all([
      reclamationParId(tx, organismeId, params.reclamationId),
      equipe(tx, organismeId),
    ]);
    if (lue === null) return null;
    const jour = today(clock).toString();
    const traite = context.can('reclamations.traiter');
    return {
      title: lue.objet,
      breadcrumb: [
        { href: '/reclamations', label: reclamationsFr.titre },
        { href: chemin(context), label: referenceDe(lue.id) },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <Columns aside={<Faits lue={lue} jour={jour} />}>
            <Section title={mots.dit}>
              <p className="prose">{lue.texte}</p>
            </Section>
            {lue.reponse !== null && (
              <Section title={mots.reponse}>
                <p className="prose">{lue.reponse}</p>
              </Section>
            )}
            {lue.conclusion !== null && lue.issue !== null && (
              <Section title={mots.conclure}>
                <p>
                  {reclamationsFr.issues[lue.issue]}. {lue.conclusion}
                </p>
              </Section>
            )}
            <Section title={mots.echanges}>
              {lue.echanges.length === 0 && <p className="muted">{mots.aucunEchange}</p>}
              <Timeline
                items={lue.echanges.map((echange) => ({
                  id: echange.id,
                  when: Temporal.Instant.from(echange.le),
                  title: echange.texte,
                  detail: [reclamationsFr.sens[echange.sens], echange.par].filter(Boolean).join(', '),
                }))}
              />
            </Section>
            {traite && <SuiviReclamation context={context} form={form} lue={lue} equipe={membres} />}
            <SuitesReclamation
              context={context}
              form={form}
              lue={lue}
              equipe={membres}
              jour={jour}
              droit="reclamations.traiter"
            />
          </Columns>
        </>
      ),
    };
  },
  acts: {
    accuser: suite(z.object({}), mots.accuseeFait, (context, reclamation) =>
      accuserReception(context, reclamation),
    ),
    confier: suite(z.object({ responsableId: id() }), mots.confieeFait, (context, reclamation, body) =>
      confierReclamation(context, reclamation, body.responsableId),
    ),
    noter: suite(
      z.object({ ...acteFait, sens: z.enum(SENS, communFr.choixRequis), texte: texte(5000) }),
      mots.noteFait,
      (context, reclamation, { _id, ...body }) => noterEchange(context, reclamation, { id: _id, ...body }),
    ),
    repondre: suite(z.object({ reponse: texte(5000) }), mots.repondueFait, (context, reclamation, body) =>
      repondreReclamation(context, reclamation, body.reponse),
    ),
    clore: suite(
      z.object({ issue: z.enum(ISSUES, communFr.choixRequis), conclusion: texte(2000) }),
      mots.closeFait,
      (context, reclamation, body) => cloreReclamation(context, reclamation, body),
    ),
    motiver: suite(z.object({ motif: texte(1000) }), mots.motiveeFait, (context, reclamation, body) =>
      motiverSansAction(context, reclamation, body.motif),
    ),
    decider: suite(
      z.object(champsAction),
      actionsFr.fait.decidee,
      async (context, objetId, { _id, ...body }) => {
        const connue = await reclamationParId(context.tx, context.organismeId, objetId);
        if (connue === null) return refuse('ReclamationInconnue');
        const lien = { genre: 'reclamation', objetId, libelle: `Réclamation ${referenceDe(objetId)}` };
        return deciderAction(context, {
          id: _id,
          origine: 'reclamation',
          lien: { ...lien, chemin: chemin(context) },
          ...body,
        });
      },
    ),
  },
});

/** One act of this page: it changes the complaint, then shows it again. */
function suite<B extends z.ZodType>(
  body: B,
  fait: string,
  agir: (context: Contexte, id: string, body: z.output<B>) => Promise<Result<unknown, Refusal>>,
) {
  return act({
    access: 'reclamations.traiter',
    body,
    run: async (context: Contexte, donnees: z.output<B>) => {
      const done = await agir(context, context.params.reclamationId, donnees);
      return done.ok ? ok(redirect(chemin(context), fait)) : done;
    },
  });
}

const jourDe = (date: string) => formatDate(Temporal.PlainDate.from(date));

const Faits = ({ lue, jour }: { readonly lue: ReclamationLue; readonly jour: string }) => (
  <DescriptionList
    stacked
    items={[
      { term: reclamationsFr.colonnes.etat, value: <EtatReclamation dates={lue} jour={jour} /> },
      {
        term: mots.recue,
        value: `${formatMoment(lue.recueLe, 'bref')}, ${reclamationsFr.canaux[lue.canal].toLowerCase()}`,
      },
      {
        term: mots.de,
        value: [lue.nom, reclamationsFr.qualites[lue.qualite], lue.courriel, lue.telephone]
          .filter(Boolean)
          .join(', '),
      },
      ...(lue.session === null ? [] : [{ term: mots.session, value: lue.session }]),
      {
        term: mots.accusee,
        value:
          lue.accuseeLe === null
            ? mots.accuserAvant(jourDe(lue.accuserAvant))
            : formatMoment(lue.accuseeLe, 'bref'),
      },
      { term: mots.repondreAvant, value: jourDe(lue.repondreAvant) },
      { term: mots.responsable, value: lue.responsable ?? mots.aucunResponsable },
    ]}
  />
);
