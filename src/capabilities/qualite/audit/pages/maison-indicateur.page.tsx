import { z } from 'zod';
import { Form, RadioGroup, Section, SubmitButton, TextArea, Timeline } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { pathOf } from '#platform/http/context.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { controlesDe } from '../../controles/index.ts';
import { indicateurDe, referentiel } from '../../domain/referentiel.ts';
import { auditFr as mots, GENRES_CONSTAT_FR } from '../../messages-audit.fr.ts';
import { indicateurFr } from '../../messages-indicateur.fr.ts';
import { Controles } from '../../pages/Controles.tsx';
import { TexteIndicateur } from '../../pages/TexteIndicateur.tsx';
import { fichierDeDepot } from '../../queries/depots.query.ts';
import { suiviIndicateur } from '../../queries/indicateur.query.ts';
import { ecrireConstat } from '../actions/ecrire-constat.ts';
import { GENRES_CONSTAT } from '../domain/genres.ts';
import { auditDuLien, auditIdDuLien } from './audit-du-lien.ts';
import { Constats } from './Constats.tsx';
import { Pieces } from './Pieces.tsx';

const Params = z.object({ jeton: z.string(), indicateur: z.coerce.number().int().min(1).max(99) });
const Query = z.object({
  piece: id().optional().catch(undefined),
  version: z.coerce.number().int().min(1).max(30_000).catch(1),
});

/** Un indicateur dans la maison de l'auditeur : ses contrôles, ses pièces datées, et de quoi écrire un constat. */
export const pageMaisonIndicateur = page({
  path: '/audit/:jeton/indicateurs/:indicateur',
  access: 'lien:audit',
  params: Params,
  query: Query,
  view: async (context, form) => {
    const { query, params } = context;
    if (query.piece !== undefined) return fichier(context, query.piece);
    const audit = await auditDuLien(context);
    if (audit === null) return null;
    const version = referentiel(audit.referentiel);
    const indicateur = indicateurDe(version, params.indicateur);
    if (indicateur === null) return null;
    const jour = today(context.clock);
    const suivi = await suiviIndicateur(context.tx, context.organismeId, indicateur.numero, jour);
    const constat = form.of('ecrire');
    return {
      title: indicateurFr.titre(indicateur.numero, indicateur.titre),
      layout: 'public',
      body: (
        <>
          <p>
            <a href={`/audit/${params.jeton}`}>{mots.retour}</a>
          </p>
          <FormErrors form={form} />
          <Controles
            controles={controlesDe(indicateur, version.version)}
            constats={suivi.constats}
            aujourdhui={jour.toString()}
            sansLiens
          />
          <Pieces depots={suivi.depots} jour={jour.toString()} ici={pathOf(context.request)} />
          {suivi.efficacites.length > 0 && (
            <Section title={mots.notes}>
              <Timeline
                items={suivi.efficacites.map(({ id: cle, le, texte: title }) => ({
                  id: cle,
                  when: Temporal.PlainDate.from(le),
                  title,
                }))}
              />
            </Section>
          )}
          <Constats constats={audit.constats.filter(({ numero }) => numero === indicateur.numero)} />
          {audit.closLe === null && (
            <Section title={mots.ecrire}>
              <Form {...context.form('ecrire')}>
                <RadioGroup
                  {...constat.field('genre', 'note')}
                  label={mots.constat}
                  options={GENRES_CONSTAT.map((value) => ({ value, label: GENRES_CONSTAT_FR[value] }))}
                />
                <TextArea {...constat.field('texte')} label={mots.texte} rows={4} required />
                <SubmitButton>{mots.ecrire}</SubmitButton>
              </Form>
            </Section>
          )}
          <TexteIndicateur indicateur={indicateur} referentiel={version} />
        </>
      ),
    };
  },
  acts: {
    ecrire: act({
      body: z.object({ _id: idDeFormulaire(), genre: z.enum(GENRES_CONSTAT), texte: texte(4_000) }),
      run: async (context, { _id, ...body }) => {
        const { indicateur: numero } = context.params as z.output<typeof Params>;
        const auditId = auditIdDuLien(context);
        const fait = await ecrireConstat(context, { id: _id, auditId, numero, ...body });
        return fait.ok ? ok(redirect(`${pathOf(context.request)}#constats`, mots.ecrit)) : fait;
      },
    }),
  },
});

async function fichier(context: Context<unknown, z.output<typeof Query>>, piece: string) {
  const { tx, organismeId, files, query } = context;
  const lu = await fichierDeDepot(tx, organismeId, piece, query.version);
  if (lu === null) return null;
  return { kind: 'file', name: lu.nom, type: lu.type, content: await files.get(lu.fichier) } as const;
}
