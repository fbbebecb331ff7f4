import { z } from 'zod';
import {
  EmptyState,
  ExportLinks,
  Field,
  Filters,
  Form,
  Pagination,
  Select,
  TableTools,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { idOptionnel, texteOptionnel } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { cursor, exportHrefs, exportKind, listFile, listHref, pageOf } from '#platform/http/list.ts';
import type { ExportList } from '#platform/tabular/export.ts';
import { STATUTS } from '../../messages.fr.ts';
import { candidatureFr } from '../../messages/candidature.fr.ts';
import {
  candidatures,
  type LigneCandidature,
  STATUTS_CANDIDATS,
  statutDeLEtape,
} from '../../queries/candidatures.query.ts';
import { sessionsOuvertes } from '../../queries/sessions-ouvertes.query.ts';

import { acteDecider } from './decider.act.ts';
import { DecisionEnMasse } from './DecisionEnMasse.tsx';
import { TableDeCandidatures } from './TableDeCandidatures.tsx';

const words = candidatureFr.liste;
const CHEMIN = '/candidatures';
const MAX_EXPORT = 20_000;

const Query = z.object({
  q: texteOptionnel(100).catch(null),
  sessionId: idOptionnel().catch(null),
  statut: z.enum(STATUTS_CANDIDATS).nullable().catch(null).default(null),
  apres: cursor(),
  export: exportKind(),
});

/** Applications that wait for an interview, a decision or a registration. */
export const pageCandidatures = page({
  path: CHEMIN,
  access: 'inscription.lire',
  query: Query,
  view: async (context, form) => {
    const { tx, organismeId, clock } = context;
    const { export: fichier, apres, ...filtres } = context.query;
    const jour = today(clock);
    if (fichier !== undefined) {
      const toutes = await candidatures(tx, organismeId, jour, { ...filtres, apres: null }, MAX_EXPORT);
      return listFile(fichier, words.fichier, exportDe(toutes));
    }
    const lues = await candidatures(tx, organismeId, jour, { ...filtres, apres });
    const sessions = await sessionsOuvertes(tx, organismeId, jour);
    const { rows, next } = pageOf(lues, ({ depuis, id }) => ({ key: depuis, id }));
    const actifs = Object.values(filtres).some((valeur) => valeur !== null);
    const decide = context.can('inscription.modifier') && rows.length > 0;
    const table = (
      <TableDeCandidatures
        lignes={rows}
        choisir={decide}
        vide={
          <EmptyState icon="people" title={words.vide}>
            {words.videAide}
          </EmptyState>
        }
      />
    );
    return {
      title: words.titre,
      lead: words.accroche,
      body: (
        <>
          <FormErrors form={form} />
          <Filters action={CHEMIN} {...(actifs ? { resetHref: CHEMIN } : {})}>
            <Field name="q" type="search" label={words.recherche} value={filtres.q ?? ''} />
            <Select
              name="sessionId"
              label={words.session}
              placeholder={words.toutes}
              value={filtres.sessionId ?? ''}
              options={sessions.map(({ id, intitule }) => ({ value: id, label: intitule }))}
            />
            <Select
              name="statut"
              label={words.statut}
              placeholder={words.tous}
              value={filtres.statut ?? ''}
              options={STATUTS_CANDIDATS.map((statut) => ({ value: statut, label: STATUTS[statut] }))}
            />
          </Filters>
          {decide ? (
            <Form {...context.form('decider')} bare>
              <div className="stack">
                {table}
                <DecisionEnMasse form={form} jour={jour} />
              </div>
            </Form>
          ) : (
            table
          )}
          <TableTools>
            <Pagination
              {...(next === null ? {} : { nextHref: listHref(CHEMIN, filtres, { apres: next }) })}
            />
            {rows.length > 0 && <ExportLinks {...exportHrefs(CHEMIN, filtres)} />}
          </TableTools>
        </>
      ),
    };
  },
  acts: { decider: acteDecider },
});

function exportDe(lignes: readonly LigneCandidature[]): ExportList {
  const { personne, session, statut, depuis, courriel, telephone } = words.colonnes;
  return {
    headers: [personne, session, statut, depuis, courriel, telephone],
    rows: lignes.map((ligne) => [
      `${ligne.prenom} ${ligne.nom}`,
      ligne.session,
      STATUTS[statutDeLEtape(ligne.etape)],
      Temporal.PlainDate.from(ligne.depuis),
      ligne.courriel,
      ligne.telephone,
    ]),
  };
}
