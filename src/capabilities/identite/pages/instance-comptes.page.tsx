import { z } from 'zod';
import {
  Badge,
  DataTable,
  DescriptionList,
  EmptyState,
  Field,
  Filters,
  Form,
  Pagination,
  Section,
  SubmitButton,
} from '#design/index.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { cursor, pageHrefs, pageOf, words as recherche } from '#platform/http/list.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { nommerAdministrateur, oublierDoubleEtape, suspendreCompte } from '../actions/administrer.ts';
import type { Role } from '../domain/roles.ts';
import { messages } from '../messages.fr.ts';
import { type CompteDeLInstance, compteDeLInstance, comptesDeLInstance } from '../queries/instance.query.ts';
import { nomsDesRoles } from './choix-roles.tsx';

const words = messages.instance.comptes;
const PATH = '/instance/comptes';
const fil = [{ href: '/instance', label: messages.instance.titre }];

/** The accounts of the instance. */
export const pageInstanceComptes = page({
  path: PATH,
  access: 'instance',
  query: z.object({ q: recherche(), apres: cursor() }),
  view: async (context) => {
    const { q, apres } = context.query;
    const read = await comptesDeLInstance(context.tx, { q, apres });
    const { rows, next } = pageOf(read, ({ nom, id: key }) => ({ key: nom, id: key }));
    return {
      title: words.titre,
      lead: words.aide,
      breadcrumb: fil,
      body: (
        <>
          <Filters action={PATH} {...(q === '' ? {} : { resetHref: PATH })}>
            <Field name="q" type="search" label={messages.membres.recherche} value={q} />
          </Filters>
          <DataTable
            caption={words.titre}
            captionHidden
            rows={rows}
            rowKey={({ id: key }) => key}
            rowHref={({ id: key }) => `${PATH}/${key}`}
            empty={
              <EmptyState icon="people" title={words.vide}>
                {words.videAide}
              </EmptyState>
            }
            columns={[
              { key: 'nom', header: messages.membres.colonnes.nom, cell: ({ nom }) => nom },
              {
                key: 'courriel',
                header: messages.membres.colonnes.courriel,
                cell: ({ courriel }) => courriel,
              },
              { key: 'organismes', header: words.organismes, cell: organismesDe },
              {
                key: 'etat',
                header: messages.membres.colonnes.etat,
                cell: (compte) => <Etat compte={compte} />,
              },
            ]}
          />
          <Pagination {...pageHrefs(PATH, { q }, apres, next)} />
        </>
      ),
    };
  },
});

const organismesDe = ({ organismes }: CompteDeLInstance): string =>
  organismes.map(({ nom, roles }) => `${nom} (${nomsDesRoles(roles as Role[])})`).join(', ');

const Etat = ({ compte }: { compte: CompteDeLInstance }) => (
  <>
    {compte.suspenduLe === null ? (
      <Badge tone="ok">{messages.membres.etats.actif}</Badge>
    ) : (
      <Badge>{messages.membres.etats.suspendu}</Badge>
    )}{' '}
    {compte.admin && <Badge tone="info">{words.admin}</Badge>}
  </>
);

/** One account of the instance: suspension, administration, lost second step. */
export const pageInstanceCompte = page({
  path: `${PATH}/:compteId`,
  access: 'instance',
  params: z.object({ compteId: id() }),
  view: async (context, form) => {
    const compte = await compteDeLInstance(context.tx, context.params.compteId);
    if (compte === null) return null;
    return {
      title: compte.nom,
      lead: compte.courriel,
      width: 'narrow',
      breadcrumb: [...fil, { href: PATH, label: words.titre }],
      body: (
        <>
          <FormErrors form={form} />
          <DescriptionList
            items={[
              { term: messages.membres.colonnes.etat, value: <Etat compte={compte} /> },
              { term: words.organismes, value: organismesDe(compte) },
              {
                term: messages.membres.colonnes.doubleEtape,
                value: compte.doubleEtape ? messages.membres.oui : messages.membres.non,
              },
            ]}
          />
          <Actes compte={compte} context={context} />
        </>
      ),
    };
  },
  acts: {
    suspendre: acte((context, compteId) => suspendreCompte(context, compteId, true), words.suspendu),
    reactiver: acte((context, compteId) => suspendreCompte(context, compteId, false), words.reactive),
    nommer: acte((context, compteId) => nommerAdministrateur(context, compteId, true), words.nomme),
    demettre: acte((context, compteId) => nommerAdministrateur(context, compteId, false), words.demis),
    oublier: acte(oublierDoubleEtape, words.oubliee),
  },
});

type Geste = (
  context: Context<unknown, unknown>,
  compteId: string,
) => ReturnType<typeof suspendreCompte> | ReturnType<typeof oublierDoubleEtape>;

/** An act on the account of the page, without other answer than a sentence. */
function acte(geste: Geste, fait: string) {
  return act({
    body: z.object({}),
    run: async (context: Context<unknown, unknown>) => {
      const { compteId } = context.params as { compteId: string };
      const done = await geste(context, compteId);
      return done.ok ? ok(redirect(`${PATH}/${compteId}`, fait)) : done;
    },
  });
}

const Actes = ({ compte, context }: { compte: CompteDeLInstance; context: Context<unknown, unknown> }) => {
  const acts = [
    compte.suspenduLe === null
      ? (['suspendre', words.suspendre, words.suspendreAide] as const)
      : (['reactiver', words.reactiver, words.reactiverAide] as const),
    compte.admin
      ? (['demettre', words.demettre, words.demettreAide] as const)
      : (['nommer', words.nommer, words.nommerAide] as const),
    ...(compte.doubleEtape ? [['oublier', words.oublier, words.oublierAide] as const] : []),
  ];
  return acts.map(([name, label, help]) => (
    <Section key={name} title={label}>
      <p>{help}</p>
      <Form bare {...context.form(name)}>
        <SubmitButton variant={name === 'suspendre' ? 'danger' : 'secondary'}>{label}</SubmitButton>
      </Form>
    </Section>
  ));
};
