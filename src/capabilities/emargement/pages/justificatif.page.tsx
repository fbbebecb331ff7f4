import { z } from 'zod';
import {
  ButtonLink,
  DataTable,
  DescriptionList,
  Form,
  FormActions,
  formatMoment,
  Section,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id, texteOptionnel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { deciderJustificatif } from '../actions/decider-justificatif.ts';
import { absencesFr, justificatifsFr as mots } from '../messages/absences.fr.ts';
import { ecrans } from '../messages/ecrans.fr.ts';
import { absences, SANS_FILTRE } from '../queries/absences.query.ts';
import { type JustificatifLu, justificatifParId, type PieceLue } from '../queries/justificatifs.query.ts';
import { COLONNES_ABSENCE } from './absences.page.tsx';
import { DecisionDite } from './justificatifs.page.tsx';

const LISTE = '/emargement/justificatifs';
const Params = z.object({ justificatifId: id() });
const Body = z.object({ decision: z.enum(['accepte', 'refuse']), motif: texteOptionnel(500) });

/** One proof: what it says, the absences of its days, and the decision. */
export const pageJustificatif = page({
  path: `${LISTE}/:justificatifId`,
  access: 'absences.instruire',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, clock } = context;
    const lu = await justificatifParId(tx, organismeId, context.params.justificatifId);
    if (lu === null) return null;
    const { du, au, personneId } = lu;
    const jours = { ...SANS_FILTRE, du, au, personneId };
    const { rows } = await absences(tx, organismeId, jours, today(clock), null);
    return {
      title: `${lu.prenom} ${lu.nom}`,
      lead: `${mots.titre}, ${mots.jours(du, au)}`,
      breadcrumb: [
        { href: '/emargement', label: ecrans.titre },
        { href: LISTE, label: absencesFr.justificatifs },
        { href: `${LISTE}/${lu.id}`, label: `${lu.prenom} ${lu.nom}` },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <DescriptionList items={descriptionDe(lu)} />
          <Section title={mots.absences}>
            <DataTable
              caption={mots.absences}
              captionHidden
              columns={COLONNES_ABSENCE}
              rows={rows}
              rowKey={({ id: cle }) => cle}
              empty={<p className="muted">{mots.absencesRien}</p>}
            />
          </Section>
          <Form {...context.form('decider')}>
            <TextArea {...form.field('motif')} label={mots.motif} hint={mots.motifAide} rows={2} />
            <FormActions>
              {lu.decision !== 'accepte' && (
                <SubmitButton icon="check" name="decision" value="accepte">
                  {mots.accepter}
                </SubmitButton>
              )}
              {lu.decision !== 'refuse' && (
                <SubmitButton variant="danger" name="decision" value="refuse">
                  {mots.refuser}
                </SubmitButton>
              )}
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    decider: act({
      body: Body,
      run: async (context, body) => {
        const { justificatifId } = context.params as z.output<typeof Params>;
        const done = await deciderJustificatif(context, { justificatifId, ...body });
        return done.ok ? ok(redirect(LISTE, mots.decide(body.decision))) : done;
      },
    }),
  },
});

function descriptionDe(lu: JustificatifLu & PieceLue) {
  return [
    {
      term: mots.termes.personne,
      value: <a href={`/personnes/${lu.personneId}`}>{`${lu.prenom} ${lu.nom}`}</a>,
    },
    { term: mots.termes.jours, value: mots.jours(lu.du, lu.au) },
    { term: mots.termes.nature, value: mots.natures[lu.nature] },
    { term: mots.termes.precisions, value: lu.precisions },
    {
      term: mots.termes.piece,
      value:
        lu.fichier === null ? (
          mots.sansPiece
        ) : (
          <ButtonLink href={`${LISTE}/${lu.id}/piece`} download compact>
            {mots.ouvrir}
          </ButtonLink>
        ),
    },
    {
      term: mots.colonnes.etat,
      value: (
        <>
          <DecisionDite decision={lu.decision} />{' '}
          <span className="hint">
            {[lu.decidePar, lu.decideLe && formatMoment(lu.decideLe, 'bref'), lu.motif]
              .filter(Boolean)
              .join(', ')}
          </span>
        </>
      ),
    },
  ];
}
