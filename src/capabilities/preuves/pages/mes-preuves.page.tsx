import { z } from 'zod';
import { EmptyState, Form, Section, SubmitButton } from '#design/index.ts';
import { id, idDeFormulaire } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, type Outcome, redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { demanderDossier } from '../actions/demander-dossier.ts';
import { messages } from '../messages.fr.ts';
import { dossierPret } from '../queries/dossiers.query.ts';
import { mesParcoursProuves } from '../queries/miens.query.ts';
import { EtatDeDossier } from './ListeDeDossiers.tsx';

export const PATH = '/mes-preuves';
const words = messages.page;
const REFRESH_SECONDES = '2';

const moi = ({ actor }: Pick<Context<unknown, unknown>, 'actor'>): string | null =>
  actor.kind === 'compte' ? actor.personneId : null;

async function miens(context: Context<unknown, unknown>) {
  const personneId = moi(context);
  return personneId === null ? [] : mesParcoursProuves(context, personneId);
}

const pageMesPreuves = page({
  path: PATH,
  access: 'preuve.lire_soi',
  view: async (context, form) => {
    const parcours = await miens(context);
    if (parcours.some(({ dossier }) => dossier?.etat === 'preparation'))
      void context.reply.header('refresh', REFRESH_SECONDES);
    return {
      title: words.mienTitre,
      lead: words.mienAccroche,
      width: 'narrow',
      body: (
        <>
          <FormErrors form={form} />
          {parcours.length === 0 && (
            <EmptyState icon="shield" title={words.mienVide}>
              {words.mienVideAide}
            </EmptyState>
          )}
          {parcours.map(({ inscriptionId, session, dossier }) => (
            <Section key={inscriptionId} title={session}>
              {dossier !== null && (
                <p>
                  <EtatDeDossier dossier={dossier} dans={PATH} />
                </p>
              )}
              <Form {...context.form('demander', { inscriptionId })} bare>
                <SubmitButton>{words.mienDemander(session)}</SubmitButton>
              </Form>
            </Section>
          ))}
        </>
      ),
    };
  },
  acts: {
    demander: act({
      rate: 'lourd',
      body: z.object({ _id: idDeFormulaire(), inscriptionId: id() }),
      run: async (context, { _id, inscriptionId }) => {
        const mien = (await miens(context)).some((un) => un.inscriptionId === inscriptionId);
        if (!mien) return refuse('PerimetreIntrouvable');
        const fait = await demanderDossier(context, { id: _id, cible: { inscriptionId }, pourSoi: true });
        return fait.ok ? ok(redirect(PATH, words.demande)) : fait;
      },
    }),
  },
});

/** The archive of one's own bundle. */
const pageMonArchive = page({
  path: `${PATH}/:dossierId`,
  access: 'preuve.lire_soi',
  rate: 'lourd',
  params: z.object({ dossierId: id() }),
  view: async (context): Promise<Outcome | null> => {
    const pret = await dossierPret(context, context.params.dossierId);
    if (pret === null || !pret.pourSoi || pret.personneId !== moi(context)) return null;
    const content = await context.files.get(pret.fichier);
    return { kind: 'file', name: pret.nom, type: 'application/zip', content };
  },
});

export const pagesMesPreuves = [pageMesPreuves, pageMonArchive];
