import { z } from 'zod';
import { emetteur } from '#capabilities/documents/index.ts';
import { EmptyState } from '#design/index.ts';
import { id, idDeFormulaire } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { envoyerDuDossier, produireDuDossier } from '../actions/document-du-dossier.ts';
import { lireFaits } from '../actions/lire-faits.ts';
import { COLONNES } from '../domain/colonnes.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import { documentsEmis } from '../queries/documents-emis.query.ts';
import { dossiersDeSession } from '../queries/dossiers-de-session.query.ts';
import { DocumentDuDossier } from './DocumentDuDossier.tsx';
import { etatsDuDossier } from './etats-du-dossier.ts';

const words = ecrans.dossier;
const Params = z.object({ inscriptionId: id() });
type Contexte = Context<z.output<typeof Params>, unknown>;

/** The documents of one person in a session: what each lacks and where to complete it, what happened to it, the acts. */
export const pageDocumentsInscription = page({
  path: '/inscriptions/:inscriptionId/documents',
  access: 'documents.lire',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, params } = context;
    const faits = await lireFaits(context, params);
    if (faits === null) return null;
    const tous = await dossiersDeSession(tx, organismeId, faits.session.id);
    const dossier = tous.find((un) => un.id === params.inscriptionId);
    const documents = await documentsEmis(tx, organismeId, faits.session.id);
    const organisme = await emetteur(context);
    const { session } = faits;
    const personne = dossier === undefined ? '' : `${dossier.prenom} ${dossier.nom}`;
    return {
      title: dossier === undefined ? ecrans.titre : words.titre(personne),
      lead: session.intitule,
      breadcrumb: [
        { href: `/sessions/${session.id}`, label: session.intitule },
        { href: `/sessions/${session.id}/documents`, label: ecrans.titre },
      ],
      body: (
        <>
          <FormErrors form={form} />
          {dossier === undefined ? (
            <EmptyState icon="document" title={ecrans.titre}>
              {words.aucun}
            </EmptyState>
          ) : (
            etatsDuDossier({ faits, dossier, tous, documents, organisme }).map((etat) => (
              <DocumentDuDossier key={etat.colonne} context={context} etat={etat} />
            ))
          )}
        </>
      ),
    };
  },
  acts: {
    creer: act({
      access: 'documents.gerer',
      body: z.object({ _id: idDeFormulaire(), colonne: z.enum(COLONNES) }),
      run: async (context: Contexte, { _id, colonne }) => {
        const { inscriptionId } = context.params;
        const fait = await produireDuDossier(context, { id: _id, inscriptionId, colonne });
        if (!fait.ok) return fait;
        return ok(retour(inscriptionId, colonne, fait.value.nouveau ? words.cree : words.dejaVrai));
      },
    }),
    envoyer: act({
      access: 'documents.gerer',
      body: z.object({
        _id: idDeFormulaire(),
        colonne: z.enum(COLONNES),
        encore: z.literal('oui').optional(),
      }),
      run: async (context: Contexte, { _id, colonne, encore }) => {
        const { inscriptionId } = context.params;
        const demande = { id: _id, inscriptionId, colonne };
        const fait = await envoyerDuDossier(context, demande, encore === 'oui');
        return fait.ok ? ok(retour(inscriptionId, colonne, words.envoye)) : fait;
      },
    }),
  },
});

const retour = (inscriptionId: string, colonne: string, avis: string) =>
  redirect(`/inscriptions/${inscriptionId}/documents#${colonne}`, avis);
