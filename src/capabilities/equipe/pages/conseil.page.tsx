import { z } from 'zod';
import {
  type Column,
  DataTable,
  DescriptionList,
  Disclosure,
  Field,
  Form,
  FormActions,
  formatDate,
  Section,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { dateIso, id, idDeFormulaire, texte, texteOptionnel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import {
  convoquerConseil,
  entrerAuConseil,
  quitterLeConseil,
  rendreCompte,
} from '../actions/tenir-conseil.ts';
import { messages } from '../messages.fr.ts';
import {
  type MembreDuConseil,
  membresDuConseil,
  type Reunion,
  reunionsDuConseil,
} from '../queries/conseil.query.ts';
import { Onglets } from './Onglets.tsx';

const PATH = '/equipe/conseil';
const mots = messages.conseil;
const LONG = 20_000;
type Contexte = Context<object, object>;

/** The conseil de perfectionnement: members, meetings, minutes. */
export const pageConseil = page({
  path: PATH,
  access: 'equipe.lire',
  view: async (context, form) => {
    const { tx, organismeId } = context;
    const membres = await membresDuConseil(tx, organismeId);
    const reunions = await reunionsDuConseil(tx, organismeId);
    const gere = context.can('equipe.gerer');
    return {
      title: mots.titre,
      lead: mots.accroche,
      breadcrumb: [{ href: '/equipe', label: messages.liste.titre }],
      body: (
        <>
          <Onglets ici={PATH} />
          <FormErrors form={form} />
          <Section title={mots.membres}>
            <DataTable
              caption={mots.membres}
              captionHidden
              columns={colonnes(context, gere)}
              rows={membres}
              rowKey={({ id: cle }) => cle}
              empty={<p className="muted">{mots.sansMembre}</p>}
            />
            {gere && <NouveauMembre context={context} form={form.of('entrer')} />}
          </Section>
          <Section title={mots.reunions}>
            {reunions.length === 0 && <p className="muted">{mots.sansReunion}</p>}
            {reunions.map((reunion) => (
              <UneReunion key={reunion.id} reunion={reunion} context={context} form={form} gere={gere} />
            ))}
            {gere && <NouvelleReunion context={context} form={form.of('convoquer')} />}
          </Section>
        </>
      ),
    };
  },
  acts: {
    entrer: act({
      access: 'equipe.gerer',
      body: z.object({ _id: idDeFormulaire(), nom: texte(150), qualite: texte(150), du: dateIso() }),
      run: async (context: Contexte, { _id, ...membre }) => {
        const fait = await entrerAuConseil(context, { ...membre, id: _id });
        return fait.ok ? ok(redirect(PATH, mots.entre)) : fait;
      },
    }),
    sortir: act({
      access: 'equipe.gerer',
      body: z.object({ membre: id() }),
      run: async (context: Contexte, { membre }) => {
        const fait = await quitterLeConseil(context, membre);
        return fait.ok ? ok(redirect(PATH, mots.sorti)) : fait;
      },
    }),
    convoquer: act({
      access: 'equipe.gerer',
      body: z.object({ _id: idDeFormulaire(), tenueLe: dateIso(), ordreDuJour: texte(4000) }),
      run: async (context: Contexte, { _id, ...reunion }) => {
        const fait = await convoquerConseil(context, { ...reunion, id: _id });
        return fait.ok ? ok(redirect(PATH, mots.convoque)) : fait;
      },
    }),
    rediger: act({
      access: 'equipe.gerer',
      body: z.object({
        reunionId: id(),
        presents: texte(2000),
        compteRendu: texte(LONG),
        decisions: texteOptionnel(LONG),
      }),
      run: async (context: Contexte, compte) => {
        const fait = await rendreCompte(context, compte);
        return fait.ok ? ok(redirect(PATH, mots.redige)) : fait;
      },
    }),
  },
});

const jourFr = (jour: string) => formatDate(Temporal.PlainDate.from(jour), 'chiffres');

function colonnes(context: Contexte, gere: boolean): readonly Column<MembreDuConseil>[] {
  const sortir: Column<MembreDuConseil> = {
    key: 'sortir',
    header: mots.sortir,
    cell: ({ id: membre, nom }) => (
      <Form {...context.form('sortir', { membre })} bare>
        <SubmitButton variant="quiet" compact>
          {mots.sortir}
          <span className="sr"> {nom}</span>
        </SubmitButton>
      </Form>
    ),
  };
  return [
    { key: 'nom', header: mots.nom, cell: ({ nom }) => nom },
    { key: 'qualite', header: mots.qualite, cell: ({ qualite }) => qualite },
    { key: 'du', header: mots.du, cell: ({ du }) => jourFr(du) },
    ...(gere ? [sortir] : []),
  ];
}

interface FormulaireProps {
  readonly context: Contexte;
  readonly form: FormState;
}

const NouveauMembre = ({ context, form }: FormulaireProps) => (
  <Disclosure summary={mots.entrer} open={form.acte !== null}>
    <Form {...context.form('entrer')}>
      <Field {...form.field('nom')} label={mots.nom} required />
      <Field {...form.field('qualite')} label={mots.qualite} hint={mots.qualiteAide} required />
      <Field {...form.field('du', today(context.clock).toString())} type="date" label={mots.du} required />
      <FormActions>
        <SubmitButton variant="secondary">{mots.entrer}</SubmitButton>
      </FormActions>
    </Form>
  </Disclosure>
);

const NouvelleReunion = ({ context, form }: FormulaireProps) => (
  <Disclosure summary={mots.convoquer} open={form.acte !== null}>
    <Form {...context.form('convoquer')}>
      <Field {...form.field('tenueLe')} type="date" label={mots.tenueLe} required />
      <TextArea {...form.field('ordreDuJour')} label={mots.ordre} required />
      <FormActions>
        <SubmitButton variant="secondary">{mots.convoquer}</SubmitButton>
      </FormActions>
    </Form>
  </Disclosure>
);

function UneReunion({
  reunion,
  context,
  form,
  gere,
}: FormulaireProps & { readonly reunion: Reunion; readonly gere: boolean }) {
  const ici = form.acte === 'rediger' && form.value('reunionId') === reunion.id ? form : form.of('');
  const champ = (nom: 'presents' | 'compteRendu' | 'decisions') => ({
    ...ici.field(nom, reunion[nom]),
    id: `${nom}-${reunion.id}`,
  });
  return (
    <>
      <h3>{mots.reunionDu(jourFr(reunion.tenueLe))}</h3>
      <DescriptionList
        items={[
          { term: mots.ordre, value: reunion.ordreDuJour },
          { term: mots.presents, value: reunion.presents },
          { term: mots.compteRendu, value: reunion.compteRendu },
          { term: mots.decisions, value: reunion.decisions },
        ]}
      />
      {gere && (
        <Disclosure
          summary={reunion.compteRendu === null ? mots.aRediger : mots.aCorriger}
          open={ici.acte !== null}
        >
          <Form {...context.form('rediger', { reunionId: reunion.id })}>
            <TextArea {...champ('presents')} label={mots.presents} rows={2} required />
            <TextArea {...champ('compteRendu')} label={mots.compteRendu} required />
            <TextArea {...champ('decisions')} label={mots.decisions} />
            <FormActions>
              <SubmitButton variant="secondary">{mots.rediger}</SubmitButton>
            </FormActions>
          </Form>
        </Disclosure>
      )}
    </>
  );
}
