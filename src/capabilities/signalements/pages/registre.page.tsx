import { Badge, ButtonLink, type Column, DataTable, EmptyState, formatMoment } from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import { echeance, horsDelai } from '../domain/signalement.ts';
import { messages } from '../messages.fr.ts';
import { registreDesSignalements, type SignalementLu } from '../queries/signalements.query.ts';
import { habilite } from './habilite.ts';

const mots = messages.registre;
export const REGISTRE = '/signalements';

/** The register with its delays. No content: it is read one by one, and each reading is noted. */
export const pageRegistre = page({
  path: REGISTRE,
  access: 'signalements.traiter',
  view: async (context) => {
    if (!(await habilite(context))) return null;
    const { tx, organismeId, clock } = context;
    return {
      title: mots.titre,
      lead: mots.accroche,
      actions: context.can('signalements.regler') && (
        <ButtonLink href="/reglages/signalements">{mots.reglages}</ButtonLink>
      ),
      body: (
        <DataTable
          caption={mots.titre}
          captionHidden
          columns={colonnes(clock.now())}
          rows={await registreDesSignalements(tx, organismeId)}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `${REGISTRE}/${id}`}
          empty={
            <EmptyState icon="done" title={mots.rien}>
              {mots.rienAide}
            </EmptyState>
          }
        />
      ),
    };
  },
});

export const etatDe = ({ accuseLe, closLe }: SignalementLu) =>
  closLe !== null ? mots.etats.clos : accuseLe === null ? mots.etats.nouveau : mots.etats.suivi;

const colonnes = (maintenant: Temporal.Instant): readonly Column<SignalementLu>[] => [
  { key: 'recu', header: mots.recuLe, cell: ({ recuLe }) => formatMoment(recuLe) },
  { key: 'nature', header: mots.nature, cell: ({ nature }) => messages.natures[nature] },
  { key: 'etat', header: mots.etat, cell: etatDe },
  {
    key: 'avant',
    header: mots.avant,
    cell: (lu) => {
      const limite = echeance(lu);
      if (limite === null) return null;
      if (horsDelai(lu, maintenant)) return <Badge tone="attention">{mots.horsDelai}</Badge>;
      return formatMoment(limite);
    },
  },
];
