import { z } from 'zod';
import { formationsAChoisir } from '#capabilities/catalogue/index.ts';
import { ButtonLink, EmptyState, ExportLinks, Pagination, TableTools } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { dateOptionnelle, idOptionnel, texteOptionnel } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import { cursor, exportKind, listFile, listHref, pageOf } from '#platform/http/list.ts';
import type { ExportList } from '#platform/tabular/export.ts';
import { ETATS_SESSION, etatSession } from '../domain/session.ts';
import { ETATS, sessionsFr } from '../messages/sessions.fr.ts';
import { cleDeTri, type LigneSession, sessions, TRIS_SESSIONS } from '../queries/sessions.query.ts';
import { FiltresDeSessions } from './FiltresDeSessions.tsx';

import { TableDeSessions } from './TableDeSessions.tsx';

const words = sessionsFr.liste;
const CHEMIN = '/sessions';
const MAX_EXPORT = 20_000;

const Query = z.object({
  q: texteOptionnel(100).catch(null),
  formationId: idOptionnel().catch(null),
  etat: z.enum(ETATS_SESSION).nullable().catch(null).default(null),
  du: dateOptionnelle().catch(null),
  au: dateOptionnelle().catch(null),
  tri: z.enum(TRIS_SESSIONS).catch('-debut').default('-debut'),
  apres: cursor(),
  export: exportKind(),
});

/** The sessions of the organisme: by period, formation and state. */
export const pageSessions = page({
  path: CHEMIN,
  access: 'session.lire',
  query: Query,
  view: async (context) => {
    const { export: fichier, apres, tri, ...filtres } = context.query;
    const { tx, organismeId } = context;
    const jour = today(context.clock);
    if (fichier !== undefined) {
      const toutes = await sessions(tx, organismeId, jour, { ...filtres, tri, apres: null }, MAX_EXPORT);
      return listFile(fichier, words.fichier, exportDe(toutes, jour));
    }
    const lues = await sessions(tx, organismeId, jour, { ...filtres, tri, apres });
    const formations = await formationsAChoisir(tx, organismeId);
    const { rows, next } = pageOf(lues, (ligne) => ({ key: cleDeTri(ligne, tri), id: ligne.id }));
    const adresse = (...valeurs: Parameters<typeof listHref>[1][]) =>
      listHref(CHEMIN, filtres, { tri: tri === '-debut' ? null : tri }, ...valeurs);
    const filtre = Object.values(filtres).some((valeur) => valeur !== null);
    return {
      title: words.titre,
      lead: words.accroche,
      actions: context.can('session.modifier') && (
        <ButtonLink href="/sessions/nouvelle" variant="primary" icon="plus">
          {words.nouvelle}
        </ButtonLink>
      ),
      body: (
        <>
          <FiltresDeSessions
            action={CHEMIN}
            filtres={filtres}
            tri={tri}
            formations={formations}
            actifs={filtre}
          />
          <TableDeSessions
            lignes={rows}
            jour={jour}
            tri={tri}
            adresse={adresse}
            vide={<Vide filtre={filtre} />}
          />
          <TableTools>
            <Pagination {...(next === null ? {} : { nextHref: adresse({ apres: next }) })} />
            {rows.length > 0 && (
              <ExportLinks csvHref={adresse({ export: 'csv' })} xlsxHref={adresse({ export: 'xlsx' })} />
            )}
          </TableTools>
        </>
      ),
    };
  },
});

const Vide = ({ filtre }: { filtre: boolean }) => (
  <EmptyState icon="calendar" title={words.vide}>
    {filtre ? words.videFiltre : words.videAide}
  </EmptyState>
);

function exportDe(lignes: readonly LigneSession[], jour: Temporal.PlainDate): ExportList {
  const { code, session, formation, premierJour, dernierJour, inscrits, places, etat, responsable } =
    words.colonnes;
  return {
    headers: [code, session, formation, premierJour, dernierJour, inscrits, places, etat, responsable],
    rows: lignes.map((ligne) => [
      ligne.code,
      ligne.intitule,
      ligne.formation,
      Temporal.PlainDate.from(ligne.debut),
      Temporal.PlainDate.from(ligne.fin),
      ligne.inscrits,
      ligne.capacite,
      ETATS[etatSession(ligne, jour)],
      ligne.responsable,
    ]),
  };
}
