import {
  type Column,
  DataTable,
  formatNombre,
  formatPeriode,
  formatPourcent,
  Section,
} from '#design/index.ts';
import type { IndicateurPublic } from '../../queries/publication.query.ts';
import { fichePublique as mots } from '../messages-public.fr.ts';

/** Sous cet effectif, une personne de plus ou de moins change tout : le dire. */
const PETIT_EFFECTIF = 10;

function valeur({ valeur: nombre, unite }: IndicateurPublic): string {
  if (unite === 'part') return formatPourcent(nombre);
  return unite === 'note_sur_5' ? mots.surCinq(formatNombre(nombre)) : formatNombre(nombre);
}

const COLONNES: readonly Column<IndicateurPublic>[] = [
  { key: 'libelle', header: mots.indicateur, cell: ({ libelle }) => libelle },
  { key: 'valeur', header: mots.valeur, align: 'end', cell: valeur },
  {
    key: 'effectif',
    header: mots.effectif,
    align: 'end',
    cell: ({ effectif }) => (
      <>
        {effectif}
        {effectif < PETIT_EFFECTIF && <span className="small muted"> {mots.petitEffectif}</span>}
      </>
    ),
  },
  {
    key: 'periode',
    header: mots.periode,
    cell: ({ periodeDebut, periodeFin }) =>
      formatPeriode(Temporal.PlainDate.from(periodeDebut), Temporal.PlainDate.from(periodeFin)),
  },
  { key: 'methode', header: mots.methode, cell: ({ methode }) => methode },
];

/** Les résultats avec leur mode de calcul (indicateurs 2 et 3), ou l'aveu qu'il n'y en a pas encore. */
export function Resultats({ indicateurs }: { indicateurs: readonly IndicateurPublic[] }) {
  return (
    <Section title={mots.resultats} id="resultats">
      {indicateurs.length === 0 ? (
        <p>{mots.sansResultat}</p>
      ) : (
        <DataTable
          caption={mots.resultats}
          captionHidden
          columns={COLONNES}
          rows={indicateurs}
          rowKey={({ code }) => code}
        />
      )}
    </Section>
  );
}
