import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { api } from '#platform/http/define.ts';
import { cursor, pageOf } from '#platform/http/list.ts';
import { ok, refuse } from '#platform/result.ts';
import type { Certification } from '../domain/certification.ts';
import { validite } from '../domain/validite.ts';
import { api as mots } from '../messages.fr.ts';
import { certificationParNumero } from '../queries/certification.query.ts';
import { certifications, curseurDe } from '../queries/certifications.query.ts';
import { chercherMetiers } from '../queries/metiers.query.ts';

const CONSULTER = 'referentiels.consulter';
const Etat = z.enum(['enVigueur', 'expireBientot', 'expiree', 'inconnue']);
const Jour = z.iso.date();
const Codes = z.array(z.object({ code: z.string(), libelle: z.string() }));

const Resume = z.object({
  numero: z.string(),
  intitule: z.string(),
  niveau: z.int().nullable(),
  etat: Etat,
  finEnregistrement: Jour.nullable(),
});

const Detail = Resume.extend({
  abrege: z.object({ code: z.string(), libelle: z.string() }).nullable(),
  certificateurs: z.array(z.object({ nom: z.string(), siret: z.string().nullable() })),
  nsf: Codes,
  rome: Codes,
  formacodes: Codes,
  blocs: z.array(
    z.object({ code: z.string(), libelle: z.string(), competences: z.array(z.string()).nullable() }),
  ),
  remplace: z.array(z.string()),
  remplaceePar: z.array(z.string()),
});

/** Les certifications d'un filtre, par pages. */
export const apiCertifications = api({
  method: 'GET',
  path: '/certifications',
  access: CONSULTER,
  summary: mots.certifications,
  query: z.object({
    q: z.string().max(100).optional(),
    etat: Etat.optional(),
    rome: z
      .string()
      .regex(/^[A-N]\d{4}$/u)
      .optional(),
    niveau: z.coerce.number().int().min(1).max(8).optional(),
    apres: cursor(),
  }),
  response: z.object({ certifications: z.array(Resume), suivant: z.string().nullable() }),
  run: async ({ tx, clock, query: { apres, ...filtre } }) => {
    const jour = today(clock);
    const { rows, next } = pageOf(await certifications(tx, filtre, jour, { apres }), curseurDe);
    const resumes = rows.map(({ numero, intitule, niveau, actif, dateFin }) => ({
      numero,
      intitule,
      niveau,
      etat: validite({ actif, dateFinEnregistrement: dateFin }, jour).etat,
      finEnregistrement: dateFin?.toString() ?? null,
    }));
    return ok({ certifications: resumes, suivant: next });
  },
});

/** Une certification et ses blocs. */
export const apiCertification = api({
  method: 'GET',
  path: '/certifications/:numero',
  access: CONSULTER,
  summary: mots.certification,
  params: z.object({ numero: z.string().regex(/^(RNCP|RS)\d{1,7}$/u) }),
  response: Detail,
  run: async ({ tx, clock, params: { numero } }) => {
    const fiche = await certificationParNumero(tx, numero);
    if (fiche === null) return refuse('CertificationIntrouvable', { numero });
    return ok(detail(fiche, today(clock)));
  },
});

/** Les métiers du ROME que des mots désignent. */
export const apiMetiers = api({
  method: 'GET',
  path: '/metiers',
  access: CONSULTER,
  summary: mots.metiers,
  query: z.object({ q: z.string().min(2).max(100) }),
  response: z.object({ metiers: Codes }),
  run: async ({ tx, query: { q } }) => ok({ metiers: await chercherMetiers(tx, q) }),
});

function detail(fiche: Certification, jour: Temporal.PlainDate): z.input<typeof Detail> {
  const { numero, intitule, niveau, abrege, certificateurs, nsf, rome, formacodes, blocs } = fiche;
  return {
    numero,
    intitule,
    niveau,
    abrege,
    etat: validite(fiche, jour).etat,
    finEnregistrement: fiche.dateFinEnregistrement?.toString() ?? null,
    certificateurs: [...certificateurs],
    nsf: [...nsf],
    rome: [...rome],
    formacodes: [...formacodes],
    blocs: blocs.map(({ code, libelle, competences }) => ({
      code,
      libelle,
      competences: competences && [...competences],
    })),
    remplace: [...fiche.anciennes],
    remplaceePar: [...fiche.nouvelles],
  };
}
