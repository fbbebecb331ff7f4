import type { ReactNode } from 'react';
import { z } from 'zod';
import { ButtonLink, Form, FormActions, SubmitButton } from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { fieldErrors, FormState } from '#platform/http/form-state.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { listHref } from '#platform/http/list.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { deplacerCreneau } from '../actions/deplacer-creneau.ts';
import { refusDeChanger } from '../domain/incidences.ts';
import { creneau as mots } from '../messages/creneau.fr.ts';
import { quand } from '../messages/horaires.fr.ts';
import { type ChoixCreneau, choixDuCreneau } from '../queries/choix-creneau.query.ts';
import { type CreneauAChanger, creneauAChanger } from '../queries/creneau-a-changer.query.ts';
import { parametres } from './commun.tsx';
import { apercu, VueApercu } from './creneau/apercu.tsx';
import { ChampsEnvoyes, enDemande } from './creneau/champs.ts';
import { ChampsCreneau } from './creneau/ChampsCreneau.tsx';
import { etudier } from './creneau/chercher-places.ts';
import { expliquer } from './creneau/expliquer.ts';
import { enChamps } from './creneau/en-champs.ts';
import { Changements } from './creneau/Changements.tsx';
import { reprise } from './creneau/reprise.ts';
import { Propositions } from './creneau/Propositions.tsx';

const words = mots.deplacer;
const Params = z.object({ creneauId: id() });
/** L'adresse porte la saisie : l'aperçu ne change rien, il peut se relire et se partager. */
const Query = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
type Contexte = Context<z.output<typeof Params>, z.output<typeof Query>>;

/** Change un créneau : la saisie, puis l'aperçu de ce que cela change, puis la confirmation. */
export const pageDeplacerCreneau = page({
  path: '/creneaux/:creneauId/deplacer',
  access: 'planning.modifier',
  params: Params,
  query: Query,
  view: async (context, form) => {
    const { tx, organismeId, params, query } = context;
    const lu = await creneauAChanger(tx, organismeId, params.creneauId, false);
    if (lu === null || lu.annule) return null;
    if (form.acte !== null || query['apercu'] === undefined) return saisir(context, lu, reprise(form, query));
    return montrer(context, lu);
  },
  acts: {
    deplacer: act({
      body: ChampsEnvoyes,
      run: async (context, champs) => {
        const { creneauId } = parametres(Params, context);
        // La session et le groupe ne viennent pas du formulaire : l'action garde ceux du créneau.
        const { demande, besoin } = enDemande(champs, { id: creneauId, sessionId: '', groupeId: null });
        const { id: _id, sessionId: _session, groupeId: _groupe, ...changements } = demande;
        const done = await deplacerCreneau(context, {
          creneauId,
          ...changements,
          besoin,
          prevenir: champs.prevenir,
        });
        return done.ok ? ok(redirect(`/creneaux/${creneauId}`, words.fait)) : done;
      },
    }),
  },
});

/** La saisie, avec ce qui ne va pas et ce qui est libre au plus près. */
async function saisir(context: Contexte, lu: CreneauAChanger, form: FormState, libres: ReactNode = null) {
  const choix = await choixDe(context, lu);
  const chemin = `/creneaux/${lu.id}`;
  return {
    title: words.titre,
    lead: `${choix.session.intitule}, ${quand(lu)}`,
    width: 'narrow' as const,
    breadcrumb: [{ href: chemin, label: quand(lu) }],
    body: (
      <>
        <FormErrors form={form} />
        {libres}
        <form className="form" action={`${chemin}/deplacer`} noValidate>
          <input type="hidden" name="apercu" value="oui" />
          <ChampsCreneau
            form={form}
            choix={choix}
            initiales={{ ...enChamps(lu, SANS_BESOIN), formateurIds: lu.formateurIds }}
            avecGroupe={false}
          />
          <FormActions>
            <SubmitButton>{words.voir}</SubmitButton>
            <ButtonLink href={chemin} variant="quiet">
              {mots.annuler.garder}
            </ButtonLink>
          </FormActions>
        </form>
      </>
    ),
  };
}

/** La session d'un créneau existe : la base le garantit. */
async function choixDe({ tx, organismeId }: Contexte, { sessionId }: CreneauAChanger): Promise<ChoixCreneau> {
  const choix = await choixDuCreneau(tx, organismeId, sessionId);
  if (choix === null) throw new Error('a créneau has a session');
  return choix;
}

const SANS_BESOIN = { accessible: false, equipements: [], prevenir: true };

/** L'aperçu d'un changement possible ; la saisie de nouveau quand il ne l'est pas. */
async function montrer(context: Contexte, lu: CreneauAChanger) {
  const envoye = ChampsEnvoyes.safeParse(context.query);
  if (!envoye.success)
    return saisir(context, lu, new FormState('apercu', context.query, fieldErrors(envoye.error.issues)));
  const { demande, besoin } = enDemande(envoye.data, lu);
  const refus = refusDeChanger(lu, demande, lu.feuille);
  const etude = await etudier(context, demande, besoin);
  const refusal = refus ?? etude.refus;
  const vers = (changements: Partial<typeof demande>) =>
    listHref(`/creneaux/${lu.id}/deplacer`, enChamps({ ...demande, ...changements }, envoye.data));
  if (refusal !== null) {
    const libres = refus === null && etude.propositions !== null && (
      <Propositions
        choix={etude.propositions}
        salles={etude.terrain.salles}
        prendre={({ libelle, changements }) => <a href={`${vers(changements)}&apercu=oui`}>{libelle}</a>}
      />
    );
    return saisir(context, lu, new FormState('apercu', context.query, [expliquer(refusal)]), libres);
  }
  const choix = await choixDe(context, lu);
  const vu = await apercu(context, lu, demande, etude.terrain.attendus, choix.formateurs);
  return {
    title: words.titre,
    lead: choix.session.intitule,
    width: 'narrow' as const,
    breadcrumb: [{ href: `/creneaux/${lu.id}`, label: quand(lu) }],
    body: (
      <>
        <Changements avant={lu} apres={demande} changements={vu.changements} choix={choix} />
        <VueApercu apercu={vu} titre={words.apercu} />
        <Form {...context.form('deplacer', enChamps(demande, envoye.data))}>
          <FormActions>
            <SubmitButton>{words.confirmer}</SubmitButton>
            <ButtonLink href={vers({})} variant="quiet">
              {words.reprendre}
            </ButtonLink>
          </FormActions>
        </Form>
      </>
    ),
  };
}
