import { z } from 'zod';
import {
  DescriptionList,
  Form,
  formatMoment,
  Section,
  Select,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { id, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type ActForm, type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { tableauFr } from '../../messages.fr.ts';
import { auditFr as mots, GENRES_AUDIT_FR, GENRES_CONSTAT_FR } from '../../messages-audit.fr.ts';
import { TABLEAU } from '../../pages/chemins.ts';
import { jourFr } from '../../pages/Depots.tsx';
import { cloreAudit, retirerLien } from '../actions/clore-audit.ts';
import { repondreConstat } from '../actions/repondre-constat.ts';
import { type Audit, auditParId, type ConstatAudit } from '../queries/audit.query.ts';
import { dossiersTires } from '../queries/dossiers-tires.query.ts';
import { AUDITS, cheminAudit } from './chemins.ts';
import { Constats } from './Constats.tsx';
import { listeDuTirage } from './liste-tirage.ts';
import { Tirages } from './Tirages.tsx';

const Params = z.object({ auditId: id() });

/** Un audit vu par l'organisme : son rapport, les réponses, la clôture. S'imprime. */
export const pageAudit = page({
  path: `${AUDITS}/:auditId`,
  access: 'qualite.lire',
  params: Params,
  query: z.object({ liste: id().optional().catch(undefined) }),
  view: async (context, form) => {
    const audit = await auditParId(context, context.params.auditId);
    if (audit === null) return null;
    if (context.query.liste !== undefined) return listeDuTirage(context, audit, context.query.liste);
    const dossiers = await dossiersTires(
      context,
      audit.tirages.flatMap(({ tires }) => tires),
    );
    const tenir = context.can('qualite.tenir');
    const attendent = audit.constats.filter(({ reponduLe }) => reponduLe === null);
    return {
      title: GENRES_AUDIT_FR[audit.genre],
      lead: mots.imprimer,
      width: 'wide',
      breadcrumb: [
        { href: TABLEAU, label: tableauFr.titre },
        { href: AUDITS, label: mots.titre },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <DescriptionList items={tete(audit)} />
          <Constats constats={audit.constats} />
          {tenir && attendent.length > 0 && (
            <Repondre constats={attendent} acte={context.form('repondre')} form={form.of('repondre')} />
          )}
          {audit.tirages.length > 0 && (
            <Section title={mots.tirages}>
              <Tirages tirages={audit.tirages} dossiers={dossiers} ici={cheminAudit(audit.id)} />
            </Section>
          )}
          {tenir && audit.closLe === null && (
            <Form {...context.form('clore')}>
              <p>{mots.cloreAide}</p>
              <SubmitButton variant="secondary">{mots.clore}</SubmitButton>
            </Form>
          )}
          {tenir && audit.lienRetireLe === null && (
            <Form {...context.form('retirer')}>
              <SubmitButton variant="secondary">{mots.retirerLien}</SubmitButton>
            </Form>
          )}
        </>
      ),
    };
  },
  acts: {
    repondre: act({
      access: 'qualite.tenir',
      body: z.object({ constatId: id(), reponse: texte(4_000) }),
      run: async (context, body) => {
        const auditId = auditDe(context);
        const fait = await repondreConstat(context, { auditId, ...body });
        return fait.ok ? ok(redirect(`${cheminAudit(auditId)}#constats`, mots.reponseDite)) : fait;
      },
    }),
    clore: act({
      access: 'qualite.tenir',
      body: z.object({}),
      run: async (context) => {
        const fait = await cloreAudit(context, auditDe(context));
        return fait.ok ? ok(redirect(cheminAudit(auditDe(context)), mots.closDit)) : fait;
      },
    }),
    retirer: act({
      access: 'qualite.tenir',
      body: z.object({}),
      run: async (context) => {
        const fait = await retirerLien(context, auditDe(context));
        return fait.ok ? ok(redirect(cheminAudit(auditDe(context)), mots.lienRetireDit)) : fait;
      },
    }),
  },
});

const auditDe = ({ params }: Pick<Context<unknown, unknown>, 'params'>): string =>
  (params as z.output<typeof Params>).auditId;

const tete = ({ auditeur, courriel, referentiel, valableJusquau, ouvertLe, closLe, lienRetireLe }: Audit) => [
  { term: mots.auditeur, value: `${auditeur}, ${courriel}` },
  { term: mots.referentiel, value: referentiel },
  { term: mots.ouvertLe, value: formatMoment(ouvertLe) },
  { term: mots.closLe, value: closLe === null ? null : formatMoment(closLe) },
  {
    term: mots.valableJusquau,
    value: lienRetireLe === null ? jourFr(valableJusquau) : mots.lienRetire(formatMoment(lienRetireLe)),
  },
];

interface RepondreProps {
  readonly constats: readonly ConstatAudit[];
  readonly acte: ActForm;
  readonly form: FormState;
}

const Repondre = ({ constats, acte, form }: RepondreProps) => (
  <Section title={mots.repondre}>
    <Form {...acte}>
      <Select
        {...form.field('constatId')}
        label={mots.constat}
        options={constats.map(({ id: value, numero, genre, texte: dit }) => ({
          value,
          label: `${mots.indicateur} ${numero}, ${GENRES_CONSTAT_FR[genre]} : ${dit.slice(0, 80)}`,
        }))}
      />
      <TextArea {...form.field('reponse')} label={mots.votreReponse} rows={4} required />
      <SubmitButton>{mots.repondre}</SubmitButton>
    </Form>
  </Section>
);
