import { z } from 'zod';
import { id } from '#platform/http/champs.ts';
import { api } from '#platform/http/define.ts';
import { cursor, PAGE_SIZE, pageOf } from '#platform/http/list.ts';
import { ok, refuse } from '#platform/result.ts';
import { genresSujet } from '../domain/sujets.ts';
import { nomsDesTypes } from '../domain/types-document.ts';
import { annulerDocument } from '../actions/annuler-document.ts';
import { envoyerDocument } from '../actions/envoyer-document.ts';
import { genererDocument } from '../actions/generer-document.ts';
import { type DocumentLu, lireDocumentComplet } from '../queries/document.query.ts';
import { type DocumentListe, listeDocuments } from '../queries/liste-documents.query.ts';

const etats = ['annule', 'signe', 'a-contresigner', 'lu', 'envoye', 'pret', 'en-preparation'] as const;
const parties = ['organisme', 'client', 'stagiaire', 'apprenant', 'entreprise'] as const;
const instant = z.string().nullable();

const Resume = z.object({
  id: z.uuid(),
  type: z.enum(nomsDesTypes),
  numero: z.string(),
  objet: z.string(),
  version: z.int(),
  creeLe: z.string(),
  etat: z.enum(etats),
  aRegenerer: z.boolean(),
});

const Complet = Resume.extend({
  empreinte: z.string(),
  fichier: z.string().nullable(),
  partiesAttendues: z.array(z.enum(parties)),
  donnees: z.unknown(),
  envois: z.array(
    z.object({
      id: z.uuid(),
      version: z.int(),
      nom: z.string(),
      courriel: z.string(),
      partie: z.enum(parties).nullable(),
      envoyeLe: instant,
      ouvertLe: instant,
      luLe: instant,
    }),
  ),
  signatures: z.array(
    z.object({
      version: z.int(),
      partie: z.enum(parties),
      nom: z.string(),
      methode: z.enum(['lien', 'compte']),
      signeLe: z.string(),
      fichier: z.string(),
    }),
  ),
});

const texteIso = (le: Temporal.Instant | null) => le?.toString() ?? null;
const documentId = z.object({ documentId: id() });
const texteCourt = (maximum: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maximum)
    .refine((texte) => texte.isWellFormed() && !texte.includes('\0'));

const resume = ({
  id: documentLu,
  type,
  numero,
  objet,
  version,
  creeLe,
  etat,
  aRegenerer,
}: DocumentListe | DocumentLu) => ({
  id: documentLu,
  type,
  numero,
  objet,
  version,
  creeLe: creeLe.toString(),
  etat,
  aRegenerer,
});

export const apiListe = api({
  method: 'GET',
  path: '/documents',
  access: 'documents.lire',
  summary: 'Documents de l’organisme, les plus récents d’abord',
  query: z.object({
    type: z.enum(nomsDesTypes).optional(),
    quoi: z.enum(['a-regenerer', 'a-signer']).optional(),
    sujetId: id().optional(),
    apres: cursor(),
  }),
  response: z.object({ documents: z.array(Resume), suivant: z.string().nullable() }),
  run: async (context) => {
    const { apres, ...filtre } = context.query;
    const lus = await listeDocuments(context, filtre, { apres, limite: PAGE_SIZE + 1 });
    const { rows, next } = pageOf(lus, ({ creeLe, id: cle }) => ({ key: creeLe.toString(), id: cle }));
    return ok({ documents: rows.map(resume), suivant: next });
  },
});

export const apiDocument = api({
  method: 'GET',
  path: '/documents/:documentId',
  access: 'documents.lire',
  summary: 'Un document, ses envois et ses signatures',
  params: documentId,
  response: Complet,
  run: async (context) => {
    const document = await lireDocumentComplet(context, context.params.documentId);
    if (document === null || document.restriction !== null) return refuse('DocumentInconnu');
    return ok({
      ...resume(document),
      empreinte: document.empreinte,
      fichier: document.fichier,
      partiesAttendues: [...document.attendues],
      donnees: document.donnees,
      envois: document.envois.map((envoi) => ({
        ...envoi,
        envoyeLe: texteIso(envoi.envoyeLe),
        ouvertLe: texteIso(envoi.ouvertLe),
        luLe: texteIso(envoi.luLe),
      })),
      signatures: document.signatures.map((signature) => ({
        ...signature,
        signeLe: signature.signeLe.toString(),
      })),
    });
  },
});

export const apiGenerer = api({
  method: 'POST',
  path: '/documents',
  access: 'documents.gerer',
  rate: 'ecriture',
  summary: 'Émet un document à partir de ses données\u00a0; le même identifiant l’émet une fois',
  body: z.object({
    id: id(),
    type: z.enum(nomsDesTypes),
    objet: texteCourt(250),
    donnees: z.record(z.string(), z.unknown()),
    sujets: z
      .array(z.object({ genre: z.enum(genresSujet), id: id() }))
      .max(50)
      .default([]),
  }),
  response: z.object({ documentId: z.uuid(), numero: z.string() }),
  run: async (context, body) => genererDocument(context, body),
});

export const apiEnvoyer = api({
  method: 'POST',
  path: '/documents/:documentId/envois',
  access: 'documents.gerer',
  rate: 'ecriture',
  summary: 'Envoie la version en vigueur, à lire ou à signer',
  params: documentId,
  body: z.object({
    destinataires: z
      .array(
        z.object({
          nom: texteCourt(200),
          courriel: z.email().max(254),
          personneId: id().nullable().default(null),
          signePour: z.enum(['client', 'stagiaire', 'apprenant', 'entreprise']).nullable().default(null),
        }),
      )
      .min(1)
      .max(200),
  }),
  response: z.object({ envois: z.array(z.uuid()) }),
  run: async (context, { destinataires }) => {
    const envoye = await envoyerDocument(context, { documentId: context.params.documentId, destinataires });
    return envoye.ok ? ok({ envois: [...envoye.value.envois] }) : envoye;
  },
});

export const apiAnnuler = api({
  method: 'POST',
  path: '/documents/:documentId/annulation',
  access: 'documents.gerer',
  rate: 'ecriture',
  summary: 'Annule un document, avec un motif',
  params: documentId,
  body: z.object({ motif: texteCourt(500) }),
  response: z.object({ annule: z.literal(true) }),
  run: async (context, { motif }) => {
    const fait = await annulerDocument(context, { documentId: context.params.documentId, motif });
    return fait.ok ? ok({ annule: true as const }) : fait;
  },
});
