import { z } from 'zod';
import { modulesDeFormation } from '#capabilities/catalogue/index.ts';
import { EmptyState, formatDate, Form, Notice, Section, SubmitButton } from '#design/index.ts';
import { WALL_ZONE } from '#platform/clock.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type ActForm, type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { conclurePositionnements } from '../../actions/conclure-positionnement.ts';
import { constaterPositionnement } from '../../actions/constater-positionnement.ts';
import { inviterAuPositionnement } from '../../actions/inviter-au-positionnement.ts';
import { rouvrirPositionnement } from '../../actions/rouvrir-positionnement.ts';
import { positionnementFr as words } from '../../messages/positionnement.fr.ts';
import { dossierPedagogique } from '../../queries/dossier-pedagogique.query.ts';
import { filDuDossier } from '../fil.ts';
import { Onglets } from '../Onglets.tsx';
import { Niveaux } from './champs-niveaux.ts';
import { FormulaireConstats } from './FormulaireConstats.tsx';

const Params = z.object({ inscriptionId: id() });
type Contexte = Context<z.output<typeof Params>, object>;
const vide = z.object({});

/** What a person says of her level and what a trainer sees, module by module. */
export const pagePositionnement = page({
  path: '/inscriptions/:inscriptionId/positionnement',
  access: 'inscription.lire',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, params } = context;
    const dossier = await dossierPedagogique(tx, organismeId, params.inscriptionId);
    if (dossier === null) return null;
    const modules = await modulesDeFormation(tx, organismeId, dossier.formationId);
    const conclu = dossier.positionneLe;
    const modifiable = context.can('positionnement.constater') && conclu === null;
    return {
      title: `${dossier.prenom} ${dossier.nom}`,
      lead: words.accroche,
      breadcrumb: filDuDossier(dossier),
      body: (
        <>
          <Onglets inscriptionId={dossier.id} ici="/positionnement" context={context} />
          <FormErrors form={form} />
          {conclu !== null && (
            <Notice tone="success" title={words.concluTitre}>
              <p>{words.conclu(formatDate(conclu.toZonedDateTimeISO(WALL_ZONE).toPlainDate()))}</p>
              {context.can('positionnement.constater') && (
                <Bouton envoi={context.form('rouvrir')} mots={words.rouvrir} />
              )}
            </Notice>
          )}
          {modules.length === 0 ? (
            <EmptyState icon="book" title={words.sansModule}>
              {words.sansModuleAide}
            </EmptyState>
          ) : (
            <FormulaireConstats
              envoi={modifiable ? context.form('constater') : null}
              form={form}
              modules={modules}
              positionnements={dossier.positionnements}
            />
          )}
          {modifiable && modules.length > 0 && <Suites context={context} />}
        </>
      ),
    };
  },
  acts: {
    constater: act({
      access: 'positionnement.constater',
      body: Niveaux,
      run: async (context: Contexte, constats) => {
        const { inscriptionId } = context.params;
        const constates = await constaterPositionnement(context, inscriptionId, constats);
        if (!constates.ok) return constates;
        return ok(redirect(ici(inscriptionId), words.enregistre(constates.value.changes)));
      },
    }),
    inviter: act({
      access: 'positionnement.constater',
      body: vide,
      run: async (context: Contexte) => {
        const { inscriptionId } = context.params;
        const { refusees } = await inviterAuPositionnement(context, [inscriptionId]);
        const [refusee] = refusees;
        if (refusee !== undefined) return { ok: false, refusal: refusee.refus };
        return ok(redirect(ici(inscriptionId), words.invitee));
      },
    }),
    conclure: act({
      access: 'positionnement.constater',
      body: vide,
      run: async (context: Contexte) => {
        const { inscriptionId } = context.params;
        const { refusees } = await conclurePositionnements(context, [inscriptionId]);
        const [refusee] = refusees;
        if (refusee !== undefined) return { ok: false, refusal: refusee.refus };
        return ok(redirect(ici(inscriptionId), words.conclusionFaite));
      },
    }),
    rouvrir: act({
      access: 'positionnement.constater',
      body: vide,
      run: async (context: Contexte) => {
        const { inscriptionId } = context.params;
        const rouvert = await rouvrirPositionnement(context, inscriptionId);
        return rouvert.ok ? ok(redirect(ici(inscriptionId), words.rouvert)) : rouvert;
      },
    }),
  },
});

const ici = (inscriptionId: string): string => `/inscriptions/${inscriptionId}/positionnement`;

/** Asks the person, or settles. */
const Suites = ({ context }: { context: { form(acte: string): ActForm } }) => (
  <>
    <Section title={words.inviter}>
      <p>{words.inviterAide}</p>
      <Bouton envoi={context.form('inviter')} mots={words.inviter} />
    </Section>
    <Section title={words.conclure}>
      <p>{words.conclureAide}</p>
      <Bouton envoi={context.form('conclure')} mots={words.conclure} />
    </Section>
  </>
);

const Bouton = ({ envoi, mots }: { envoi: ActForm; mots: string }) => (
  <Form {...envoi} bare>
    <SubmitButton variant="secondary">{mots}</SubmitButton>
  </Form>
);
