import { z } from 'zod';
import {
  DataTable,
  DescriptionList,
  EmptyState,
  ExportLinks,
  Field,
  Fieldset,
  Form,
  FormActions,
  formatDuree,
  formatEuros,
  Notice,
  Section,
  Select,
  SubmitButton,
  TableTools,
} from '#design/index.ts';
import { entierOptionnel, id, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { exportHrefs, exportKind, listFile } from '#platform/http/list.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { corrigerLigne } from '../actions/corriger-ligne.ts';
import { COLONNES } from '../domain/copie.ts';
import { type Colonne, ligneParId, NON_VERIFIE } from '../domain/formulaire.ts';
import { corrigeable } from '../domain/retenir.ts';
import { bilanFr as mots, COLONNES_FR, NON_VERIFIE_FR } from '../messages/bilan.fr.ts';
import { bilanDe, type BilanLu } from '../queries/bilan.ts';
import { rangeesDeLigne } from '../queries/rangees-de-ligne.ts';
import { nomExercice, PATH } from './exercices.page.tsx';
import { ecrire, libelleDe } from './TableCadre.tsx';

const MONTREES = 500;
const MAXIMUM = 1_000_000_000;

/** One figure: computed, to declare, and the rows that make it. */
export const pageLigne = page({
  path: `${PATH}/:exerciceId/lignes/:ligne`,
  access: 'bpf.lire',
  params: z.object({ exerciceId: id(), ligne: z.string().max(20) }),
  query: z.object({ export: exportKind() }),
  view: async (context, form) => {
    const { tx, organismeId, params, query } = context;
    const ligne = ligneParId(params.ligne);
    const lu = ligne === undefined ? null : await bilanDe(tx, organismeId, params.exerciceId);
    if (ligne === undefined || lu === null) return null;
    const rows = await rangeesDeLigne(tx, organismeId, lu, ligne.id);
    const enArgent = ligne.cadre === 'C' || ligne.cadre === 'D';
    const quantite = enArgent ? mots.montant : mots.heures;
    const diviseur = enArgent ? 100 : 60;
    if (query.export !== undefined) {
      return listFile(query.export, `${mots.fichier}-${ligne.id}`, {
        headers: [mots.qui, mots.objet, quantite],
        rows: rows.map(({ nom, detail, quantite: nombre }) => [nom, detail, nombre / diviseur]),
      });
    }
    const ici = `${PATH}/${lu.exercice.id}`;
    const chemin = `${ici}/lignes/${ligne.id}`;
    return {
      title: libelleDe(ligne.id, lu.retenu.codesNsf),
      lead: ligne.id,
      breadcrumb: [
        { href: PATH, label: mots.exercices },
        { href: ici, label: nomExercice(lu.exercice) },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <Valeurs lu={lu} id={ligne.id} colonnes={ligne.colonnes} />
          <DataTable
            caption={mots.lignes}
            rows={rows.slice(0, MONTREES)}
            rowKey={({ cle }) => cle}
            rowHref={({ href }) => href ?? undefined}
            empty={<EmptyState title={mots.aucuneLigne}>{mots.aucuneLigneAide}</EmptyState>}
            columns={[
              { key: 'nom', header: mots.qui, cell: ({ nom }) => nom },
              { key: 'detail', header: mots.objet, cell: ({ detail }) => detail },
              {
                key: 'quantite',
                header: quantite,
                align: 'end',
                cell: ({ quantite: nombre }) => (enArgent ? formatEuros(nombre) : formatDuree(nombre)),
              },
            ]}
          />
          {rows.length > 0 && (
            <TableTools summary={rows.length > MONTREES ? mots.suite : String(rows.length)}>
              <ExportLinks {...exportHrefs(chemin)} />
            </TableTools>
          )}
          {context.can('bpf.tenir') && corrigeable(ligne.id) && lu.exercice.cloture === null && (
            <Section title={mots.corriger}>
              <Form {...context.form('corriger')}>
                <Fieldset legend={mots.corriger}>
                  <Select
                    {...form.field('colonne', ligne.colonnes[0])}
                    label={mots.ligne}
                    placeholder={false}
                    options={ligne.colonnes.map((value) => ({ value, label: COLONNES_FR[value] }))}
                  />
                  <Field
                    {...form.field('valeur')}
                    label={mots.valeur}
                    hint={mots.valeurAide}
                    inputMode="numeric"
                  />
                  <Field {...form.field('motif')} label={mots.motif} required />
                </Fieldset>
                <FormActions>
                  <SubmitButton variant="secondary">{mots.enregistrer}</SubmitButton>
                </FormActions>
              </Form>
            </Section>
          )}
        </>
      ),
    };
  },
  acts: {
    corriger: act({
      access: 'bpf.tenir',
      body: z.object({
        colonne: z.enum(COLONNES as readonly [Colonne, ...Colonne[]]),
        valeur: entierOptionnel(-MAXIMUM, MAXIMUM),
        motif: texte(500),
      }),
      run: async (context, body) => {
        const { exerciceId, ligne } = context.params;
        const fait = await corrigerLigne(context, { exerciceId, ligne, ...body });
        return fait.ok ? ok(redirect(`${PATH}/${exerciceId}/lignes/${ligne}`, mots.enregistre)) : fait;
      },
    }),
  },
});

function Valeurs({ lu, id: ligne, colonnes }: { lu: BilanLu; id: string; colonnes: readonly Colonne[] }) {
  const calcule = lu.calcule.valeurs.get(ligne);
  const retenu = lu.retenu.valeurs.get(ligne);
  const { minutes, centimes } = calcule?.trace ?? {};
  const corrections = lu.exercice.corrections.filter((une) => une.ligne === ligne);
  const notes = NON_VERIFIE.filter(({ lignes }) => (lignes as readonly string[]).includes(ligne));
  return (
    <>
      <DescriptionList
        items={[
          ...colonnes.flatMap((colonne) => [
            { term: `${mots.retenu} (${COLONNES_FR[colonne]})`, value: ecrire(retenu?.[colonne]) },
            { term: `${mots.calcule} (${COLONNES_FR[colonne]})`, value: ecrire(calcule?.[colonne]) },
          ]),
          ...(minutes === undefined ? [] : [{ term: mots.trace, value: formatDuree(minutes) }]),
          ...(centimes === undefined ? [] : [{ term: mots.trace, value: formatEuros(centimes) }]),
        ]}
      />
      {corrections.map(({ colonne, motif, par }) => (
        <Notice key={colonne}>{mots.corrections(par ?? mots.systeme, motif)}</Notice>
      ))}
      {notes.map(({ regle }) => (
        <Notice key={regle}>{NON_VERIFIE_FR[regle]}</Notice>
      ))}
    </>
  );
}
