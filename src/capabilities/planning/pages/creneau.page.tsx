import { aParis } from '#platform/clock.ts';
import { z } from 'zod';
import { ButtonLink, Columns, Form, Notice, Section, SubmitButton, Timeline } from '#design/index.ts';
import { chronologie } from '#capabilities/registre/index.ts';
import type { AccountActor } from '#platform/http/actor.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { retablirCreneau } from '../actions/annuler-creneau.ts';
import { semaineDe } from '../domain/alternance.ts';
import { creneau as mots } from '../messages/creneau.fr.ts';
import { quand } from '../messages/horaires.fr.ts';
import { semaine as motsSemaine } from '../messages/semaine.fr.ts';
import { type CreneauEntier, creneauEntier } from '../queries/creneau.query.ts';
import { parametres } from './commun.tsx';
import { FicheCreneau } from './creneau/FicheCreneau.tsx';

const words = mots.fiche;
const Params = z.object({ creneauId: id() });
type Contexte = Context<z.output<typeof Params>, unknown>;

/** Un créneau : quand, où, avec qui, qui est attendu, et où en est sa feuille. */
export const pageCreneau = page({
  path: '/creneaux/:creneauId',
  access: 'planning.voir',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, params } = context;
    const creneau = await creneauEntier(tx, organismeId, params.creneauId);
    if (creneau === null || !peutVoir(creneau, context)) return null;
    const tout = context.can('planning.lire');
    const faits = tout ? await chronologie(context, [creneau.id], 20) : [];
    return {
      title: creneau.intitule ?? creneau.module ?? creneau.session,
      lead: quand(creneau),
      breadcrumb: [{ href: '/planning', label: motsSemaine.titre }],
      actions: <Actions creneau={creneau} context={context} />,
      body: (
        <>
          <FormErrors form={form} />
          {creneau.annule && (
            <Notice tone="attention" title={words.annule}>
              {creneau.motifAnnulation}
            </Notice>
          )}
          <Columns
            aside={
              <>
                {tout && <Attendus creneau={creneau} />}
                {faits.length > 0 && (
                  <Section title={words.histoire}>
                    <Timeline items={faits} />
                  </Section>
                )}
              </>
            }
          >
            <FicheCreneau creneau={creneau} can={context.can} />
          </Columns>
        </>
      ),
    };
  },
  acts: {
    retablir: act({
      access: 'planning.modifier',
      body: z.object({}),
      run: async (context) => {
        const { creneauId } = parametres(Params, context);
        const done = await retablirCreneau(context, { creneauId, prevenir: true });
        return done.ok ? ok(redirect(`/creneaux/${creneauId}`, words.retabli)) : done;
      },
    }),
  },
});

/** L'équipe voit tous les créneaux ; un apprenant, ceux où il est attendu. */
function peutVoir({ attendus, formateurs }: CreneauEntier, { can, actor }: Contexte): boolean {
  const moi = (actor as AccountActor).personneId;
  return can('planning.lire') || [...attendus, ...formateurs].some(({ id: personne }) => personne === moi);
}

function Actions({ creneau, context }: { creneau: CreneauEntier; context: Contexte }) {
  const { can } = context;
  const chemin = `/creneaux/${creneau.id}`;
  const semaine = semaineDe(aParis(creneau.debut).toPlainDate());
  const fige = creneau.feuille.etat !== 'prevu';
  const modifiable = can('planning.modifier') && !fige;
  const vue = can('planning.lire') ? `vue=session&id=${creneau.sessionId}&` : '';
  return (
    <>
      <ButtonLink href={`/planning?${vue}semaine=${semaine}`} icon="calendar">
        {words.semaine}
      </ButtonLink>
      {can('emargement.tenir') && !creneau.annule && (
        <ButtonLink href={`${chemin}/emargement`} icon="pen">
          {words.feuille}
        </ButtonLink>
      )}
      {!can('planning.lire') && can('emargement.signer') && creneau.feuille.etat === 'ouvert' && (
        <ButtonLink href={`/signer/${creneau.id}`} variant="primary" icon="pen">
          {words.signer}
        </ButtonLink>
      )}
      {modifiable && !creneau.annule && (
        <>
          <ButtonLink href={`${chemin}/annuler`}>{words.annuler}</ButtonLink>
          <ButtonLink href={`${chemin}/deplacer`} variant="primary" icon="clock">
            {words.deplacer}
          </ButtonLink>
        </>
      )}
      {modifiable && creneau.annule && (
        <Form {...context.form('retablir')} bare>
          <SubmitButton>{words.retablir}</SubmitButton>
        </Form>
      )}
    </>
  );
}

const Attendus = ({ creneau: { attendus } }: { creneau: CreneauEntier }) => (
  <Section title={words.attendus(attendus.length)}>
    {attendus.length === 0 ? (
      <p className="muted">{words.personne}</p>
    ) : (
      <ul className="plain">
        {attendus.map(({ id: personne, nom }) => (
          <li key={personne}>
            <a href={`/personnes/${personne}`}>{nom}</a>
          </li>
        ))}
      </ul>
    )}
  </Section>
);
