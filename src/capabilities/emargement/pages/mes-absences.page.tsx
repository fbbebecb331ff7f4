import {
  type Column,
  DataTable,
  EmptyState,
  Form,
  FormActions,
  Section,
  SubmitButton,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import type { AccountActor } from '#platform/http/actor.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { deposerJustificatif } from '../actions/deposer-justificatif.ts';
import { garderPiece } from '../actions/garder-piece.ts';
import { justificatifsFr as mots } from '../messages/absences.fr.ts';
import { absences, SANS_FILTRE } from '../queries/absences.query.ts';
import { type JustificatifLu, justificatifsDe, type PieceLue } from '../queries/justificatifs.query.ts';
import { COLONNES_ABSENCE } from './absences.page.tsx';
import { ChampsJustificatif } from './ChampsJustificatif.tsx';
import { CorpsJustificatif, justificatifDuFormulaire } from './corps-justificatif.ts';
import { DecisionDite } from './justificatifs.page.tsx';

const PATH = '/mes-absences';

/** A learner's own absences, and the proofs that he hands in. */
export const pageMesAbsences = page({
  path: PATH,
  access: 'absences.lire_soi',
  uploads: true,
  view: async (context, form) => {
    const { tx, organismeId, clock } = context;
    const { personneId } = context.actor as AccountActor;
    if (personneId === null) return null;
    const jour = today(clock);
    const { rows } = await absences(tx, organismeId, { ...SANS_FILTRE, personneId }, jour, null);
    const deposes = await justificatifsDe(tx, organismeId, personneId);
    return {
      title: mots.mesAbsences,
      lead: mots.mesAbsencesAccroche,
      body: (
        <>
          <FormErrors form={form} />
          <DataTable
            caption={mots.mesAbsences}
            captionHidden
            columns={COLONNES_ABSENCE}
            rows={rows}
            rowKey={({ id }) => id}
            empty={
              <EmptyState icon="done" title={mots.mesAbsencesRien}>
                {mots.accroche}
              </EmptyState>
            }
          />
          <Section title={mots.deposer} id="deposer">
            <Form {...context.form('deposer')} files>
              <ChampsJustificatif form={form} jour={jour.toString()} />
              <FormActions>
                <SubmitButton icon="upload">{mots.envoyer}</SubmitButton>
              </FormActions>
            </Form>
          </Section>
          {deposes.length > 0 && (
            <Section title={mots.mesJustificatifs}>
              <DataTable
                caption={mots.mesJustificatifs}
                captionHidden
                columns={COLONNES}
                rows={deposes}
                rowKey={({ id }) => id}
              />
            </Section>
          )}
        </>
      ),
    };
  },
  acts: {
    deposer: act({
      body: CorpsJustificatif,
      prepare: (context, { fichier }) => garderPiece(context, fichier),
      run: async (context, body, piece) => {
        const { personneId } = context.actor as AccountActor;
        if (personneId === null) return refuse('PersonneSansDossier');
        const depose = { ...justificatifDuFormulaire(body), personneId, piece };
        const done = await deposerJustificatif(context, depose);
        return done.ok ? ok(redirect(PATH, mots.depose)) : done;
      },
    }),
  },
});

const COLONNES: readonly Column<JustificatifLu & PieceLue>[] = [
  { key: 'jours', header: mots.colonnes.jours, cell: ({ du, au }) => mots.jours(du, au) },
  { key: 'etat', header: mots.colonnes.etat, cell: ({ decision }) => <DecisionDite decision={decision} /> },
  { key: 'motif', header: mots.motif, cell: ({ motif }) => motif },
  {
    key: 'piece',
    header: mots.termes.piece,
    cell: ({ id, fichier, nomFichier }) =>
      fichier === null ? (
        mots.sansPiece
      ) : (
        <a href={`${PATH}/${id}/piece`} download>
          {nomFichier}
        </a>
      ),
  },
];
