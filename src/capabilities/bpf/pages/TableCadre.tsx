import { Badge, type Column, DataTable, formatNombre } from '#design/index.ts';
import type { Valeur } from '../domain/calculer-bilan.ts';
import { type Cadre, type Colonne, LIGNES, type LigneFormulaire, NON_VERIFIE } from '../domain/formulaire.ts';
import { bilanFr as mots, COLONNES_FR, NON_VERIFIE_FR } from '../messages/bilan.fr.ts';
import { LIBELLES, TITRES_CADRES } from '../messages/formulaire.fr.ts';
import type { BilanLu } from '../queries/bilan.ts';

export const ecrire = (valeur: number | null | undefined): string =>
  valeur === null || valeur === undefined ? '–' : formatNombre(valeur);

/** « Première spécialité : 326 » when the place is used. */
export function libelleDe(id: string, codes: ReadonlyMap<string, string>): string {
  const code = codes.get(id);
  return code === undefined ? (LIBELLES[id] ?? id) : `${LIBELLES[id]}\u00a0: ${code}`;
}

/** One frame of the form, each figure a link to its rows. */
export function TableCadre({ lu, cadre }: { lu: BilanLu; cadre: Cadre }) {
  const lignes = LIGNES.filter((ligne) => ligne.cadre === cadre);
  const colonnes = [...new Set(lignes.flatMap((ligne) => ligne.colonnes))];
  const notes = NON_VERIFIE.filter(({ lignes: siennes }) =>
    lignes.some(({ id }) => (siennes as readonly string[]).includes(id)),
  );
  return (
    <>
      <DataTable
        caption={TITRES_CADRES[cadre]}
        rows={lignes}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/bpf/${lu.exercice.id}/lignes/${id}`}
        columns={[
          {
            key: 'libelle',
            header: mots.libelle,
            cell: ({ id }) => libelleDe(id, lu.retenu.codesNsf),
          },
          ...colonnes.map((colonne) => colonneDe(lu, colonne)),
        ]}
      />
      {notes.map(({ regle }) => (
        <p key={regle}>
          <Badge tone="info">{mots.attention}</Badge> {NON_VERIFIE_FR[regle]}
        </p>
      ))}
    </>
  );
}

function colonneDe(lu: BilanLu, colonne: Colonne): Column<LigneFormulaire> {
  const corrigee = (id: string) =>
    lu.exercice.corrections.some((une) => une.ligne === id && une.colonne === colonne);
  return {
    key: colonne,
    header: COLONNES_FR[colonne],
    align: 'end',
    cell: ({ id, colonnes }) => {
      if (!colonnes.includes(colonne)) return '';
      const valeur: Valeur | undefined = lu.retenu.valeurs.get(id);
      return (
        <span className="num">
          {ecrire(valeur?.[colonne])}
          {corrigee(id) && ` (${mots.corrigee})`}
        </span>
      );
    },
  };
}
