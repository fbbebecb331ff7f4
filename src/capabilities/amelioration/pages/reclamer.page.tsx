import { z } from 'zod';
import { Badge, formatMoment, Notice, Section } from '#design/index.ts';
import { organismeParSlug } from '#capabilities/identite/index.ts';
import { envoyeTropVite } from '#capabilities/parcours/index.ts';
import { act, page } from '#platform/http/define.ts';
import { enterOrganisme } from '#platform/http/enter-organisme.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect, type View } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { recevoirReclamation } from '../actions/recevoir-reclamation.ts';
import { DELAIS_PAR_DEFAUT, etatReclamation, referenceDe } from '../domain/reclamation.ts';
import type { Qualite } from '../domain/vocabulaire.ts';
import { reclamationsFr } from '../messages/reclamations.fr.ts';
import { delais } from '../queries/delais.query.ts';
import { mesReclamations } from '../queries/reclamations.query.ts';
import { CorpsEspace, CorpsPublic, FormulaireEspace, FormulairePublic } from './FormulaireReclamation.tsx';

const mots = reclamationsFr.public;
const Params = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,100}$/u) });
type Contexte = Context<z.output<typeof Params>, object>;

/** Anybody complains, without account and without script. */
export const pageReclamer = page({
  path: '/reclamer/:slug',
  access: 'public',
  params: Params,
  view: async (context, form) => {
    const organisme = await organismeParSlug(context.tx, context.params.slug);
    if (organisme === null) return null;
    return {
      title: mots.titre,
      lead: mots.accroche(organisme.nom),
      layout: 'public',
      width: 'narrow',
      body: (
        <>
          <FormErrors form={form} />
          <Notice tone="info">{mots.signalement}</Notice>
          <FormulairePublic envoi={context.form('envoyer')} form={form} />
        </>
      ),
    };
  },
  acts: {
    envoyer: act({
      rate: 'lourd',
      body: CorpsPublic,
      run: async (context: Contexte, { _id, site, ...body }) => {
        const organisme = await organismeParSlug(context.tx, context.params.slug);
        if (organisme === null) return refuse('OrganismeAReclamerInconnu');
        // The field that people do not see: a program that fills it is answered as anybody else, and nothing is kept.
        if (site !== null) return ok({ kind: 'view', view: merci(referenceDe(_id)) });
        if (envoyeTropVite(_id, context.clock.now())) return refuse('ReclamationTropRapide');
        const dedans = await enterOrganisme(context, organisme.id);
        const recue = await recevoirReclamation(dedans, { id: _id, canal: 'formulaire', ...body });
        return ok({ kind: 'view', view: merci(recue.reference) });
      },
    }),
  },
});

const merci = (reference: string): View => ({
  title: mots.merci,
  layout: 'public',
  width: 'narrow',
  body: <p>{mots.merciTexte(reference)}</p>,
});

const MOI = '/reclamer';

/** Somebody complains from his own space, and follows what became of it. */
export const pageReclamerDedans = page({
  path: MOI,
  access: 'reclamations.deposer',
  view: async (context, form) => {
    const { tx, organismeId, acteurId } = context;
    const [miennes, { accuseJours, reponseJours }] = await Promise.all([
      acteurId === null ? [] : mesReclamations(tx, organismeId, acteurId),
      acteurId === null ? DELAIS_PAR_DEFAUT : delais(tx, organismeId),
    ]);
    return {
      title: mots.titre,
      lead: mots.delais(accuseJours, reponseJours),
      width: 'narrow',
      body: (
        <>
          <FormErrors form={form} />
          <Notice tone="info">{mots.signalement}</Notice>
          <FormulaireEspace envoi={context.form('envoyer')} form={form} />
          <Section title={mots.miennes}>
            {miennes.length === 0 ? (
              <p className="muted">{mots.aucune}</p>
            ) : (
              miennes.map((une) => (
                <div key={une.id}>
                  <p>
                    <Badge tone={une.closeLe === null ? 'neutral' : 'ok'}>
                      {reclamationsFr.etats[etatReclamation(une)]}
                    </Badge>{' '}
                    <strong>{une.objet}</strong>, {formatMoment(une.recueLe, 'bref')}
                  </p>
                  {une.reponse !== null && <p>{une.reponse}</p>}
                </div>
              ))
            )}
          </Section>
        </>
      ),
    };
  },
  acts: {
    envoyer: act({
      body: CorpsEspace,
      run: async (context, { _id, ...body }) => {
        const { actor } = context;
        if (actor.kind !== 'compte') return refuse('OrganismeAReclamerInconnu');
        const { reference } = await recevoirReclamation(context, {
          id: _id,
          canal: 'espace',
          qualite: qualiteDe(actor.roles),
          nom: actor.nom,
          courriel: actor.courriel,
          personneId: actor.personneId,
          ...body,
        });
        return ok(redirect(MOI, mots.recue(reference)));
      },
    }),
  },
});

function qualiteDe(roles: readonly string[]): Qualite {
  if (roles.includes('apprenant')) return 'apprenant';
  if (roles.includes('entreprise')) return 'entreprise';
  return roles.includes('formateur') ? 'intervenant' : 'autre';
}
