import { z } from 'zod';
import { Field, Form, FormActions, formatMoment, Section, SubmitButton } from '#design/index.ts';
import { garderPiece } from '#capabilities/emargement/index.ts';
import { today } from '#platform/clock.ts';
import { id, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { remplacerDepot, retirerDepot } from '../actions/deposer.ts';
import { tableauFr } from '../messages.fr.ts';
import { indicateurFr as mots } from '../messages-indicateur.fr.ts';
import { depotParId, fichierDeDepot } from '../queries/depots.query.ts';
import type { VersionDepot } from '../queries/indicateur.query.ts';
import { ChampsDepot } from './ChampsDepot.tsx';
import { cheminDepot, cheminIndicateur, TABLEAU } from './chemins.ts';
import { CorpsVersion } from './corps-depot.ts';
import { BadgePiece, jourFr } from './Depots.tsx';

const Params = z.object({ depotId: id() });

/** Une pièce déposée : toutes ses versions, et de quoi la remplacer ou la retirer. */
export const pageDepot = page({
  path: `${TABLEAU}/depots/:depotId`,
  access: 'qualite.lire',
  params: Params,
  uploads: true,
  view: async (context, form) => {
    const { tx, organismeId, params, clock } = context;
    const depot = await depotParId(tx, organismeId, params.depotId);
    if (depot === null) return null;
    const jour = today(clock).toString();
    const tenir = context.can('qualite.tenir') && depot.retireLe === null;
    return {
      title: depot.intitule,
      width: 'narrow',
      breadcrumb: [
        { href: TABLEAU, label: tableauFr.titre },
        { href: cheminIndicateur(depot.numero), label: `${tableauFr.colonnes.indicateur} ${depot.numero}` },
      ],
      actions: <BadgePiece depot={depot} jour={jour} />,
      body: (
        <>
          <FormErrors form={form} />
          {depot.motifRetrait !== null && <p>{depot.motifRetrait}</p>}
          {depot.versions.map((version) => (
            <Version key={version.version} depotId={depot.id} version={version} />
          ))}
          {tenir && (
            <>
              <Section title={mots.remplacer}>
                <Form {...context.form('remplacer')} files>
                  <ChampsDepot form={form.of('remplacer')} jour={jour} />
                  <FormActions>
                    <SubmitButton>{mots.remplacer}</SubmitButton>
                  </FormActions>
                </Form>
              </Section>
              <Section title={mots.retirer}>
                <Form {...context.form('retirer')}>
                  <Field {...form.of('retirer').field('motif')} label={mots.motifRetrait} required />
                  <SubmitButton variant="secondary">{mots.retirer}</SubmitButton>
                </Form>
              </Section>
            </>
          )}
        </>
      ),
    };
  },
  acts: {
    remplacer: act({
      access: 'qualite.tenir',
      body: CorpsVersion,
      prepare: (context, { fichier }) => garderPiece(context, fichier ?? null),
      run: async (context, { _id, fichier: _recu, ...body }, piece) => {
        const depotId = depotDe(context);
        const fait = await remplacerDepot(context, { acteId: _id, depotId, ...body, piece });
        return fait.ok ? ok(redirect(cheminDepot(depotId), mots.remplace)) : fait;
      },
    }),
    retirer: act({
      access: 'qualite.tenir',
      body: z.object({ motif: texte(300) }),
      run: async (context, { motif }) => {
        const depotId = depotDe(context);
        const fait = await retirerDepot(context, { depotId, motif });
        return fait.ok ? ok(redirect(cheminDepot(depotId), mots.retire)) : fait;
      },
    }),
  },
});

/** Le fichier d'une version. */
export const pageFichierDepot = page({
  path: `${TABLEAU}/depots/:depotId/versions/:version`,
  access: 'qualite.lire',
  params: Params.extend({ version: z.coerce.number().int().min(1).max(30_000) }),
  view: async ({ tx, organismeId, files, params }) => {
    const lu = await fichierDeDepot(tx, organismeId, params.depotId, params.version);
    if (lu === null) return null;
    return { kind: 'file', name: lu.nom, type: lu.type, content: await files.get(lu.fichier) };
  },
});

const depotDe = ({ params }: Pick<Context<unknown, unknown>, 'params'>): string =>
  (params as z.output<typeof Params>).depotId;

const Version = ({ depotId, version }: { readonly depotId: string; readonly version: VersionDepot }) => (
  <Section title={mots.version(version.version)}>
    <p>
      {mots.dateeDu}&nbsp;: {jourFr(version.dateeDu)}. {mots.expireLe}&nbsp;: {jourFr(version.expireLe)}.
    </p>
    {version.texte !== null && <p>{version.texte}</p>}
    {version.fichier !== null && (
      <p>
        <a href={`${cheminDepot(depotId)}/versions/${version.version}`} download>
          {mots.ouvrir} <span className="muted">{version.nomFichier}</span>
        </a>
      </p>
    )}
    <p className="muted">
      {mots.deposeePar(version.deposePar, formatMoment(Temporal.Instant.from(version.deposeLe)))}
    </p>
  </Section>
);
