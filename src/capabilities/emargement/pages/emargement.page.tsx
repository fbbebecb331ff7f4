import { Badge, ButtonLink, type Column, DataTable, EmptyState } from '#design/index.ts';
import { WALL_ZONE } from '#platform/clock.ts';
import type { AccountActor } from '#platform/http/actor.ts';
import { page } from '#platform/http/define.ts';
import { absencesFr, justificatifsFr } from '../messages/absences.fr.ts';
import { anomaliesFr } from '../messages/anomalies.fr.ts';
import { ecrans, horaire } from '../messages/ecrans.fr.ts';
import { feuille } from '../messages/feuille.fr.ts';
import { financeursFr } from '../messages/heures.fr.ts';
import { signer } from '../messages/signer.fr.ts';
import { estAbsence } from '../domain/statut-en-base.ts';
import { type CreneauDuJour, creneauxAEmarger } from '../queries/creneaux-du-jour.query.ts';

/** The créneaux of the day, by role: to open and close for a trainer, to sign for a learner, all for the office. */
export const pageEmargement = page({
  path: '/emargement',
  access: 'emargement.voir',
  view: async (context) => {
    const actor = context.actor as AccountActor;
    const today = context.clock.now().toZonedDateTimeISO(WALL_ZONE).startOfDay();
    const jour = { debut: today.toInstant(), fin: today.add({ days: 1 }).toInstant() };
    const apprenant = !context.can('emargement.lire');
    const pour = pourQui(actor, apprenant, context.can('emargement.corriger'));
    const creneaux = pour === null ? [] : await creneauxAEmarger(context.tx, context.organismeId, pour, jour);
    return {
      title: apprenant ? signer.titre : ecrans.titre,
      lead: apprenant ? signer.accroche : feuille.accroche,
      actions: LIENS.filter(({ droit }) => context.can(droit)).map(({ href, label }) => (
        <ButtonLink key={href} href={href} variant="quiet">
          {label}
        </ButtonLink>
      )),
      body: (
        <DataTable
          caption={ecrans.titre}
          captionHidden
          columns={apprenant ? COLONNES_APPRENANT : colonnesEquipe(context.clock.now())}
          rows={creneaux}
          rowKey={({ id }) => id}
          rowHref={({ id }) => (apprenant ? `/signer/${id}` : `/creneaux/${id}/emargement`)}
          empty={
            <EmptyState
              icon="calendar"
              title={feuille.vide}
              actions={<ButtonLink href="/planning">Planning</ButtonLink>}
            >
              {apprenant ? signer.vide : feuille.videAide}
            </EmptyState>
          }
        />
      ),
    };
  },
});

const LIENS = [
  { href: '/emargement/absences', label: absencesFr.lien, droit: 'absences.lire' },
  { href: '/emargement/anomalies', label: anomaliesFr.lien, droit: 'emargement.controler' },
  { href: '/emargement/financeurs', label: financeursFr.lien, droit: 'heures.financeurs' },
  { href: '/mes-absences', label: justificatifsFr.mesAbsences, droit: 'absences.lire_soi' },
];

/** A trainer sees his own créneaux; those who read sheets without holding any see them all. */
function pourQui({ personneId, roles }: AccountActor, apprenant: boolean, bureau: boolean) {
  if (apprenant) return personneId === null ? null : { apprenant: personneId };
  if (bureau || !roles.includes('formateur')) return { tous: true as const };
  return personneId === null ? null : { formateur: personneId };
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

function etatDeFeuille({ ouverteLe, closeLe, fin }: CreneauDuJour, maintenant: Temporal.Instant) {
  if (closeLe !== null) return <Badge tone="ok">{ecrans.etats.clos}</Badge>;
  if (ouverteLe !== null) return <Badge tone="info">{ecrans.etats.ouvert}</Badge>;
  if (Temporal.Instant.compare(fin, maintenant) < 0)
    return <Badge tone="attention">{ecrans.jamaisOuverte}</Badge>;
  return <Badge>{ecrans.etats.prevu}</Badge>;
}

const colonnesEquipe = (maintenant: Temporal.Instant): readonly Column<CreneauDuJour>[] => [
  creneau,
  horaires,
  lieux,
  { key: 'etat', header: ecrans.colonnes.etat, cell: (row) => etatDeFeuille(row, maintenant) },
  { key: 'presents', header: ecrans.colonnes.presents, align: 'end', cell: ({ presences }) => presences },
];

function etatDeSignature({ ouverteLe, closeLe, signeeLe, statut }: CreneauDuJour) {
  const { etats } = signer;
  if (statut !== null && estAbsence(statut)) return <Badge>{etats.absence}</Badge>;
  if (signeeLe !== null) return <Badge tone="ok">{etats.signe(signeeLe)}</Badge>;
  if (closeLe !== null) return <Badge>{etats.clos}</Badge>;
  return ouverteLe === null ? (
    <Badge>{etats.plusTard}</Badge>
  ) : (
    <Badge tone="attention">{etats.aSigner}</Badge>
  );
}

const COLONNES_APPRENANT: readonly Column<CreneauDuJour>[] = [
  creneau,
  horaires,
  lieux,
  { key: 'etat', header: ecrans.colonnes.etat, cell: etatDeSignature },
];
