import { z } from 'zod';
import { Field, Form, Notice, Section, SubmitButton } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { entier, id, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { pathOf } from '#platform/http/context.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { tableauFr } from '../../messages.fr.ts';
import { auditFr as mots } from '../../messages-audit.fr.ts';
import { CritereTableau } from '../../pages/CritereTableau.tsx';
import { SourceReferentiel } from '../../pages/SourceReferentiel.tsx';
import { tableauQualite } from '../../queries/tableau.query.ts';
import { tirerDossiers } from '../actions/tirer-dossiers.ts';
import { dossiersTires } from '../queries/dossiers-tires.query.ts';
import { auditDuLien, auditIdDuLien } from './audit-du-lien.ts';
import { Constats } from './Constats.tsx';
import { listeDuTirage } from './liste-tirage.ts';
import { Tirages } from './Tirages.tsx';

/** La maison de l'auditeur : les indicateurs dans la version de son audit, ses tirages, ses constats. Lecture seule. */
export const pageMaison = page({
  path: '/audit/:jeton',
  access: 'lien:audit',
  params: z.object({ jeton: z.string() }),
  query: z.object({ liste: id().optional().catch(undefined) }),
  view: async (context, form) => {
    const audit = await auditDuLien(context);
    if (audit === null) return null;
    if (context.query.liste !== undefined) return listeDuTirage(context, audit, context.query.liste);
    const { tx, organismeId, clock } = context;
    const [tableau, dossiers] = [
      await tableauQualite(tx, organismeId, today(clock), audit.referentiel),
      await dossiersTires(
        context,
        audit.tirages.flatMap(({ tires }) => tires),
      ),
    ];
    const ici = pathOf(context.request);
    const tirage = form.of('tirer');
    return {
      title: mots.maison(audit.organisme),
      layout: 'public',
      width: 'wide',
      body: (
        <>
          <FormErrors form={form} />
          <Notice tone="info">
            {mots.lectureSeule} {mots.annee(audit.referentiel)}, {mots.jusquau(audit.valableJusquau)}.
          </Notice>
          {tableau.referentiel.criteres.map(({ numero, titre }) => (
            <Section key={numero} title={tableauFr.critere(numero, titre)}>
              <CritereTableau
                titre={tableauFr.critere(numero, titre)}
                adresse={(indicateur) => `${ici}/indicateurs/${indicateur}`}
                lignes={tableau.lignes.filter(({ indicateur }) => indicateur.critere === numero)}
              />
            </Section>
          ))}
          <Section title={mots.tirages} id="tirages">
            {audit.closLe === null && (
              <Form {...context.form('tirer')}>
                <Field {...tirage.field('graine')} label={mots.graine} hint={mots.graineAide} required />
                <Field
                  {...tirage.field('taille', '5')}
                  type="number"
                  min={1}
                  max={50}
                  label={mots.taille}
                  required
                />
                <SubmitButton>{mots.tirer}</SubmitButton>
              </Form>
            )}
            <Tirages tirages={audit.tirages} dossiers={dossiers} ici={ici} />
          </Section>
          <Constats constats={audit.constats} />
          <SourceReferentiel referentiel={tableau.referentiel} />
        </>
      ),
    };
  },
  acts: {
    tirer: act({
      body: z.object({ _id: idDeFormulaire(), graine: texte(64), taille: entier(1, 50) }),
      run: async (context, { _id, ...body }) => {
        const fait = await tirerDossiers(context, { id: _id, auditId: auditIdDuLien(context), ...body });
        return fait.ok ? ok(redirect(`${pathOf(context.request)}#tirages`, mots.tire)) : fait;
      },
    }),
  },
});
