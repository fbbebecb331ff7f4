import { z } from 'zod';
import { nomComplet, personneParId } from '#capabilities/annuaire/index.ts';
import { garderPiece, type PieceGardee } from '#capabilities/emargement/index.ts';
import {
  Badge,
  ButtonLink,
  type Column,
  DataTable,
  Field,
  FileField,
  Form,
  FormActions,
  formatDate,
  Section,
  Select,
  SubmitButton,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { dateIso, dateOptionnelle, fichier, id, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { deposerElement, direStatut, retirerElement } from '../actions/tenir-dossier.ts';
import { manquesDuDossier, NATURES, STATUTS_FORMATEUR } from '../domain/competences.ts';
import { messages } from '../messages.fr.ts';
import { type ElementLu, elementsDe } from '../queries/elements.query.ts';
import { formateurs } from '../queries/formateurs.query.ts';
import { options } from './Onglets.tsx';

const mots = messages.dossier;
const Params = z.object({ personneId: id() });
type Contexte = Context<z.output<typeof Params>, object>;

const Element = z.object({
  _id: idDeFormulaire(),
  nature: z.enum(NATURES),
  libelle: texte(250),
  le: dateIso(),
  expireLe: dateOptionnelle(),
  fichier: fichier().optional(),
});

/** The skills file of one trainer: what proves them, until when, and what to add. */
export const pageDossier = page({
  path: '/equipe/:personneId',
  access: 'equipe.lire',
  params: Params,
  uploads: true,
  view: async (context, form) => {
    const { tx, organismeId, clock, params } = context;
    const personne = await personneParId(tx, organismeId, params.personneId);
    if (personne === null) return null;
    const { rows } = await formateurs(tx, organismeId, clock.now(), { personneId: params.personneId });
    const elements = await elementsDe(tx, organismeId, params.personneId);
    const manques = rows.flatMap((row) => manquesDuDossier(row, today(clock)));
    return {
      title: nomComplet(personne),
      lead: mots.accroche,
      breadcrumb: [{ href: '/equipe', label: messages.liste.titre }],
      actions: <ButtonLink href={`/personnes/${params.personneId}`}>{mots.fiche}</ButtonLink>,
      body: (
        <>
          <FormErrors form={form} />
          {manques.length > 0 && (
            <Section title={mots.manques}>
              <ul>
                {manques.map((manque) => (
                  <li key={manque}>
                    <Badge tone="attention">{messages.manques[manque]}</Badge>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title={mots.contenu}>
            <DataTable
              caption={mots.contenu}
              captionHidden
              columns={colonnes(context)}
              rows={elements}
              rowKey={({ id: cle }) => cle}
              empty={<p className="muted">{mots.rien}</p>}
            />
          </Section>
          {context.can('equipe.gerer') && (
            <Formulaires context={context} form={form} statut={rows[0]?.statut ?? null} />
          )}
        </>
      ),
    };
  },
  acts: {
    deposer: act({
      access: 'equipe.gerer',
      body: Element,
      prepare: (context, body) => garderPiece(context, body.fichier ?? null),
      run: async (context: Contexte, { _id, fichier: _fichier, ...element }, piece: PieceGardee | null) => {
        const { personneId } = context.params;
        const fait = await deposerElement(context, { ...element, id: _id, personneId, piece });
        return fait.ok ? ok(redirect(`/equipe/${personneId}`, mots.depose)) : fait;
      },
    }),
    retirer: act({
      access: 'equipe.gerer',
      body: z.object({ elementId: id() }),
      run: async (context: Contexte, { elementId }) => {
        const { personneId } = context.params;
        const fait = await retirerElement(context, { personneId, elementId });
        return fait.ok ? ok(redirect(`/equipe/${personneId}`, mots.retire)) : fait;
      },
    }),
    statut: act({
      access: 'equipe.gerer',
      body: z.object({ statut: z.enum(STATUTS_FORMATEUR) }),
      run: async (context: Contexte, { statut }) => {
        const { personneId } = context.params;
        const fait = await direStatut(context, { personneId, statut });
        return fait.ok ? ok(redirect(`/equipe/${personneId}`, mots.statutDit)) : fait;
      },
    }),
  },
});

/** The document of an element. */
export const pagePieceDuDossier = page({
  path: '/equipe/:personneId/:elementId',
  access: 'equipe.lire',
  params: z.object({ personneId: id(), elementId: id() }),
  view: async ({ tx, organismeId, files, params }) => {
    const elements = await elementsDe(tx, organismeId, params.personneId);
    const lu = elements.find((element) => element.id === params.elementId);
    if (lu?.fichier === undefined || lu.fichier === null) return null;
    return {
      kind: 'file',
      name: lu.nomFichier ?? lu.nature,
      type: lu.typeFichier ?? 'application/octet-stream',
      content: await files.get(lu.fichier),
    };
  },
});

const jourFr = (jour: string) => formatDate(Temporal.PlainDate.from(jour), 'chiffres');

function colonnes(context: Contexte): readonly Column<ElementLu>[] {
  const { personneId } = context.params;
  const retirer: Column<ElementLu> = {
    key: 'retirer',
    header: mots.colonnes.retirer,
    cell: ({ id: elementId, libelle }) => (
      <Form {...context.form('retirer', { elementId })} bare>
        <SubmitButton variant="quiet" compact>
          {mots.retirer}
          <span className="sr"> {libelle}</span>
        </SubmitButton>
      </Form>
    ),
  };
  return [
    { key: 'quoi', header: mots.colonnes.quoi, cell: ({ libelle }) => libelle },
    { key: 'nature', header: mots.colonnes.nature, cell: ({ nature }) => messages.natures[nature] },
    { key: 'le', header: mots.colonnes.le, cell: ({ le }) => jourFr(le) },
    { key: 'fin', header: mots.colonnes.fin, cell: ({ expireLe }) => expireLe !== null && jourFr(expireLe) },
    {
      key: 'piece',
      header: mots.colonnes.piece,
      cell: ({ id: cle, fichier: nom, libelle }) =>
        nom !== null && (
          <a href={`/equipe/${personneId}/${cle}`} download>
            {mots.ouvrir}
            <span className="sr"> {libelle}</span>
          </a>
        ),
    },
    ...(context.can('equipe.gerer') ? [retirer] : []),
  ];
}

interface FormulairesProps {
  readonly context: Contexte;
  readonly form: FormState;
  readonly statut: string | null;
}

function Formulaires({ context, form, statut }: FormulairesProps) {
  const depot = form.of('deposer');
  return (
    <>
      <Section title={mots.ajouter}>
        <Form {...context.form('deposer')} files>
          <Select
            {...depot.field('nature', 'cv')}
            label={mots.nature}
            options={options(NATURES, messages.natures)}
            required
          />
          <Field {...depot.field('libelle')} label={mots.libelle} hint={mots.libelleAide} required />
          <Field
            {...depot.field('le', today(context.clock).toString())}
            type="date"
            label={mots.le}
            required
          />
          <Field {...depot.field('expireLe')} type="date" label={mots.fin} hint={mots.finAide} />
          <FileField
            name="fichier"
            error={depot.error('fichier')}
            label={mots.document}
            hint={mots.documentAide}
            accept=".pdf,image/*"
          />
          <FormActions>
            <SubmitButton>{mots.deposer}</SubmitButton>
          </FormActions>
        </Form>
      </Section>
      <Section title={mots.statut}>
        <Form {...context.form('statut')}>
          <Select
            {...form.of('statut').field('statut', statut ?? 'permanent')}
            label={mots.statut}
            options={options(STATUTS_FORMATEUR, messages.statuts)}
            required
          />
          <FormActions>
            <SubmitButton variant="secondary">{mots.enregistrer}</SubmitButton>
          </FormActions>
        </Form>
      </Section>
    </>
  );
}
