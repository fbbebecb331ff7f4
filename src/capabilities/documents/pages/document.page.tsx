import { z } from 'zod';
import { chronologie } from '#capabilities/registre/index.ts';
import { ButtonLink, Columns, Section, Timeline } from '#design/index.ts';
import { caseACocher, courriel, id, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { annulerDocument } from '../actions/annuler-document.ts';
import { consulterArchive } from '../actions/consulter-archive.ts';
import { envoyerDocument } from '../actions/envoyer-document.ts';
import { regenererDocument } from '../actions/regenerer-document.ts';
import { signerPourOrganisme } from '../actions/signer-document.ts';
import { appareilDe } from '../appareil.ts';
import { messages } from '../messages.fr.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import { estIntact } from '../fichier-intact.ts';
import { lireDocumentComplet } from '../queries/document.query.ts';
import { Annuler, Contresigner, Envoyer } from './formulaires.tsx';
import { Altere, Faits, Perime } from './fiche.tsx';
import { LiensAvenant } from './liens-avenant.tsx';
import { vueRestreinte } from './restreint.tsx';
import { Envois, Signatures } from './suivi.tsx';

const DEMANDES = ['lire', 'client', 'stagiaire', 'apprenant', 'entreprise'] as const;
const documentDe = (context: Context<unknown, unknown>) =>
  (context.params as { documentId: string }).documentId;
const retour = (context: Context<unknown, unknown>, avis: string) =>
  ok(redirect(`/documents/${documentDe(context)}`, avis));

/** One document: what it is, whether it is still true, who got it, who signed it, and the acts on it. */
export const pageDocument = page({
  path: '/documents/:documentId',
  access: 'documents.lire',
  params: z.object({ documentId: id() }),
  view: async (context, form) => {
    const document = await lireDocumentComplet(context, context.params.documentId);
    if (document === null) return null;
    if (document.restriction !== null) return vueRestreinte(context, document, form);
    const altere = document.sceau !== null && !(await estIntact(context, document.fichier));
    const histoire = await chronologie(context, [document.id]);
    const ouvert = document.motifAnnulation === null;
    const gere = ouvert && context.can('documents.gerer');
    // What is no longer true is made true before it leaves or is signed.
    const vrai = !document.aRegenerer || document.signatures.length > 0;
    return {
      title: `${messages.types[document.type]} ${document.numero}`,
      lead: document.objet,
      breadcrumb: [{ href: '/documents', label: ecrans.titre }],
      actions: (
        <>
          <ButtonLink href={`/documents/${document.id}/versions/${document.version}/fichier`} icon="document">
            {ecrans.pdf}
          </ButtonLink>
          <ButtonLink href={`/documents/${document.id}/preuve`} icon="shield">
            {ecrans.preuve}
          </ButtonLink>
        </>
      ),
      body: (
        <Columns
          aside={
            <>
              {ouvert && context.can('documents.signer') && (
                <Contresigner context={context} document={document} />
              )}
              {gere && vrai && <Envoyer context={context} document={document} form={form} />}
              {gere && <Annuler context={context} form={form} />}
            </>
          }
        >
          <FormErrors form={form} />
          {altere && <Altere />}
          <Perime context={context} document={document} peutRegenerer={gere} />
          <Faits document={document} />
          <LiensAvenant document={document} />
          {document.attendues.length > 0 && <Signatures document={document} />}
          <Envois document={document} />
          <Section title={ecrans.historique}>
            <Timeline items={histoire} />
          </Section>
        </Columns>
      ),
    };
  },
  acts: {
    envoyer: act({
      access: 'documents.gerer',
      body: z.object({ nom: texte(), courriel: courriel(), demande: z.enum(DEMANDES) }),
      run: async (context, { demande, ...qui }) => {
        const signePour = demande === 'lire' ? null : demande;
        const destinataires = [{ ...qui, personneId: null, signePour }];
        const envoye = await envoyerDocument(context, { documentId: documentDe(context), destinataires });
        return envoye.ok ? retour(context, ecrans.envoyer.fait(qui.nom)) : envoye;
      },
    }),
    regenerer: act({
      access: 'documents.gerer',
      body: z.object({}),
      run: async (context) => {
        const fait = await regenererDocument(context, documentDe(context));
        return fait.ok ? retour(context, ecrans.perime.fait(fait.value.version)) : fait;
      },
    }),
    signer: act({
      access: 'documents.signer',
      rate: 'signature',
      body: z.object({
        version: z
          .string()
          .regex(/^[1-9]\d{0,3}$/u)
          .transform(Number),
        accord: caseACocher().refine((coche) => coche),
      }),
      run: async (context, { version }) => {
        const signature = { documentId: documentDe(context), version, ...appareilDe(context.request) };
        const signee = await signerPourOrganisme(context, signature);
        return signee.ok ? retour(context, ecrans.contresigner.fait) : signee;
      },
    }),
    consulter: act({
      access: 'documents.archives',
      rate: 'lourd',
      body: z.object({ motif: texte(500) }),
      run: async (context, { motif }) => {
        const lu = await consulterArchive(context, { documentId: documentDe(context), motif });
        if (!lu.ok) return lu;
        const { nom: name, octets: content } = lu.value;
        return ok({ kind: 'file', name, type: 'application/pdf', content });
      },
    }),
    annuler: act({
      access: 'documents.gerer',
      body: z.object({ motif: texte(500) }),
      run: async (context, { motif }) => {
        const fait = await annulerDocument(context, { documentId: documentDe(context), motif });
        return fait.ok ? retour(context, ecrans.annuler.fait) : fait;
      },
    }),
  },
});
