import { z } from 'zod';
import { organisme } from '#capabilities/identite/index.ts';
import { DescriptionList, ExportLinks, Field, Fieldset, Notice, TableTools } from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import { exportHrefs, exportKind, listFile } from '#platform/http/list.ts';
import { CADRES, LIGNES } from '../domain/formulaire.ts';
import { bilanFr as mots, COLONNES_FR } from '../messages/bilan.fr.ts';
import { TITRES_CADRES } from '../messages/formulaire.fr.ts';
import { bilanDe, type BilanLu } from '../queries/bilan.ts';
import { nomExercice, PATH } from './exercices.page.tsx';
import { libelleDe } from './TableCadre.tsx';

/** The figures in the order of the form, each in a field that can be selected; the same as a file. */
export const pageCopier = page({
  path: `${PATH}/:exerciceId/copier`,
  access: 'bpf.lire',
  params: z.object({ exerciceId: id() }),
  query: z.object({ export: exportKind() }),
  view: async (context) => {
    const { tx, organismeId, params, query } = context;
    const lu = await bilanDe(tx, organismeId, params.exerciceId);
    if (lu === null) return null;
    if (query.export !== undefined) return listFile(query.export, mots.fichier, aExporter(lu));
    const qui = await organisme(tx, organismeId);
    const ici = `${PATH}/${lu.exercice.id}`;
    return {
      title: mots.copier,
      lead: nomExercice(lu.exercice),
      width: 'narrow',
      breadcrumb: [
        { href: PATH, label: mots.exercices },
        { href: ici, label: nomExercice(lu.exercice) },
      ],
      body: (
        <>
          <Notice>{mots.copierAide}</Notice>
          <DescriptionList
            items={[
              { term: mots.nda, value: qui?.nda ?? mots.aCompleter },
              { term: mots.siret, value: qui?.siret },
              { term: mots.naf, value: lu.exercice.naf || mots.aCompleter },
              { term: mots.nom, value: qui?.raisonSociale },
              { term: mots.forme, value: lu.exercice.formeJuridique || mots.aCompleter },
              { term: mots.adresse, value: [qui?.adresse, qui?.codePostal, qui?.ville].join(' ') },
              { term: mots.adressePublique, value: lu.exercice.adressePublique ? mots.oui : mots.non },
              { term: mots.debut, value: lu.exercice.debut },
              { term: mots.fin, value: lu.exercice.fin },
              { term: mots.distance, value: lu.exercice.distance ? mots.oui : mots.non },
              { term: mots.signataire, value: [qui?.representant, qui?.qualiteRepresentant].join(', ') },
              { term: mots.lieu, value: lu.exercice.signatureLieu || mots.aCompleter },
            ]}
          />
          {CADRES.map((cadre) => (
            <Fieldset key={cadre} legend={TITRES_CADRES[cadre]} grid>
              {LIGNES.filter((ligne) => ligne.cadre === cadre).flatMap(({ id: ligne, colonnes }) =>
                colonnes.map((colonne) => (
                  <Field
                    key={`${ligne}${colonne}`}
                    name={`${ligne}-${colonne}`}
                    label={`${libelleDe(ligne, lu.retenu.codesNsf)} (${COLONNES_FR[colonne]})`}
                    value={String(lu.retenu.valeurs.get(ligne)?.[colonne] ?? '')}
                    readOnly
                  />
                )),
              )}
            </Fieldset>
          ))}
          <TableTools>
            <ExportLinks {...exportHrefs(`${ici}/copier`)} />
          </TableTools>
        </>
      ),
    };
  },
});

const aExporter = (lu: BilanLu) => ({
  headers: [mots.ligne, mots.libelle, mots.quoi, mots.retenu, mots.calcule],
  rows: LIGNES.flatMap(({ id: ligne, colonnes }) =>
    colonnes.map((colonne) => [
      ligne,
      libelleDe(ligne, lu.retenu.codesNsf),
      COLONNES_FR[colonne],
      lu.retenu.valeurs.get(ligne)?.[colonne] ?? null,
      lu.calcule.valeurs.get(ligne)?.[colonne] ?? null,
    ]),
  ),
});
