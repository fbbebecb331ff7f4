import { z } from 'zod';
import {
  Badge,
  DataTable,
  DateFr,
  EmptyState,
  Form,
  FormActions,
  Pagination,
  RadioGroup,
  Section,
  SubmitButton,
} from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { compteActif } from '../acteur/compte.ts';
import { FREQUENCES, lireTousLesAvis, ouvrirAvis, reglerAvis } from '../actions/lire-avis.ts';
import { messages } from '../messages.fr.ts';
import { type AvisLu, type BoiteAvis, boiteAvis } from '../queries/avis.query.ts';

const words = messages.avis;
const PATH = '/avis';
const TAILLE = 50;

/** The one inbox of an account: its notices in all its organismes, and when they come by mail. */
export const pageAvis = page({
  path: PATH,
  access: 'connecte',
  query: z.object({ avant: z.uuid().optional() }),
  view: async (context, form) => {
    const { compteId } = compteActif(context);
    const { avant } = context.query;
    const boite = await boiteAvis(context.tx, compteId, { avant: avant ?? null, taille: TAILLE });
    const shown = boite.avis.slice(0, TAILLE);
    return {
      title: words.titre,
      lead: words.accroche,
      actions: shown.some(({ lu }) => !lu) && (
        <Form bare {...context.form('lireTout')}>
          <SubmitButton variant="secondary">{words.toutLire}</SubmitButton>
        </Form>
      ),
      body: (
        <>
          <Liste avis={shown} context={context} />
          <Pagination
            {...(avant === undefined ? {} : { previousHref: PATH })}
            {...(boite.avis.length > TAILLE ? { nextHref: `${PATH}?avant=${shown.at(-1)?.id}` } : {})}
          />
          <Reglage boite={boite} context={context} form={form} />
        </>
      ),
    };
  },
  acts: {
    ouvrir: act({
      body: z.object({ avis: id() }),
      run: async (context, body) => {
        const opened = await ouvrirAvis(context, body.avis);
        return opened.ok ? ok(redirect(opened.value)) : opened;
      },
    }),
    lireTout: act({
      body: z.object({}),
      run: async (context) => {
        await lireTousLesAvis(context);
        return ok(redirect(PATH, words.toutLu));
      },
    }),
    regler: act({
      body: z.object({ frequence: z.enum(FREQUENCES) }),
      run: async (context, { frequence }) => {
        await reglerAvis(context, frequence);
        return ok(redirect(PATH, words.regle));
      },
    }),
  },
});

type AnyContext = Context<unknown, unknown>;

const Liste = ({ avis, context }: { avis: readonly AvisLu[]; context: AnyContext }) => (
  <DataTable
    caption={words.titre}
    captionHidden
    rows={avis}
    rowKey={(one) => one.id}
    empty={
      <EmptyState icon="bell" title={words.vide}>
        {words.videAide}
      </EmptyState>
    }
    columns={[
      {
        key: 'avis',
        header: words.colonnes.avis,
        cell: ({ titre, texte, lu }) => (
          <>
            {!lu && <Badge tone="attention">{words.nouveau}</Badge>} {titre}
            {texte !== '' && <span className="hint">{texte}</span>}
          </>
        ),
      },
      { key: 'organisme', header: words.colonnes.organisme, cell: ({ organisme }) => organisme },
      {
        key: 'date',
        header: words.colonnes.date,
        cell: ({ creeLe }) => <DateFr value={Temporal.Instant.from(creeLe)} />,
      },
      {
        key: 'acte',
        header: words.colonnes.acte,
        cell: (one) => (
          <Form bare {...context.form('ouvrir', { avis: one.id })}>
            <SubmitButton variant="secondary" compact>
              {words.ouvrir}
              <span className="sr">{`\u00a0: ${one.titre}`}</span>
            </SubmitButton>
          </Form>
        ),
      },
    ]}
  />
);

const Reglage = ({ boite, context, form }: { boite: BoiteAvis; context: AnyContext; form: FormState }) => (
  <Section title={words.reglage.titre} id="reglage">
    <Form {...context.form('regler')}>
      <RadioGroup
        {...form.field('frequence', boite.frequence)}
        label={words.reglage.question}
        options={FREQUENCES.map((value) => ({ value, label: words.reglage.frequences[value] }))}
      />
      <FormActions>
        <SubmitButton>{words.reglage.bouton}</SubmitButton>
      </FormActions>
    </Form>
  </Section>
);
