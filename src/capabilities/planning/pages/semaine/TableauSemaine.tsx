import { aParis } from '#platform/clock.ts';
import {
  type BoardEvent,
  EmptyState,
  formatPeriode,
  Pagination,
  TableTools,
  WeekBoard,
} from '#design/index.ts';
import { pageOf } from '#platform/http/list.ts';
import type { CalendrierOuverture } from '../../domain/ouverture.ts';
import { heuresBreves } from '../../messages/horaires.fr.ts';
import { phraseDeFermeture } from '../../messages/refus.fr.ts';
import { semaine as mots } from '../../messages/semaine.fr.ts';
import {
  type CreneauDuTableau,
  LIGNES,
  type LigneDuTableau,
  type Tableau,
} from '../../queries/tableau.query.ts';
import { adresseSemaine } from './demande.ts';

interface TableauProps {
  readonly tableau: Tableau;
  readonly lignes: readonly LigneDuTableau[];
  readonly lundi: Temporal.PlainDate;
  readonly ouverture: CalendrierOuverture;
  readonly aujourdhui: Temporal.PlainDate;
  readonly suivante: boolean;
}

/** La semaine de toutes les salles, de tous les formateurs ou de toutes les sessions : une ligne chacun. */
export function TableauSemaine({ tableau, lignes, lundi, ouverture, aujourdhui, suivante }: TableauProps) {
  const { rows, next } = pageOf(lignes, ({ cle, id }) => ({ key: cle, id }), LIGNES);
  if (rows.length === 0) {
    return (
      <EmptyState icon="calendar" title={mots.vide[tableau]}>
        {mots.videAide[tableau]}
      </EmptyState>
    );
  }
  const parLigne = rows.map(({ creneaux }) => Map.groupBy(creneaux, jourDe));
  const jours = Array.from({ length: 7 }, (_, rang) => lundi.add({ days: rang })).filter(
    (date) => date.dayOfWeek < 6 || parLigne.some((jour) => jour.has(date.toString())),
  );
  const demande = { vue: tableau, id: undefined } as const;
  return (
    <>
      <WeekBoard
        caption={mots.grille(mots.tableau[tableau], formatPeriode(lundi, lundi.add({ days: 6 })))}
        header={mots.entete[tableau]}
        today={aujourdhui}
        days={jours.map((date) => {
          const ferme = ouverture(date);
          return ferme === null ? { date } : { date, closed: phraseDeFermeture(ferme) };
        })}
        rows={rows.map(({ id, nom, detail }, rang) => ({
          id,
          name: nom,
          detail,
          href: adresseSemaine({ vue: tableau, id }, lundi),
          cells: jours.map((date) =>
            (parLigne[rang]?.get(date.toString()) ?? []).map((creneau) => enCase(creneau, tableau)),
          ),
        }))}
      />
      <TableTools>
        <Pagination
          {...(suivante ? { previousHref: adresseSemaine(demande, lundi) } : {})}
          {...(next === null ? {} : { nextHref: adresseSemaine(demande, lundi, { apres: next }) })}
        />
      </TableTools>
    </>
  );
}

const jourDe = ({ debut }: CreneauDuTableau): string => aParis(debut).toPlainDate().toString();

function enCase(creneau: CreneauDuTableau, tableau: Tableau): BoardEvent {
  const sansFormateur =
    !creneau.encadre && (creneau.modalite === 'presentiel' || creneau.modalite === 'distance');
  const detail = [
    tableau === 'session' || creneau.titre === creneau.session ? null : creneau.session,
    tableau === 'salle' ? null : creneau.salle,
    sansFormateur ? mots.sansFormateur : null,
  ].filter((part) => part !== null);
  return {
    id: creneau.id,
    time: heuresBreves(creneau),
    title: creneau.titre,
    detail: detail.join(' · '),
    href: `/creneaux/${creneau.id}`,
    tone: sansFormateur ? 'attention' : creneau.modalite === 'foad' ? 'neutral' : 'info',
  };
}
