import { z } from 'zod';
import {
  type Column,
  DataTable,
  Field,
  Fieldset,
  Form,
  FormActions,
  formatDate,
  Section,
  SubmitButton,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { dateIso, entier } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { reglerEmargement } from '../actions/regler-emargement.ts';
import { BORNES, reglagesDe, type ReglagesChoisis } from '../domain/reglages.ts';
import { reglages } from '../messages/reglages.fr.ts';
import { type ReglageDate, reglagesDates } from '../queries/reglages.query.ts';

const PATH = '/reglages/emargement';
const NOMS = Object.keys(BORNES) as (keyof ReglagesChoisis)[];

const Body = z.object({
  aCompterDu: dateIso(),
  ouvertureAvantMinutes: entier(...BORNES.ouvertureAvantMinutes),
  signatureApresMinutes: entier(...BORNES.signatureApresMinutes),
  clotureAvantMinutes: entier(...BORNES.clotureAvantMinutes),
  toleranceRetardMinutes: entier(...BORNES.toleranceRetardMinutes),
  delaiJustificatifJours: entier(...BORNES.delaiJustificatifJours),
});

/** The delays of the attendance sheets, dated. */
export const pageReglagesEmargement = page({
  path: PATH,
  access: 'emargement.regler',
  view: async (context, form) => {
    const dates = await reglagesDates(context.tx, context.organismeId);
    const jour = today(context.clock).toString();
    const valeurs = reglagesDe(dates.find(({ aCompterDu }) => aCompterDu <= jour) ?? null);
    return {
      title: reglages.titre,
      lead: reglages.accroche,
      width: 'narrow',
      breadcrumb: [
        { href: '/reglages', label: 'Réglages' },
        { href: PATH, label: reglages.titre },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <Form {...context.form('regler')}>
            <Fieldset legend={reglages.titre}>
              {NOMS.map((nom) => (
                <Field
                  key={nom}
                  {...form.field(nom, String(valeurs[nom]))}
                  {...reglages.champs[nom]}
                  inputMode="numeric"
                  width="xs"
                  required
                />
              ))}
              <Field {...form.field('aCompterDu', jour)} type="date" label={reglages.aCompterDu} required />
            </Fieldset>
            <FormActions>
              <SubmitButton>{reglages.enregistrer}</SubmitButton>
            </FormActions>
          </Form>
          <Section title={reglages.suivis}>
            <DataTable
              caption={reglages.suivis}
              captionHidden
              columns={COLONNES}
              rows={dates}
              rowKey={({ aCompterDu }) => aCompterDu}
              empty={<p>{reglages.parDefaut}</p>}
            />
          </Section>
        </>
      ),
    };
  },
  acts: {
    regler: act({
      body: Body,
      run: async (context, { aCompterDu, ...choisis }) => {
        const jour = Temporal.PlainDate.from(aCompterDu);
        const done = await reglerEmargement(context, { ...choisis, aCompterDu: jour });
        return done.ok ? ok(redirect(PATH, reglages.enregistre(jour))) : done;
      },
    }),
  },
});

const COLONNES: readonly Column<ReglageDate>[] = [
  {
    key: 'aCompterDu',
    header: reglages.aCompterDu,
    cell: ({ aCompterDu }) => formatDate(Temporal.PlainDate.from(aCompterDu)),
  },
  ...NOMS.map((nom): Column<ReglageDate> => ({
    key: nom,
    header: reglages.champs[nom].label,
    align: 'end',
    cell: (row) => `${row[nom]} ${reglages.champs[nom].unit}`,
  })),
];
