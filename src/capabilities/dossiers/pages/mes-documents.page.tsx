import { z } from 'zod';
import { DOCUMENTS_FR, fichierDeVersion, ouvrirEnvoi } from '#capabilities/documents/index.ts';
import { Badge, type Column, DataTable, EmptyState, Form, formatDate, SubmitButton } from '#design/index.ts';
import { WALL_ZONE } from '#platform/clock.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import { type Moi, mesDocuments, type MonDocument } from '../queries/mes-documents.query.ts';

export const PATH = '/mes-documents';
const words = ecrans.moi;

/** Who reads; null for an account without a person in the annuaire. */
function moi({ actor }: Pick<Context<unknown, unknown>, 'actor'>): Moi | null {
  if (actor.kind !== 'compte' || actor.personneId === null) return null;
  return { personneId: actor.personneId, entreprise: actor.roles.includes('entreprise') };
}

/** The documents of the person signed in: to read, to keep, to sign. */
export const pageMesDocuments = page({
  path: PATH,
  access: 'document.lire_soi',
  view: async (context, form) => {
    const qui = moi(context);
    const documents = qui === null ? [] : await mesDocuments(context.tx, context.organismeId, qui);
    return {
      title: words.titre,
      lead: qui?.entreprise === true ? words.accrocheEntreprise : words.accroche,
      body: (
        <>
          <FormErrors form={form} />
          <DataTable
            caption={words.titre}
            captionHidden
            columns={colonnes(context)}
            rows={documents}
            rowKey={(document) => document.id}
            empty={
              <EmptyState icon="document" title={words.vide}>
                {words.videAide}
              </EmptyState>
            }
          />
        </>
      ),
    };
  },
  acts: {
    signer: act({
      rate: 'signature',
      body: z.object({ documentId: id() }),
      run: async (context, { documentId }) => {
        const qui = moi(context);
        const [document] =
          qui === null ? [] : await mesDocuments(context.tx, context.organismeId, qui, documentId);
        if (!document?.envoiASigner) return refuse('DocumentPasASigner');
        const chemin = await ouvrirEnvoi(context, document.envoiASigner);
        return chemin === null ? refuse('DocumentPasASigner') : ok(redirect(chemin));
      },
    }),
  },
});

/** The PDF of one of them. */
export const pageMonFichier = page({
  path: '/mes-documents/:documentId',
  access: 'document.lire_soi',
  params: z.object({ documentId: id() }),
  view: async (context) => {
    const qui = moi(context);
    if (qui === null) return null;
    const { tx, organismeId, params } = context;
    const [document] = await mesDocuments(tx, organismeId, qui, params.documentId);
    if (document === undefined) return null;
    const fichier = await fichierDeVersion(context, document.id, document.version);
    if (fichier === null) return null;
    return {
      kind: 'file',
      name: fichier.nom,
      type: 'application/pdf',
      content: fichier.octets,
      inline: true,
    };
  },
});

const jourDe = ({ creeLe }: MonDocument) => creeLe.toZonedDateTimeISO(WALL_ZONE).toPlainDate();

const colonnes = (context: Pick<Context<unknown, unknown>, 'form'>): readonly Column<MonDocument>[] => [
  { key: 'document', header: words.document, cell: ({ type }) => DOCUMENTS_FR.types[type] },
  { key: 'objet', header: words.objet, cell: ({ objet }) => objet },
  { key: 'date', header: words.date, cell: (document) => formatDate(jourDe(document), 'chiffres') },
  {
    key: 'fichier',
    header: words.fichier,
    cell: (document) => (
      <a href={`${PATH}/${document.id}`} data-direct>
        {words.telecharger(document.numero)}
      </a>
    ),
  },
  { key: 'etat', header: words.etat, cell: (document) => <Etat context={context} document={document} /> },
];

function Etat({
  context,
  document,
}: {
  readonly context: Pick<Context<unknown, unknown>, 'form'>;
  readonly document: MonDocument;
}) {
  if (document.envoiASigner !== null) {
    return (
      <Form {...context.form('signer', { documentId: document.id })} bare>
        <SubmitButton>{words.signer(document.numero)}</SubmitButton>
      </Form>
    );
  }
  return document.signe ? <Badge tone="ok">{words.signe}</Badge> : '–';
}
