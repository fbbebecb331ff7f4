import { z } from 'zod';
import {
  Badge,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  Field,
  Fieldset,
  Form,
  FormActions,
  Select,
  SubmitButton,
} from '#design/index.ts';
import type { AccountActor } from '#platform/http/actor.ts';
import { dateIso, id, idDeFormulaire, texteOptionnel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { type Absence, declarerAbsence, retirerAbsence } from '../actions/declarer-absence.ts';
import { instantAParis } from '../domain/intervalle.ts';
import { absences as mots, dureeDAbsence } from '../messages/absences.fr.ts';
import { type AbsenceLue, type Absences, absencesAVenir } from '../queries/absences.query.ts';
import { heureLue, Onglets } from './commun.tsx';

const CHEMIN = '/indisponibilites';
const c = mots.champs;
const heureOptionnelle = () =>
  z
    .union([z.literal('').transform(() => null), heureLue()])
    .optional()
    .transform((lue) => lue ?? null);

const Corps = z.object({
  _id: idDeFormulaire(),
  /** `personne:…` ou `salle:…` ; absent : soi-même. */
  qui: z
    .string()
    .regex(/^(personne|salle):[0-9a-f-]{36}$/u)
    .optional(),
  du: dateIso(),
  au: dateIso(),
  debut: heureOptionnelle(),
  fin: heureOptionnelle(),
  motif: texteOptionnel(120),
});

/** Les indisponibilités à venir : toutes pour la gestion, les siennes pour un formateur. */
export const pageAbsences = page({
  path: CHEMIN,
  access: 'planning.lire',
  view: async (context, form) => {
    const toutes = context.can('planning.modifier');
    const moi = moiOuPersonne(context);
    const peut = context.can('planning.absences') && (toutes || moi !== null);
    const lues = await absencesAVenir(
      context.tx,
      context.organismeId,
      context.clock.now(),
      toutes ? null : moi,
    );
    return {
      title: mots.titre,
      lead: toutes ? mots.accroche : mots.miennes,
      width: 'wide',
      body: (
        <>
          <Onglets courant={CHEMIN} can={context.can} />
          <FormErrors form={form} />
          {peut && (
            <Disclosure summary={mots.declarer} open={form.acte === 'declarer'}>
              <Form {...context.form('declarer')}>
                <ChampsAbsence form={form} lues={toutes ? lues : null} />
                <FormActions>
                  <SubmitButton>{mots.declarer}</SubmitButton>
                </FormActions>
              </Form>
            </Disclosure>
          )}
          <DataTable
            caption={mots.legende}
            captionHidden
            columns={colonnes(context, peut)}
            rows={lues.absences}
            rowKey={(absence) => absence.id}
            empty={
              <EmptyState icon="calendar" title={mots.vide}>
                {mots.videAide}
              </EmptyState>
            }
          />
        </>
      ),
    };
  },
  acts: {
    declarer: act({
      access: 'planning.absences',
      body: Corps,
      run: async (context, { _id, qui, motif, ...horaire }) => {
        const de = context.can('planning.modifier') && qui !== undefined ? absentDe(qui) : soi(context);
        const done = await declarerAbsence(context, { id: _id, de, motif, ...periode(horaire) });
        return done.ok ? ok(redirect(CHEMIN, mots.declaree(done.value.creneaux))) : done;
      },
    }),
    retirer: act({
      access: 'planning.absences',
      body: z.object({ absence: id() }),
      run: async (context, { absence }) => {
        const personneId = context.can('planning.modifier') ? null : (moiOuPersonne(context) ?? AUCUNE);
        const done = await retirerAbsence(context, { id: absence, personneId });
        return done.ok ? ok(redirect(CHEMIN, mots.retiree)) : done;
      },
    }),
  },
});

/** Un identifiant qui n'est celui de personne : un compte sans fiche ne retire rien. */
const AUCUNE = '00000000-0000-0000-0000-000000000000';

const moiOuPersonne = ({ actor }: Pick<Context<unknown, unknown>, 'actor'>): string | null =>
  (actor as AccountActor).personneId ?? null;

const soi = (context: Pick<Context<unknown, unknown>, 'actor'>): Absence['de'] => ({
  personneId: moiOuPersonne(context) ?? AUCUNE,
});

function absentDe(qui: string): Absence['de'] {
  const [genre, cle = ''] = qui.split(':');
  return genre === 'salle' ? { salleId: cle } : { personneId: cle };
}

/** Sans heure, des jours entiers : du premier à minuit au lendemain du dernier à minuit. */
function periode({ du, au, debut, fin }: Pick<z.output<typeof Corps>, 'du' | 'au' | 'debut' | 'fin'>) {
  const [premier, dernier] = [Temporal.PlainDate.from(du), Temporal.PlainDate.from(au)];
  const minuit = new Temporal.PlainTime();
  return {
    debut: instantAParis(premier, debut ?? minuit),
    fin: fin === null ? instantAParis(dernier.add({ days: 1 }), minuit) : instantAParis(dernier, fin),
  };
}

function ChampsAbsence({ form, lues }: { form: FormState; lues: Absences | null }) {
  return (
    <>
      {lues !== null && (
        <Select
          {...form.field('qui')}
          label={c.qui}
          options={[
            ...lues.formateurs.map(({ id: cle, nom }) => ({
              value: `personne:${cle}`,
              label: nom,
              group: c.formateurs,
            })),
            ...lues.salles.map(({ id: cle, nom }) => ({
              value: `salle:${cle}`,
              label: nom,
              group: c.salles,
            })),
          ]}
          required
        />
      )}
      <Fieldset legend={c.quand} hint={c.heuresAide} grid>
        <Field {...form.field('du')} label={c.du} type="date" required />
        <Field {...form.field('au')} label={c.au} hint={c.auAide} type="date" required />
        <Field {...form.field('debut')} label={c.debut} type="time" />
        <Field {...form.field('fin')} label={c.fin} type="time" />
      </Fieldset>
      <Field {...form.field('motif')} label={c.motif} hint={c.motifAide} width="l" maxLength={120} />
    </>
  );
}

function colonnes(context: Context<unknown, unknown>, peut: boolean): Column<AbsenceLue>[] {
  return [
    { key: 'nom', header: mots.colonnes.nom, cell: ({ nom }) => nom },
    { key: 'quand', header: mots.colonnes.quand, cell: dureeDAbsence },
    { key: 'motif', header: mots.colonnes.motif, cell: ({ motif }) => motif ?? '–' },
    {
      key: 'creneaux',
      header: mots.colonnes.creneaux,
      cell: ({ creneaux }) => (creneaux === 0 ? '–' : <Badge tone="attention">{creneaux}</Badge>),
    },
    ...(peut
      ? [
          {
            key: 'acte',
            header: mots.colonnes.acte,
            cell: ({ id: absence, nom }: AbsenceLue) => (
              <Form {...context.form('retirer', { absence })} bare>
                <SubmitButton variant="secondary" compact>
                  {mots.retirer}
                  <span className="sr">{mots.retirerDe(nom)}</span>
                </SubmitButton>
              </Form>
            ),
          },
        ]
      : []),
  ];
}
