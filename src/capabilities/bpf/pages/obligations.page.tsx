import { z } from 'zod';
import {
  Badge,
  ButtonLink,
  DataTable,
  DateFr,
  EmptyState,
  Field,
  Fieldset,
  Form,
  FormActions,
  formatDate,
  Section,
  Select,
  SubmitButton,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import {
  dateIso,
  entierOptionnel,
  facultatif,
  id,
  idDeFormulaire,
  texte,
  texteOptionnel,
} from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { ajouterObligations, faireObligation } from '../actions/obligations.ts';
import { CYCLE_CERTIFICAT, cycleDuCertificat, NATURES } from '../domain/obligations.ts';
import { NATURES_FR, obligationsFr as mots } from '../messages/obligations.fr.ts';
import { bilanFr } from '../messages/bilan.fr.ts';
import { type Obligation, obligations, responsablesPossibles } from '../queries/obligations.query.ts';

export const PATH_OBLIGATIONS = '/obligations';
const SANS_REGLE = { lien: '', cle: null } as const;

/** The calendar of the organisme's obligations. */
export const pageObligations = page({
  path: PATH_OBLIGATIONS,
  access: 'obligations.lire',
  view: async (context, form) => {
    const { tx, organismeId, clock } = context;
    const jour = today(clock);
    const rows = await obligations(tx, organismeId, jour.toString());
    const tient = context.can('obligations.tenir');
    return {
      title: mots.titre,
      lead: mots.accroche,
      actions: context.can('bpf.lire') && <ButtonLink href="/bpf">{bilanFr.titre}</ButtonLink>,
      body: (
        <>
          <FormErrors form={form} />
          <DataTable
            caption={mots.titre}
            captionHidden
            rows={rows}
            rowKey={(une) => une.id}
            rowHref={({ lien }) => lien || undefined}
            empty={<EmptyState title={mots.aucune}>{mots.aucuneAide}</EmptyState>}
            columns={[
              { key: 'titre', header: mots.quoi, cell: ({ titre }) => titre },
              { key: 'nature', header: mots.nature, cell: ({ nature }) => NATURES_FR[nature] },
              {
                key: 'pour',
                header: mots.pour,
                cell: ({ echeance }) => <DateFr value={Temporal.PlainDate.from(echeance)} />,
              },
              { key: 'qui', header: mots.qui, cell: ({ responsable }) => responsable ?? mots.personne },
              { key: 'etat', header: mots.etat, cell: (une) => etat(une, jour) },
              {
                key: 'reference',
                header: mots.reference,
                cell: ({ preuve, reference }) => preuve ?? reference,
              },
            ]}
          />
          {tient && (
            <Formulaires
              context={context}
              form={form}
              aFaire={rows.filter(
                ({ faitLe, id: cle }) => faitLe === null && !cle.startsWith('certification-'),
              )}
              responsables={await responsablesPossibles(tx, organismeId)}
              jour={jour}
            />
          )}
        </>
      ),
    };
  },
  acts: {
    ajouter: act({
      access: 'obligations.tenir',
      body: z.object({
        _id: idDeFormulaire(),
        nature: z.enum(NATURES),
        titre: texte(200),
        echeance: dateIso(),
        reference: texteOptionnel(200).transform((valeur) => valeur ?? ''),
        moisRecurrence: entierOptionnel(1, 120),
        responsableId: facultatif(id()),
      }),
      run: async (context, { _id, ...nouvelle }) => {
        const possibles = await responsablesPossibles(context.tx, context.organismeId);
        const connu = possibles.some(({ value }) => value === nouvelle.responsableId);
        const responsableId = connu ? nouvelle.responsableId : null;
        await ajouterObligations(context, [{ ...SANS_REGLE, ...nouvelle, responsableId, id: _id }]);
        return ok(redirect(PATH_OBLIGATIONS, mots.ajoutee));
      },
    }),
    certificat: act({
      access: 'obligations.tenir',
      body: z.object({ delivreLe: dateIso() }),
      run: async (context, { delivreLe }) => {
        const cycle = cycleDuCertificat(Temporal.PlainDate.from(delivreLe));
        const commun = {
          nature: 'certificat',
          reference: CYCLE_CERTIFICAT.reference,
          lien: '',
          moisRecurrence: null,
          responsableId: null,
        } as const;
        await ajouterObligations(context, [
          {
            ...commun,
            id: context.newId(),
            titre: mots.surveillance(formatDate(cycle.surveillanceDes)),
            echeance: cycle.surveillanceAvant.toString(),
            cle: `surveillance:${delivreLe}`,
          },
          {
            ...commun,
            id: context.newId(),
            titre: mots.renouvellement,
            echeance: cycle.renouvellement.toString(),
            cle: `renouvellement:${delivreLe}`,
          },
        ]);
        return ok(redirect(PATH_OBLIGATIONS, mots.ajoutee));
      },
    }),
    faire: act({
      access: 'obligations.tenir',
      body: z.object({ obligationId: id(), le: dateIso(), preuve: texte(500) }),
      run: async (context, body) => {
        const fait = await faireObligation(context, body);
        return fait.ok ? ok(redirect(PATH_OBLIGATIONS, mots.notee)) : fait;
      },
    }),
  },
});

function etat({ faitLe, echeance }: Obligation, jour: Temporal.PlainDate) {
  if (faitLe !== null)
    return <Badge tone="ok">{mots.faite(formatDate(Temporal.PlainDate.from(faitLe), 'chiffres'))}</Badge>;
  if (echeance < jour.toString()) return <Badge tone="attention">{mots.retard}</Badge>;
  return echeance <= jour.add({ days: 30 }).toString() ? (
    <Badge tone="info">{mots.bientot}</Badge>
  ) : (
    <Badge>{mots.aVenir}</Badge>
  );
}

interface FormulairesProps {
  readonly context: Pick<Context<unknown, unknown>, 'form'>;
  readonly form: FormState;
  readonly aFaire: readonly Obligation[];
  readonly responsables: Awaited<ReturnType<typeof responsablesPossibles>>;
  readonly jour: Temporal.PlainDate;
}

function Formulaires({ context, form, aFaire, responsables, jour }: FormulairesProps) {
  const [ajout, cycle, faite] = [form.of('ajouter'), form.of('certificat'), form.of('faire')];
  return (
    <>
      {aFaire.length > 0 && (
        <Section title={mots.faireTitre}>
          <Form {...context.form('faire')}>
            <Select
              {...faite.field('obligationId')}
              label={mots.quoi}
              options={aFaire.map(({ id: value, titre }) => ({ value, label: titre }))}
            />
            <Field {...faite.field('le', jour.toString())} type="date" label={mots.faitLe} required />
            <Field {...faite.field('preuve')} label={mots.preuve} hint={mots.preuveAide} required />
            <FormActions>
              <SubmitButton variant="secondary">{mots.noter}</SubmitButton>
            </FormActions>
          </Form>
        </Section>
      )}
      <Section title={mots.ajouter}>
        <Form {...context.form('ajouter')}>
          <Fieldset legend={mots.ajouter}>
            <Select
              {...ajout.field('nature')}
              label={mots.nature}
              options={NATURES.map((value) => ({ value, label: NATURES_FR[value] }))}
            />
            <Field {...ajout.field('titre')} label={mots.quoi} required />
            <Field {...ajout.field('echeance')} type="date" label={mots.pour} required />
            <Field {...ajout.field('reference')} label={mots.reference} />
            <Field
              {...ajout.field('moisRecurrence')}
              label={mots.mois}
              hint={mots.moisAide}
              inputMode="numeric"
            />
            <Select {...ajout.field('responsableId')} label={mots.qui} options={responsables} />
          </Fieldset>
          <FormActions>
            <SubmitButton>{mots.ajouter}</SubmitButton>
          </FormActions>
        </Form>
      </Section>
      <Section title={mots.certificat}>
        <p>{mots.certificatAide}</p>
        <Form {...context.form('certificat')}>
          <Field {...cycle.field('delivreLe')} type="date" label={mots.delivreLe} required />
          <FormActions>
            <SubmitButton variant="secondary">{mots.certificat}</SubmitButton>
          </FormActions>
        </Form>
      </Section>
    </>
  );
}
