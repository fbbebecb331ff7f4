import { z } from 'zod';
import {
  ButtonLink,
  Checkbox,
  EmptyState,
  ExportLinks,
  Field,
  Filters,
  Pagination,
  Select,
  TableTools,
} from '#design/index.ts';
import { yesOrNo } from '#platform/tabular/export.ts';
import { id } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import { cursor, exportKind, listFile, listHref, pageOf } from '#platform/http/list.ts';
import { salles as mots } from '../messages/lieux.fr.ts';
import {
  choixDeSalles,
  type FiltreSalles,
  salles,
  type SalleLue,
  TRIS_SALLES,
} from '../queries/salles.query.ts';
import { Onglets } from './commun.tsx';
import { TableSalles } from './TableSalles.tsx';

const CHEMIN = '/salles';
const MAX_EXPORT = 10_000;
const coche = () => z.literal('oui').optional().catch(undefined);

/** Les salles de l'organisme : filtres, tri et export. */
export const pageSalles = page({
  path: CHEMIN,
  access: 'planning.lire',
  query: z.object({
    lieu: id().optional().catch(undefined),
    places: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
    equipement: z.string().min(1).max(100).optional().catch(undefined),
    accessible: coche(),
    archivees: coche(),
    tri: z.enum(TRIS_SALLES).catch('nom').default('nom'),
    apres: cursor(),
    export: exportKind(),
  }),
  view: async ({ tx, organismeId, query, can, clock }) => {
    const { tri, apres, export: sorte, ...brut } = query;
    const filtre: FiltreSalles = {
      ...brut,
      accessible: brut.accessible === 'oui',
      archivees: brut.archivees === 'oui',
    };
    if (sorte !== undefined) {
      const toutes = await salles(tx, organismeId, clock.now(), filtre, { tri, limite: MAX_EXPORT });
      return listFile(sorte, mots.fichier, { headers: ENTETES, rows: toutes.map(enCellules) });
    }
    const lues = await salles(tx, organismeId, clock.now(), filtre, { tri, apres });
    const choix = await choixDeSalles(tx, organismeId);
    const { rows, next } = pageOf(lues, ({ cle, id: key }) => ({ key: cle, id: key }));
    const adresse = (valeurs: Record<string, string | null>) =>
      listHref(CHEMIN, brut, { tri: tri === 'nom' ? null : tri }, valeurs);
    const filtree = Object.values(brut).some((valeur) => valeur !== undefined);
    const nouvelle = can('planning.modifier') && (
      <ButtonLink href={`${CHEMIN}/nouvelle`} variant="primary" icon="plus">
        {mots.nouvelle}
      </ButtonLink>
    );
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      actions: nouvelle,
      body: (
        <>
          <Onglets courant={CHEMIN} can={can} />
          <Filters
            action={CHEMIN}
            {...(tri === 'nom' ? {} : { hidden: { tri } })}
            {...(filtree ? { resetHref: CHEMIN } : {})}
          >
            <Select
              name="lieu"
              label={mots.filtres.lieu}
              placeholder={mots.filtres.tousLieux}
              value={brut.lieu ?? ''}
              options={choix.lieux.map(({ id: value, nom: label }) => ({ value, label }))}
            />
            <Field
              name="places"
              label={mots.filtres.places}
              type="number"
              min={1}
              value={brut.places === undefined ? '' : String(brut.places)}
            />
            <Select
              name="equipement"
              label={mots.filtres.equipement}
              placeholder={mots.filtres.tousEquipements}
              value={brut.equipement ?? ''}
              options={choix.equipements.map((value) => ({ value, label: value }))}
            />
            <Checkbox
              name="accessible"
              label={mots.filtres.accessible}
              checked={filtre.accessible ?? false}
            />
            <Checkbox name="archivees" label={mots.filtres.archivees} checked={filtre.archivees ?? false} />
          </Filters>
          <TableSalles
            rows={rows}
            tri={tri}
            vers={(colonne) => adresse({ tri: colonne })}
            empty={
              <EmptyState
                icon="building"
                title={filtree ? mots.rien : mots.vide}
                actions={filtree ? undefined : nouvelle}
              >
                {filtree ? mots.rienAide : mots.videAide}
              </EmptyState>
            }
          />
          {rows.length > 0 && (
            <TableTools summary={mots.resume(rows.length)}>
              <ExportLinks csvHref={adresse({ export: 'csv' })} xlsxHref={adresse({ export: 'xlsx' })} />
              <Pagination
                {...(apres === null ? {} : { previousHref: adresse({}) })}
                {...(next === null ? {} : { nextHref: adresse({ apres: next }) })}
              />
            </TableTools>
          )}
        </>
      ),
    };
  },
});

const ENTETES = Object.values(mots.colonnes);
const enCellules = (salle: SalleLue) => [
  salle.nom,
  salle.lieu,
  salle.capacite,
  salle.equipements.join(', '),
  yesOrNo(salle.accessible),
  salle.creneaux,
];
