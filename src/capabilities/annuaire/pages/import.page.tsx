import { z } from 'zod';
import { ButtonLink, Notice, Progress } from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { exportKind, listFile } from '#platform/http/list.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import {
  abandonnerImport,
  choisirColonnes,
  confirmerImport,
  reprendreColonnes,
} from '../actions/import/choisir-colonnes.ts';
import { CHAMPS_IMPORTES, type ChampImporte, type Correspondance } from '../domain/import/colonnes.ts';
import { messages } from '../messages.fr.ts';
import { importFr as mots } from '../messages-import.fr.ts';
import {
  exemplesDe,
  type Import,
  importParId,
  MAX_REMARQUES,
  remarquesDe,
} from '../persistence/imports.store.ts';
import { ChoixDesColonnes } from './ChoixDesColonnes.tsx';
import { BilanDImport, Rapport, rapportAExporter } from './RapportDImport.tsx';

const PATH = '/annuaire/imports';
const Params = z.object({ importId: id() });
const Query = z.object({ export: exportKind() });
type Ici = Context<z.output<typeof Params>, z.output<typeof Query>>;

const REMARQUES_MONTREES = 100;
/** Seconds before the page looks again where the work is. */
const RAFRAICHIR = '2';

/** One import: its columns, its dry run, its progress, its result. */
export const pageImport = page({
  path: `${PATH}/:importId`,
  access: 'annuaire.importer',
  params: Params,
  query: Query,
  view: async (context, form) => {
    const { tx, organismeId, params, query } = context;
    const recu = await importParId(tx, organismeId, params.importId);
    if (recu === null) return null;
    if (query.export !== undefined) {
      const { remarques } = await remarquesDe(tx, organismeId, recu.id, MAX_REMARQUES);
      return listFile(query.export, mots.rapport, rapportAExporter(remarques));
    }
    return {
      title: mots.etats[recu.etat] ?? mots.titre,
      lead: recu.fichier,
      breadcrumb: [{ href: PATH, label: mots.titre }],
      body: await corps(context, recu, form),
    };
  },
  acts: {
    controler: act({
      // One field a column, `c0`, `c1`…: their number is the file's.
      body: z.looseObject({}),
      run: async (context: Ici, body) => {
        const { tx, organismeId, params } = context;
        const recu = await importParId(tx, organismeId, params.importId);
        const result = await choisirColonnes(context, params.importId, choix(recu, body));
        return result.ok ? ok(redirect(`${PATH}/${params.importId}`)) : result;
      },
    }),
    appliquer: act({
      body: z.object({}),
      run: async (context: Ici) => {
        const result = await confirmerImport(context, context.params.importId);
        return result.ok ? ok(redirect(`${PATH}/${context.params.importId}`)) : result;
      },
    }),
    reprendre: act({
      body: z.object({}),
      run: async (context: Ici) => {
        const result = await reprendreColonnes(context, context.params.importId);
        return result.ok ? ok(redirect(`${PATH}/${context.params.importId}`)) : result;
      },
    }),
    abandonner: act({
      body: z.object({}),
      run: async (context: Ici) => {
        const result = await abandonnerImport(context, context.params.importId);
        return result.ok ? ok(redirect(PATH, mots.abandonne)) : result;
      },
    }),
  },
});

function choix(recu: Import | null, body: Readonly<Record<string, unknown>>): Correspondance {
  if (recu === null) return [];
  const connus: readonly unknown[] = CHAMPS_IMPORTES[recu.genre];
  return recu.entetes.map((_, index) => {
    const champ = body[`c${index}`];
    return connus.includes(champ) ? (champ as ChampImporte) : null;
  });
}

async function corps(context: Ici, recu: Import, form: FormState) {
  const { tx, organismeId } = context;
  switch (recu.etat) {
    case 'colonnes': {
      const exemples = await exemplesDe(tx, organismeId, recu.id);
      return (
        <>
          <FormErrors form={form} />
          <ChoixDesColonnes context={context} form={form} recu={recu} exemples={exemples} />
        </>
      );
    }
    case 'controle':
    case 'application':
      context.reply.header('refresh', RAFRAICHIR);
      return <EnCours recu={recu} />;
    case 'abandonne':
      return <Notice>{mots.abandonne}</Notice>;
    case 'controle_fait':
    case 'applique': {
      const remarques = await remarquesDe(tx, organismeId, recu.id, REMARQUES_MONTREES);
      return (
        <>
          <FormErrors form={form} />
          <BilanDImport context={context} recu={recu} />
          <Rapport path={`${PATH}/${recu.id}`} {...remarques} />
        </>
      );
    }
  }
}

function EnCours({ recu: { id: importId, etat, faites, lignes } }: { recu: Import }) {
  const titre = etat === 'controle' ? mots.controle : mots.application;
  return (
    <>
      <Progress label={`${titre}\u00a0: ${mots.avancement(faites, lignes)}`} ratio={faites / lignes} />
      <p className="muted">{mots.patience}</p>
      <p>
        <ButtonLink href={`${PATH}/${importId}`} variant="quiet">
          {mots.actualiser}
        </ButtonLink>
        <ButtonLink href="/personnes" variant="quiet">
          {messages.personnes.titre}
        </ButtonLink>
      </p>
    </>
  );
}
