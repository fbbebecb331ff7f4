import { Badge, ButtonLink, type Column, DataTable, EmptyState, formatHeure, aParis } from '#design/index.ts';
import { WALL_ZONE } from '#platform/clock.ts';
import type { AccountActor } from '#platform/http/actor.ts';
import { page } from '#platform/http/define.ts';
import { horaire, ecrans } from '../messages-ecrans.fr.ts';
import { type CreneauDuJour, creneauxAEmarger } from '../queries/creneaux-du-jour.query.ts';

/** The créneaux of the day, by role: to open and close for a trainer, to sign for a learner, all for the office. */
export const pageEmargement = page({
  path: '/emargement',
  access: 'emargement.voir',
  view: async (context) => {
    const actor = context.actor as AccountActor;
    const today = context.clock.now().toZonedDateTimeISO(WALL_ZONE).startOfDay();
    const jour = { debut: today.toInstant(), fin: today.add({ days: 1 }).toInstant() };
    const apprenant = !context.can('emargement.tenir');
    const pour = pourQui(actor, apprenant, context.can('emargement.corriger'));
    const creneaux = pour === null ? [] : await creneauxAEmarger(context.tx, context.organismeId, pour, jour);
    return {
      title: apprenant ? ecrans.signerTitre : ecrans.titre,
      ...(apprenant ? {} : { lead: ecrans.accroche }),
      body: (
        <DataTable
          caption={ecrans.titre}
          captionHidden
          columns={apprenant ? COLONNES_APPRENANT : COLONNES_EQUIPE}
          rows={creneaux}
          rowKey={({ id }) => id}
          rowHref={({ id }) => (apprenant ? `/signer/${id}` : `/creneaux/${id}/emargement`)}
          empty={
            <EmptyState
              icon="calendar"
              title={ecrans.vide}
              actions={<ButtonLink href="/planning">Planning</ButtonLink>}
            >
              {apprenant ? ecrans.videApprenant : ecrans.videAide}
            </EmptyState>
          }
        />
      ),
    };
  },
});

function pourQui({ personneId }: AccountActor, apprenant: boolean, bureau: boolean) {
  if (apprenant) return personneId === null ? null : { apprenant: personneId };
  if (bureau) return { tous: true as const };
  return personneId === null ? null : { formateur: personneId };
}

function etat({ ouverteLe, closeLe }: CreneauDuJour) {
  if (closeLe !== null) return <Badge tone="ok">{ecrans.etats.clos}</Badge>;
  if (ouverteLe !== null) return <Badge tone="attention">{ecrans.etats.ouvert}</Badge>;
  return <Badge>{ecrans.etats.prevu}</Badge>;
}

const creneau: Column<CreneauDuJour> = {
  key: 'creneau',
  header: ecrans.colonnes.creneau,
  cell: ({ session, module }) => module ?? session,
};
const horaires: Column<CreneauDuJour> = {
  key: 'horaire',
  header: ecrans.colonnes.horaire,
  cell: ({ debut, fin }) => horaire(debut, fin),
};
const lieux: Column<CreneauDuJour> = {
  key: 'lieu',
  header: ecrans.colonnes.lieu,
  cell: ({ lieu }) => lieu ?? '–',
};

const COLONNES_EQUIPE: readonly Column<CreneauDuJour>[] = [
  creneau,
  horaires,
  lieux,
  { key: 'etat', header: ecrans.colonnes.etat, cell: etat },
  { key: 'presents', header: ecrans.colonnes.presents, align: 'end', cell: ({ presences }) => presences },
];

const COLONNES_APPRENANT: readonly Column<CreneauDuJour>[] = [
  creneau,
  horaires,
  lieux,
  {
    key: 'etat',
    header: ecrans.colonnes.etat,
    cell: (row) =>
      row.signeeLe === null ? (
        etat(row)
      ) : (
        <Badge tone="ok">{`Signé à ${formatHeure(aParis(row.signeeLe))}`}</Badge>
      ),
  },
];
