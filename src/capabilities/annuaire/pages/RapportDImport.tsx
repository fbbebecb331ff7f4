import {
  Badge,
  ButtonLink,
  CardGrid,
  type Column,
  DataTable,
  ExportLinks,
  FormActions,
  formatNombre,
  Notice,
  Section,
  Stat,
  TableTools,
} from '#design/index.ts';
import type { Context } from '#platform/http/route.ts';
import type { ExportList } from '#platform/tabular/export.ts';
import { BILAN_NUL, type Bilan, type Remarque } from '../domain/import/remarque.ts';
import { importFr as mots } from '../messages-import.fr.ts';
import type { Import } from '../persistence/imports.store.ts';
import { BoutonActe } from './BoutonActe.tsx';

const COMPTES = Object.keys(BILAN_NUL) as (keyof Bilan)[];

interface PropsBilan {
  readonly context: Pick<Context<unknown, unknown>, 'form'>;
  readonly recu: Import;
}

/** What an import will do or has done, in figures, and what can be done next. */
export function BilanDImport({ context, recu }: PropsBilan) {
  const bilan = recu.bilan ?? BILAN_NUL;
  const fait = recu.etat === 'applique';
  const aFaire = bilan.crees + bilan.modifies;
  return (
    <Section title={fait ? mots.applique : mots.controleFait}>
      <CardGrid tight>
        {COMPTES.map((compte) => (
          <Stat
            key={compte}
            label={(fait ? mots.bilanFait : mots.bilan)[compte]}
            value={formatNombre(bilan[compte])}
          />
        ))}
      </CardGrid>
      {fait && <p className="muted">{mots.efface}</p>}
      {!fait && aFaire === 0 && bilan.identiques === 0 && (
        <Notice tone="attention">{mots.rienAImporter}</Notice>
      )}
      <FormActions>
        {fait ? (
          <>
            <ButtonLink href={`/${recu.genre}`} variant="primary">
              {mots.voir[recu.genre]}
            </ButtonLink>
            {recu.genre === 'personnes' && (
              <ButtonLink href="/personnes/doublons">{mots.doublons}</ButtonLink>
            )}
          </>
        ) : (
          <>
            {aFaire > 0 && (
              <BoutonActe acte={context.form('appliquer')} mot={mots.appliquer(aFaire)} variant="primary" />
            )}
            <BoutonActe acte={context.form('reprendre')} mot={mots.reprendre} />
            <BoutonActe acte={context.form('abandonner')} mot={mots.abandonner} variant="quiet" />
          </>
        )}
      </FormActions>
    </Section>
  );
}

interface PropsRapport {
  readonly path: string;
  readonly remarques: readonly Remarque[];
  readonly nombre: number;
}

/** What is to be said of each cell. */
export function Rapport({ path, remarques, nombre }: PropsRapport) {
  if (nombre === 0) return <p>{mots.rienARemarquer}</p>;
  return (
    <Section title={mots.remarques} id="remarques">
      <DataTable
        caption={mots.remarques}
        captionHidden
        columns={COLONNES}
        rows={remarques}
        rowKey={({ ligne, colonne, phrase }) => `${ligne}|${colonne}|${phrase}`}
      />
      <TableTools summary={nombre > remarques.length && mots.premieres(remarques.length, nombre)}>
        <ExportLinks csvHref={`${path}?export=csv`} xlsxHref={`${path}?export=xlsx`} />
      </TableTools>
    </Section>
  );
}

const TONS = { refus: 'attention', cellule: 'info', avis: 'neutral' } as const;

const COLONNES: readonly Column<Remarque>[] = [
  { key: 'ligne', header: mots.remarque.ligne, cell: ({ ligne }) => ligne },
  { key: 'colonne', header: mots.remarque.colonne, cell: ({ colonne }) => colonne },
  { key: 'valeur', header: mots.remarque.valeur, cell: ({ valeur }) => valeur },
  { key: 'phrase', header: mots.remarque.phrase, cell: ({ phrase }) => phrase },
  {
    key: 'gravite',
    header: mots.remarque.gravite,
    cell: ({ gravite }) => <Badge tone={TONS[gravite]}>{mots.gravites[gravite]}</Badge>,
  },
];

/** The report as a file, to correct the list with. */
export function rapportAExporter(remarques: readonly Remarque[]): ExportList {
  const { ligne, colonne, valeur, phrase, gravite } = mots.remarque;
  return {
    headers: [ligne, colonne, valeur, phrase, gravite],
    rows: remarques.map((une) => [
      une.ligne,
      une.colonne,
      une.valeur,
      une.phrase,
      mots.gravites[une.gravite],
    ]),
  };
}
