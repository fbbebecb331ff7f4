import { z } from 'zod';
import { Form, FormActions, Notice, SubmitButton, TextArea } from '#design/index.ts';
import { facultatif, id, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { corrigerPresence } from '../actions/corriger-presence.ts';
import { ecrans, horaire } from '../messages/ecrans.fr.ts';
import { feuille } from '../messages/feuille.fr.ts';
import { creneauDates } from '../queries/creneau-dates.query.ts';
import { feuilleDuCreneau } from '../queries/feuille.query.ts';
import { versionsDePresence } from '../queries/versions-presence.query.ts';
import { ChampsConstat } from './ChampsConstat.tsx';
import { heuresDuFormulaire } from './heures-du-formulaire.ts';
import { VersionsPresence } from './VersionsPresence.tsx';

const Params = z.object({ creneauId: id(), inscriptionId: id() });
const Body = z.object({
  _id: idDeFormulaire(),
  /** Empty when the sheet says nothing of this person. */
  remplaceId: facultatif(id()),
  constat: z.enum(['present', 'absent', 'excuse'], feuille.constatRequis),
  arrivee: z.string().max(5).default(''),
  depart: z.string().max(5).default(''),
  motif: texte(500),
});

/** Corrects one presence of a closed sheet, with a reason; the version before is kept and shown. */
export const pageCorriger = page({
  path: '/creneaux/:creneauId/corriger/:inscriptionId',
  access: 'emargement.corriger',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, params } = context;
    const { creneauId, inscriptionId } = params;
    const lue = await feuilleDuCreneau(tx, organismeId, creneauId);
    const attendu = lue?.attendus.find((one) => one.inscriptionId === inscriptionId);
    if (lue === null || attendu === undefined || lue.closeLe === null) return null;
    const { presence } = attendu;
    const versions = await versionsDePresence(tx, organismeId, creneauId, inscriptionId);
    return {
      title: feuille.corrigerTitre,
      lead: `${attendu.prenom} ${attendu.nom}, ${horaire(lue.debut, lue.fin)}`,
      width: 'narrow',
      breadcrumb: [
        { href: '/emargement', label: ecrans.titre },
        { href: `/creneaux/${creneauId}/emargement`, label: lue.titre },
        { href: `/creneaux/${creneauId}/corriger/${inscriptionId}`, label: feuille.corriger },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <Notice tone="info">{feuille.corrigerAide}</Notice>
          <Form {...context.form('corriger', { remplaceId: presence?.id ?? '' })}>
            <ChampsConstat form={form} presence={presence} constats={['present', 'absent', 'excuse']} />
            <TextArea {...form.field('motif')} label={feuille.motif} required />
            <FormActions>
              <SubmitButton>{feuille.corriger}</SubmitButton>
            </FormActions>
          </Form>
          {versions.length > 0 && <VersionsPresence versions={versions} />}
        </>
      ),
    };
  },
  acts: {
    corriger: act({
      body: Body,
      run: async (context, { _id, arrivee, depart, ...reste }) => {
        const { creneauId, inscriptionId } = context.params as z.output<typeof Params>;
        const creneau = await creneauDates(context.tx, context.organismeId, creneauId);
        if (creneau === null) return refuse('CreneauInconnu');
        const heures = heuresDuFormulaire({ arrivee, depart }, creneau);
        if (!heures.ok) return heures;
        const demande = { id: _id, creneauId, inscriptionId, ...reste, ...heures.value };
        const done = await corrigerPresence(context, demande);
        return done.ok ? ok(redirect(`/creneaux/${creneauId}/emargement`, feuille.corrigee)) : done;
      },
    }),
  },
});
