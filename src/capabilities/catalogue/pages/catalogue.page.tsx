import { z } from 'zod';
import {
  Badge,
  ButtonLink,
  Card,
  CardGrid,
  EmptyState,
  Field,
  Filters,
  formatDate,
  formatDuree,
  Pagination,
  Select,
  TableTools,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { page } from '#platform/http/define.ts';
import { cursor, listHref, pageHrefs, pageOf } from '#platform/http/list.ts';
import { DEPARTEMENTS } from '../domain/departements.ts';
import { MODALITES } from '../domain/volumes.ts';
import {
  cataloguePublic,
  type ChoixCatalogue,
  choixCatalogue,
  type FiltreCatalogue,
  type FormationPublique,
  TOTAL_MAX,
} from '../queries/catalogue-public.query.ts';
import { catalogue as mots, MODALITES_PUBLIQUES, NIVEAUX } from './messages-public.fr.ts';

const CHEMIN = '/catalogue';
const absent = <T extends z.ZodType>(type: T) => type.optional().catch(undefined);

/** Ce que l'on peut demander au catalogue public, par une adresse comme par l'API. */
export const FILTRE_CATALOGUE = {
  q: z.string().max(200).catch('').default(''),
  departement: absent(z.string().refine((code) => DEPARTEMENTS.has(code))),
  modalite: absent(z.enum(MODALITES)),
  niveau: absent(z.coerce.number().int().min(1).max(8)),
  rome: absent(z.string().regex(/^[A-Z]\d{4}$/u)),
  organisme: absent(z.string().regex(/^[a-z0-9-]{3,60}$/u)),
  apres: cursor(),
};

/** Le catalogue public : recherche, filtres, une carte par formation publiée. Sans script. */
export const pageCatalogue = page({
  path: CHEMIN,
  access: 'public',
  query: z.object(FILTRE_CATALOGUE),
  view: async ({ tx, query: { apres, ...filtre }, clock }) => {
    const choix = await choixCatalogue(tx, filtre.organisme);
    if (filtre.organisme !== undefined && choix.organisme === null) return null;
    const lues = await cataloguePublic(tx, filtre, apres, today(clock));
    const { rows, next } = pageOf(lues, ({ cle, id }) => ({ key: cle, id }));
    const { organisme, ...autres } = filtre;
    const filtree = Object.values(autres).some((valeur) => valeur !== undefined && valeur !== '');
    const sansFiltre = listHref(CHEMIN, { organisme });
    return {
      title: choix.organisme === null ? mots.titre : mots.titreOrganisme(choix.organisme.nom),
      lead: mots.accroche,
      layout: 'public',
      body: (
        <>
          <meta name="description" content={mots.description} />
          <Filtres filtre={filtre} choix={choix} {...(filtree ? { resetHref: sansFiltre } : {})} />
          {rows.length === 0 ? (
            <Rien filtree={filtree} sansFiltre={sansFiltre} />
          ) : (
            <CardGrid>
              {rows.map((formation) => (
                <Formation key={formation.id} formation={formation} nommer={choix.organisme === null} />
              ))}
            </CardGrid>
          )}
          {rows.length > 0 && (
            <TableTools summary={mots.resume(rows.length, rows[0]?.total ?? 0, TOTAL_MAX)}>
              <Pagination {...pageHrefs(CHEMIN, filtre, apres, next)} />
            </TableTools>
          )}
          {organisme !== undefined && (
            <p>
              <a href={CHEMIN}>{mots.tous}</a>
            </p>
          )}
        </>
      ),
    };
  },
});

interface FiltresProps {
  readonly filtre: FiltreCatalogue;
  readonly choix: ChoixCatalogue;
  readonly resetHref?: string;
}

function Filtres({ filtre, choix, ...reste }: FiltresProps) {
  const { q, departement, modalite, niveau, rome, organisme } = filtre;
  const plus = [niveau, rome].filter((valeur) => valeur !== undefined).length;
  return (
    <Filters
      action={CHEMIN}
      {...(organisme === undefined ? {} : { hidden: { organisme } })}
      {...reste}
      moreCount={plus}
      more={
        <>
          <Select
            name="niveau"
            label={mots.niveau}
            placeholder={mots.tousNiveaux}
            value={niveau === undefined ? '' : String(niveau)}
            options={choix.niveaux.map((un) => ({ value: String(un), label: NIVEAUX[un] ?? String(un) }))}
          />
          <Select
            name="rome"
            label={mots.metier}
            placeholder={mots.tousMetiers}
            value={rome ?? ''}
            options={choix.metiers.map(({ code, libelle }) => ({ value: code, label: libelle ?? code }))}
          />
        </>
      }
    >
      <Field name="q" label={mots.chercher} type="search" value={q ?? ''} width="l" />
      <Select
        name="departement"
        label={mots.departement}
        placeholder={mots.tousDepartements}
        value={departement ?? ''}
        options={choix.departements.map((code) => ({
          value: code,
          label: `${DEPARTEMENTS.get(code) ?? ''} (${code})`,
        }))}
      />
      <Select
        name="modalite"
        label={mots.modalite}
        placeholder={mots.toutesModalites}
        value={modalite ?? ''}
        options={MODALITES.filter((une) => choix.modalites.includes(une)).map((value) => ({
          value,
          label: MODALITES_PUBLIQUES[value],
        }))}
      />
    </Filters>
  );
}

function Formation({ formation, nommer }: { formation: FormationPublique; nommer: boolean }) {
  const { slug, intitule, organisme, villes, modalites, niveau, minutes, prochaine } = formation;
  const lieux = villes.join(', ');
  return (
    <Card
      title={intitule}
      href={`${CHEMIN}/${slug}`}
      footer={
        <p className="row">
          {minutes > 0 && <Badge>{formatDuree(minutes)}</Badge>}
          {niveau !== null && <Badge>{NIVEAUX[niveau]}</Badge>}
        </p>
      }
    >
      <p>{nommer ? [organisme, lieux].filter((texte) => texte !== '').join(', ') : lieux}</p>
      <p className="muted">{modalites.map((modalite) => MODALITES_PUBLIQUES[modalite]).join(' · ')}</p>
      {prochaine !== null && <p>{mots.prochaine(formatDate(Temporal.PlainDate.from(prochaine)))}</p>}
    </Card>
  );
}

function Rien({ filtree, sansFiltre }: { filtree: boolean; sansFiltre: string }) {
  if (!filtree)
    return (
      <EmptyState icon="book" title={mots.vide}>
        {mots.videAide}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="search"
      title={mots.rien}
      actions={<ButtonLink href={sansFiltre}>{mots.effacer}</ButtonLink>}
    >
      {mots.rienAide}
    </EmptyState>
  );
}
