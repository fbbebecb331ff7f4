import { z } from 'zod';
import { Badge, ButtonLink, DataTable, Section } from '#design/index.ts';
import { id, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { cloreExercice, rouvrirExercice } from '../actions/clore-exercice.ts';
import { CADRES } from '../domain/formulaire.ts';
import { bilanFr as mots, CONTROLES_FR } from '../messages/bilan.fr.ts';
import { sousTraitanceFr } from '../messages/sous-traitance.fr.ts';
import { type ACompleter, aCompleter } from '../queries/a-completer.query.ts';
import { bilanDe, type BilanLu } from '../queries/bilan.ts';
import { Cloture } from './Cloture.tsx';
import { nomExercice, PATH } from './exercices.page.tsx';
import { TableCadre } from './TableCadre.tsx';

/** The report of one exercise: frames, checks, what is missing, closing. */
export const pageExercice = page({
  path: `${PATH}/:exerciceId`,
  access: 'bpf.lire',
  params: z.object({ exerciceId: id() }),
  view: async (context, form) => {
    const { tx, organismeId, params } = context;
    const lu = await bilanDe(tx, organismeId, params.exerciceId);
    if (lu === null) return null;
    const manques = await aCompleter(tx, organismeId, lu.exercice);
    const ici = `${PATH}/${lu.exercice.id}`;
    return {
      title: mots.titre,
      lead: nomExercice(lu.exercice),
      breadcrumb: [{ href: PATH, label: mots.exercices }],
      actions: (
        <>
          <ButtonLink href={`${ici}/copier`}>{mots.copier}</ButtonLink>
          {context.can('bpf.tenir') && (
            <>
              <ButtonLink href={`${ici}/confiee`}>{sousTraitanceFr.titre}</ButtonLink>
              <ButtonLink href={`${ici}/parametres`}>{mots.parametres}</ButtonLink>
            </>
          )}
        </>
      ),
      body: (
        <>
          <FormErrors form={form} />
          <Alertes manques={manques} />
          <Controles lu={lu} />
          {CADRES.map((cadre) => (
            <TableCadre key={cadre} lu={lu} cadre={cadre} />
          ))}
          <Cloture context={context} form={form.of('rouvrir')} lu={lu} />
        </>
      ),
    };
  },
  acts: {
    clore: act({
      access: 'bpf.tenir',
      body: z.object({ _id: idDeFormulaire() }),
      run: async (context, { _id }) => {
        const { exerciceId } = context.params;
        const fait = await cloreExercice(context, { id: _id, exerciceId });
        return fait.ok ? ok(redirect(`${PATH}/${exerciceId}`, mots.clos)) : fait;
      },
    }),
    rouvrir: act({
      access: 'bpf.tenir',
      body: z.object({ motif: texte(500) }),
      run: async (context, { motif }) => {
        const { exerciceId } = context.params;
        const fait = await rouvrirExercice(context, { exerciceId, motif });
        return fait.ok ? ok(redirect(`${PATH}/${exerciceId}`, mots.rouvert)) : fait;
      },
    }),
  },
});

function adresse({ quoi, id: cible }: ACompleter): string {
  if (quoi === 'statut') return `${PATH}/formateurs`;
  return quoi === 'objectif' || quoi === 'nsf'
    ? `/formations/${cible}/general`
    : `/inscriptions/${cible}/modifier`;
}

function Alertes({ manques }: { manques: readonly ACompleter[] }) {
  return (
    <Section title={mots.alertes}>
      {manques.length > 0 && <p>{mots.alertesAide}</p>}
      <DataTable
        caption={mots.alertes}
        captionHidden
        rows={manques}
        rowKey={({ quoi, id: cible }) => `${quoi}${cible}`}
        rowHref={adresse}
        empty={<p>{mots.rienACompleter}</p>}
        columns={[
          { key: 'nom', header: mots.qui, cell: ({ nom }) => nom },
          { key: 'quoi', header: mots.quoi, cell: ({ quoi }) => mots.manque[quoi] },
          { key: 'detail', header: mots.detail, cell: ({ detail }) => detail },
        ]}
      />
    </Section>
  );
}

function Controles({ lu }: { lu: BilanLu }) {
  return (
    <DataTable
      caption={mots.controles}
      rows={lu.controles}
      rowKey={({ code }) => code}
      columns={[
        { key: 'regle', header: mots.controles, cell: ({ code }) => CONTROLES_FR[code] },
        {
          key: 'etat',
          header: mots.etat,
          cell: ({ tenu, niveau }) =>
            tenu ? (
              <Badge tone="ok">{mots.tenu}</Badge>
            ) : (
              <Badge tone={niveau === 'erreur' ? 'attention' : 'info'}>{mots[niveau]}</Badge>
            ),
        },
      ]}
    />
  );
}
