import { type RawBuilder, sql } from 'kysely';
import type { Ici } from './controle.ts';

/** Ce que l'auditeur regarde : l'année qui vient de finir, et ce qui commence dans les 30 jours. */
const FENETRE = { passe: { months: 12 }, avenir: { days: 30 } } as const;

/** Dernières étapes des dossiers qui tiennent une place : ni candidats, ni annulés, ni partis. */
const TIENNENT_UNE_PLACE = [
  'inscription.enregistree',
  'parcours.interrompu',
  'parcours.repris',
  'parcours.termine',
  'certification.obtenue',
  'certification.refusee',
];

/** Nom d'une personne `p`, pour une liste. */
export const NOM = sql<string>`coalesce(p.nom_usage, p.nom_naissance) || ' ' || p.prenom`;

/** Les sessions `s` de la fenêtre. */
export const sessionsDe = ({ organismeId, jour }: Ici): RawBuilder<unknown> => sql`
  FROM parcours.session s
  WHERE s.organisme_id = ${organismeId}::uuid AND s.annulee_le IS NULL
    AND s.fin >= ${jour.subtract(FENETRE.passe).toString()}::date
    AND s.debut <= ${jour.add(FENETRE.avenir).toString()}::date`;

/** Les dossiers `i` qui tiennent une place, avec leur session `s`, sa formation `f` et la personne `p`. */
export const dossiersDe = ({ organismeId, jour }: Ici): RawBuilder<unknown> => sql`
  FROM parcours.inscription i
  JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
  JOIN catalogue.formation f ON f.organisme_id = s.organisme_id AND f.id = s.formation_id
  JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
  WHERE i.organisme_id = ${organismeId}::uuid AND s.annulee_le IS NULL AND f.nature <> 'horsChamp'
    AND s.fin >= ${jour.subtract(FENETRE.passe).toString()}::date
    AND s.debut <= ${jour.add(FENETRE.avenir).toString()}::date
    AND i.situation = ANY(${TIENNENT_UNE_PLACE}::text[])`;

/** Le sujet d'un dossier : la personne et sa session. */
export const SUJET_DOSSIER = sql<string>`${NOM} || ', ' || s.code`;

/** Les formations `f` au catalogue public. */
export const publiees = ({ organismeId }: Ici): RawBuilder<unknown> => sql`
  FROM catalogue.formation f WHERE f.organisme_id = ${organismeId}::uuid AND f.publiee_le IS NOT NULL
    AND f.nature <> 'horsChamp'`;
