import { EmptyState, Form, Matrix, type MatrixCell } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import type { ActeEnMasse } from '../../matrice.ts';
import { matriceFr as words } from '../../messages/matrice.fr.ts';
import { sessionsFr } from '../../messages/sessions.fr.ts';
import type { LigneMatrice } from '../../queries/matrice.query.ts';
import { ActesEnMasse } from './ActesEnMasse.tsx';

export interface ColonneLue {
  readonly cle: string;
  readonly titre: string;
  readonly detail?: string;
  readonly cellule: (ligne: LigneMatrice) => MatrixCell | undefined;
}

interface Props {
  readonly envoi: ActForm;
  readonly form: FormState;
  readonly colonnes: readonly ColonneLue[];
  readonly lignes: readonly LigneMatrice[];
  /** Acts that the reader may do on several rows. */
  readonly actes: readonly ActeEnMasse[];
  readonly jour: Temporal.PlainDate;
}

/** Persons by steps: each cell leads to its act; acts on several rows below. */
export function MatriceDeSession({ envoi, form, colonnes, lignes, actes, jour }: Props) {
  if (lignes.length === 0) {
    return (
      <EmptyState icon="people" title={sessionsFr.fiche.vide}>
        {sessionsFr.fiche.videAide}
      </EmptyState>
    );
  }
  const parCle = new Map(colonnes.map((colonne) => [colonne.cle, colonne]));
  const matrice = (
    <Matrix
      caption={words.legende}
      corner={words.coin}
      columns={colonnes.map(({ cle, titre, detail }) => ({
        key: cle,
        header: titre,
        ...(detail === undefined ? {} : { detail }),
      }))}
      rows={lignes}
      rowKey={({ id }) => id}
      rowName={({ nom, prenom }) => `${nom} ${prenom}`}
      rowHref={({ id }) => `/inscriptions/${id}`}
      cell={(ligne, cle) => parCle.get(cle)?.cellule(ligne)}
      {...(actes.length === 0 ? {} : { selection: 'inscriptions', selected: form.values('inscriptions') })}
    />
  );
  if (actes.length === 0) return matrice;
  return (
    <Form {...envoi} bare>
      <div className="stack">
        {matrice}
        <ActesEnMasse form={form} actes={actes} jour={jour} />
      </div>
    </Form>
  );
}
