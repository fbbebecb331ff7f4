import { z } from 'zod';
import {
  Badge,
  ButtonLink,
  DateFr,
  DescriptionList,
  Form,
  FormActions,
  Section,
  SubmitButton,
} from '#design/index.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { changerRoles, ouvrirOuSuspendre } from '../actions/gerer-membre.ts';
import { messages } from '../messages.fr.ts';
import { type Membre, membre } from '../queries/membres.query.ts';
import { ChoixRoles, champRoles } from './choix-roles.tsx';

const words = messages.membres;
const LISTE = '/reglages/membres';

/** One member: roles, suspension. */
export const pageMembre = page({
  path: `${LISTE}/:membreId`,
  access: 'membre.gerer',
  params: z.object({ membreId: id() }),
  view: async (context, form) => {
    const one = await membre(context.tx, context.organismeId, context.params.membreId);
    if (one === null) return null;
    return {
      title: one.nom,
      lead: one.courriel,
      width: 'narrow',
      breadcrumb: [
        { href: '/reglages', label: messages.reglages.titre },
        { href: LISTE, label: words.titre },
      ],
      actions: one.personneId !== null && (
        <ButtonLink href={`/personnes/${one.personneId}`}>{words.voirPersonne}</ButtonLink>
      ),
      body: (
        <>
          <FormErrors form={form} />
          <Etat un={one} />
          <Section title={words.roles}>
            <Form {...context.form('changerRoles')}>
              <ChoixRoles form={form} initial={one.roles} />
              <FormActions>
                <SubmitButton>{messages.compte.enregistrer}</SubmitButton>
              </FormActions>
            </Form>
          </Section>
          <Section title={one.actif ? words.suspendre : words.reactiver}>
            <p>{one.actif ? words.suspendreAide : words.reactiverAide}</p>
            <Form bare {...context.form(one.actif ? 'suspendre' : 'reactiver')}>
              <SubmitButton variant={one.actif ? 'danger' : 'secondary'}>
                {one.actif ? words.suspendre : words.reactiver}
              </SubmitButton>
            </Form>
          </Section>
        </>
      ),
    };
  },
  acts: {
    changerRoles: act({
      body: z.object({ roles: champRoles() }),
      run: async (context, { roles }) => {
        const { membreId } = context.params as { membreId: string };
        const changed = await changerRoles(context, membreId, roles);
        return changed.ok ? ok(redirect(`${LISTE}/${membreId}`, words.rolesChanges)) : changed;
      },
    }),
    suspendre: act({
      body: z.object({}),
      run: async (context) => {
        const { membreId } = context.params as { membreId: string };
        const done = await ouvrirOuSuspendre(context, membreId, false);
        return done.ok ? ok(redirect(`${LISTE}/${membreId}`, words.suspendu)) : done;
      },
    }),
    reactiver: act({
      body: z.object({}),
      run: async (context) => {
        const { membreId } = context.params as { membreId: string };
        const done = await ouvrirOuSuspendre(context, membreId, true);
        return done.ok ? ok(redirect(`${LISTE}/${membreId}`, words.reactive)) : done;
      },
    }),
  },
});

const Etat = ({ un }: { un: Membre }) => (
  <DescriptionList
    items={[
      {
        term: words.colonnes.etat,
        value: un.actif ? (
          <Badge tone="ok">{words.etats.actif}</Badge>
        ) : (
          <Badge>{words.etats.suspendu}</Badge>
        ),
      },
      {
        term: words.colonnes.vu,
        value: un.vuLe === null ? words.pasRecemment : <DateFr value={un.vuLe} />,
      },
      { term: words.colonnes.doubleEtape, value: un.doubleEtape ? words.oui : words.non },
    ]}
  />
);
