import { type Column, DataTable, Form, Section, SubmitButton } from '#design/index.ts';
import { ecrireJour } from '#capabilities/documents/index.ts';
import type { Context } from '#platform/http/route.ts';
import type { SemaineNommee } from '../domain/assembleurs/feuille.ts';
import { type DocumentEmis, feuilleDe, programmeDe } from '../domain/document-emis.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import { BadgeSuivi } from './etats.tsx';

const words = ecrans.session;

interface Ligne {
  readonly cle: string;
  readonly nom: string;
  readonly document: DocumentEmis | null;
  readonly acte: 'programme' | 'feuille';
  readonly champs: Readonly<Record<string, string>>;
}

interface Props {
  readonly context: Pick<Context<unknown, unknown>, 'form' | 'can'>;
  readonly documents: readonly DocumentEmis[];
  readonly semaines: readonly SemaineNommee[];
}

/** What is made for the whole session: its programme, and an attendance sheet a week. */
export function DocumentsDeLaSession({ context, documents, semaines }: Props) {
  const lignes: Ligne[] = [
    {
      cle: 'programme',
      nom: words.programme,
      document: programmeDe(documents),
      acte: 'programme',
      champs: {},
    },
    ...semaines.map((semaine) => ligneDe(semaine, documents)),
  ];
  return (
    <Section title={words.titre} id="session">
      <p>{words.semainesAide}</p>
      <DataTable
        caption={words.titre}
        captionHidden
        columns={colonnes(context)}
        rows={lignes}
        rowKey={({ cle }) => cle}
        rowHref={({ document }) => (document === null ? undefined : `/documents/${document.id}`)}
      />
    </Section>
  );
}

function ligneDe(semaine: SemaineNommee, documents: readonly DocumentEmis[]): Ligne {
  const { lundi, groupeId, groupe } = semaine;
  return {
    cle: `${lundi} ${groupeId ?? ''}`,
    nom: words.feuille(ecrireJour(lundi), groupe),
    document: feuilleDe(documents, semaine),
    acte: 'feuille',
    champs: groupeId === null ? { lundi } : { lundi, groupeId },
  };
}

const colonnes = (context: Props['context']): readonly Column<Ligne>[] => [
  { key: 'nom', header: words.document, cell: ({ nom }) => nom },
  {
    key: 'etat',
    header: words.etat,
    cell: ({ document }) => (document === null ? ecrans.aCreer : <BadgeSuivi document={document} />),
  },
  ...(context.can('documents.gerer')
    ? [
        {
          key: 'acte',
          header: words.acte,
          cell: ({ acte, champs, document, nom }: Ligne) => (
            <Form {...context.form(acte, champs)} bare>
              <SubmitButton variant="secondary">
                {document === null ? words.creer : words.regenerer}
                <span className="sr"> {nom}</span>
              </SubmitButton>
            </Form>
          ),
        },
      ]
    : []),
];
