import { z } from 'zod';
import {
  ButtonLink,
  type Column,
  DataTable,
  Form,
  FormActions,
  formatMoment,
  Notice,
  RadioGroup,
  Section,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { id, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { DECISIONS, traiterAnomalie } from '../actions/traiter-anomalie.ts';
import { anomaliesFr, phraseDAnomalie } from '../messages/anomalies.fr.ts';
import { ecrans, heure, horaire } from '../messages/ecrans.fr.ts';
import { type AnomalieLue, anomalieParId, type Vue } from '../queries/anomalies.query.ts';
import { EtatAnomalie } from './anomalies.page.tsx';

const mots = anomaliesFr;
const LISTE = '/emargement/anomalies';
const Params = z.object({ anomalieId: id() });
const Body = z.object({
  decision: z.enum(DECISIONS, mots.decisionRequise),
  commentaire: texte(1000),
});

/** One anomaly: what was seen, what it may mean, and what somebody concludes. */
export const pageAnomalie = page({
  path: `${LISTE}/:anomalieId`,
  access: 'emargement.controler',
  params: Params,
  view: async (context, form) => {
    const lue = await anomalieParId(context.tx, context.organismeId, context.params.anomalieId);
    if (lue === null) return null;
    const nom = lue.nom as keyof typeof mots.noms;
    return {
      title: mots.noms[nom],
      lead: `${lue.titre}, ${horaire(lue.debut, lue.fin)}`,
      breadcrumb: [
        { href: '/emargement', label: ecrans.titre },
        { href: LISTE, label: mots.lien },
        { href: `${LISTE}/${lue.id}`, label: mots.noms[nom] },
      ],
      actions: <ButtonLink href={`/creneaux/${lue.creneauId}/emargement`}>{mots.feuille}</ButtonLink>,
      body: (
        <>
          <FormErrors form={form} />
          <p>{phraseDAnomalie(lue)}</p>
          <Notice tone="info" title={mots.explication}>
            {mots.explications[nom]}
          </Notice>
          <Section title={mots.signatures}>
            <DataTable
              caption={mots.signatures}
              captionHidden
              columns={COLONNES}
              rows={lue.vues}
              rowKey={({ inscriptionId, le }) => `${inscriptionId}-${le}`}
            />
          </Section>
          {lue.traiteeLe === null ? (
            <Conclure context={context} form={form} lue={lue} />
          ) : (
            <Conclusion lue={lue} traiteeLe={lue.traiteeLe} />
          )}
        </>
      ),
    };
  },
  acts: {
    traiter: act({
      body: Body,
      run: async (context, body) => {
        const { anomalieId } = context.params as z.output<typeof Params>;
        const done = await traiterAnomalie(context, { anomalieId, ...body });
        return done.ok ? ok(redirect(LISTE, mots.traitee)) : done;
      },
    }),
  },
});

interface Props {
  readonly context: Context<unknown, unknown>;
  readonly form: FormState;
  readonly lue: AnomalieLue;
}

const Conclure = ({ context, form, lue }: Props) => (
  <Section title={mots.traiter}>
    <Form {...context.form('traiter')}>
      <RadioGroup
        name="decision"
        label={mots.conclusion}
        value={form.value('decision')}
        error={form.error('decision')}
        required
        options={DECISIONS.filter((one) => one !== 'appareil_prete' || lue.nom === 'AppareilPartage').map(
          (value) => ({ value, label: mots.decisions[value], hint: mots.decisionsAide[value] }),
        )}
      />
      <TextArea {...form.field('commentaire')} label={mots.commentaire} required />
      <FormActions>
        <SubmitButton>{mots.traiter}</SubmitButton>
      </FormActions>
    </Form>
  </Section>
);

const Conclusion = ({
  lue,
  traiteeLe,
}: {
  readonly lue: AnomalieLue;
  readonly traiteeLe: Temporal.Instant;
}) => (
  <Section title={mots.conclusion}>
    <p>
      <EtatAnomalie decision={lue.decision} />
    </p>
    <p>{lue.commentaire}</p>
    <p className="muted small">{mots.traiteePar(lue.traiteePar, formatMoment(traiteeLe, 'bref'))}</p>
  </Section>
);

const COLONNES: readonly Column<Vue>[] = [
  { key: 'personne', header: mots.colonnesVues.personne, cell: ({ nom, prenom }) => `${prenom} ${nom}` },
  { key: 'quand', header: mots.colonnesVues.quand, cell: ({ le }) => heure(Temporal.Instant.from(le)) },
  {
    key: 'methode',
    header: mots.colonnesVues.methode,
    cell: ({ methode }) => (methode === null ? mots.essai : ecrans.methodes[methode]),
  },
  {
    key: 'appareil',
    header: mots.colonnesVues.appareil,
    // Enough to see that two are the same; the whole fingerprint would say nothing more to a reader.
    cell: ({ appareil }) => appareil?.slice(0, 6) ?? mots.appareilInconnu,
  },
  { key: 'suite', header: mots.colonnesVues.suite, cell: ({ remplacee }) => remplacee && mots.remplacee },
];
