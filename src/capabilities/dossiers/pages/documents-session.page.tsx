import { z } from 'zod';
import { EmptyState, Form, Matrix, type MatrixCell } from '#design/index.ts';
import { inscriptionsDeSession, type Inscription, sessionParId } from '#capabilities/parcours/index.ts';
import { today } from '#platform/clock.ts';
import { dateIso, facultatif, id, idDeFormulaire, liste } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok, type Refusal, refuse, type Result } from '#platform/result.ts';
import { produireFeuille, produireProgramme } from '../actions/document-de-session.ts';
import { demanderLot } from '../actions/demander-lot.ts';
import type { Produit } from '../actions/produire.ts';
import { COLONNES, type ColonneDocument, typeDe } from '../domain/colonnes.ts';
import { type DocumentEmis, documentDe } from '../domain/document-emis.ts';
import { cleDuLot, TOUS_LES_LOTS } from '../domain/lot.ts';
import { COLONNES_FR } from '../messages.fr.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import { documentsEmis } from '../queries/documents-emis.query.ts';
import { dernierLot } from '../queries/lot.query.ts';
import { semainesDeSession } from '../queries/semaines.query.ts';
import { celluleDe } from './etats.tsx';
import { AgirEnNombre, PORTEES } from './AgirEnNombre.tsx';
import { Avancement } from './Avancement.tsx';
import { DocumentsDeLaSession } from './DocumentsDeLaSession.tsx';

const REFRESH_SECONDES = '2';
const Params = z.object({ sessionId: id() });
type Contexte = Context<z.output<typeof Params>, unknown>;

/** Files that lead nowhere any more ask for no document. */
const SANS_PLACE: readonly unknown[] = ['refuse', 'retire', 'annule', null];

/** The documents of a session: persons by documents, and acts on many at once. */
export const pageDocumentsSession = page({
  path: '/sessions/:sessionId/documents',
  access: 'documents.lire',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, clock, params, reply } = context;
    const session = await sessionParId(tx, organismeId, params.sessionId);
    if (session === null) return null;
    const dossiers = await dossiersMontres(context, today(clock));
    const documents = await documentsEmis(tx, organismeId, session.id);
    const semaines = await semainesDeSession(tx, organismeId, session.id);
    const lot = await dernierLot(tx, organismeId, session.id);
    if (lot !== null && !lot.fini) void reply.header('refresh', REFRESH_SECONDES);
    return {
      title: ecrans.deSession(session.intitule),
      lead: ecrans.deSessionAccroche,
      width: 'wide',
      breadcrumb: [
        { href: '/sessions', label: ecrans.sessions },
        { href: `/sessions/${session.id}`, label: session.intitule },
      ],
      body: (
        <>
          <FormErrors form={form} />
          {lot !== null && <Avancement lot={lot} />}
          <Tableau context={context} form={form} dossiers={dossiers} documents={documents} />
          <DocumentsDeLaSession context={context} documents={documents} semaines={semaines} />
        </>
      ),
    };
  },
  acts: {
    programme: act({
      access: 'documents.gerer',
      body: z.object({ _id: idDeFormulaire() }),
      run: async (context: Contexte, { _id }) => {
        const { sessionId } = context.params;
        return retour(sessionId, await produireProgramme(context, { id: _id, sessionId }));
      },
    }),
    feuille: act({
      access: 'documents.gerer',
      body: z.object({ _id: idDeFormulaire(), lundi: dateIso(), groupeId: facultatif(id()) }),
      run: async (context: Contexte, { _id, ...semaine }) => {
        const { sessionId } = context.params;
        return retour(sessionId, await produireFeuille(context, { id: _id, sessionId, semaine }));
      },
    }),
    agir: act({
      access: 'documents.gerer',
      body: z.object({
        _id: idDeFormulaire(),
        portee: z.enum(PORTEES),
        inscriptions: liste(id(), 1000),
        lot: z.string().max(60),
      }),
      run: async (context: Contexte, { _id, portee, inscriptions, lot: cle }) => {
        const lot = TOUS_LES_LOTS.find((un) => cleDuLot(un) === cle);
        if (lot === undefined) return refuse('LotInconnu');
        const { sessionId } = context.params;
        const tous = portee === 'toutes' ? await dossiersMontres(context, today(context.clock)) : [];
        const inscriptionIds = portee === 'toutes' ? tous.map((un) => un.id) : inscriptions;
        const demande = await demanderLot(context, { ...lot, id: _id, sessionId, inscriptionIds });
        if (!demande.ok) return demande;
        return ok(redirect(`/sessions/${sessionId}/documents`, ecrans.lot.demande));
      },
    }),
  },
});

function retour<R extends Refusal>(sessionId: string, fait: Result<Produit, R>) {
  if (!fait.ok) return fait;
  const { cree, dejaVrai } = ecrans.dossier;
  return ok(redirect(`/sessions/${sessionId}/documents#session`, fait.value.nouveau ? cree : dejaVrai));
}

async function dossiersMontres(context: Contexte, jour: Temporal.PlainDate) {
  const { tx, organismeId, params } = context;
  const lus = await inscriptionsDeSession(tx, organismeId, params.sessionId, jour);
  return lus.filter(({ statut }) => !SANS_PLACE.includes(statut));
}

interface TableauProps {
  readonly context: Contexte;
  readonly form: FormState;
  readonly dossiers: readonly Inscription[];
  readonly documents: readonly DocumentEmis[];
}

function Tableau({ context, form, dossiers, documents }: TableauProps) {
  if (dossiers.length === 0) {
    return (
      <EmptyState icon="people" title={ecrans.vide}>
        {ecrans.videAide}
      </EmptyState>
    );
  }
  const gere = context.can('documents.gerer');
  const matrice = (
    <Matrix
      caption={ecrans.legende}
      corner={ecrans.coin}
      columns={COLONNES.map((colonne) => ({ key: colonne, header: COLONNES_FR[colonne] }))}
      rows={dossiers}
      rowKey={({ id: cle }) => cle}
      rowName={({ nom, prenom }) => `${nom} ${prenom}`}
      rowHref={({ id: cle }) => `/inscriptions/${cle}/documents`}
      cell={(dossier, colonne) => cellule(documents, dossier, colonne as ColonneDocument)}
      {...(gere ? { selection: 'inscriptions', selected: form.values('inscriptions') } : {})}
    />
  );
  if (!gere) return matrice;
  return (
    <Form {...context.form('agir')} bare>
      <div className="stack">
        {matrice}
        <AgirEnNombre form={form} />
      </div>
    </Form>
  );
}

/** Only what is normally made: a quote that nobody asked for, or the end of a path under way, is no blank to fill. */
const ATTENDUS: ReadonlySet<ColonneDocument> = new Set(['contrat', 'convocation', 'protocole']);
const CANDIDATS: ReadonlySet<unknown> = new Set(['candidat', 'enEntretien']);
const FINIS: ReadonlySet<unknown> = new Set(['termine', 'certifie', 'certifiePartiellement', 'nonCertifie']);

function cellule(
  documents: readonly DocumentEmis[],
  { id: inscriptionId, entrepriseId, typeStagiaire, prixCentimes, statut }: Inscription,
  colonne: ColonneDocument,
): MatrixCell | undefined {
  const type = typeDe(colonne, {
    entreprise: entrepriseId,
    typeStagiaire,
    prixCentimes,
    candidat: CANDIDATS.has(statut),
  });
  if (type === null) return undefined;
  const href = `/inscriptions/${inscriptionId}/documents#${colonne}`;
  const emis = documentDe(documents, type, { inscriptionId, entrepriseId });
  if (emis !== null) return celluleDe(emis, href);
  const attendu = ATTENDUS.has(colonne) || (FINIS.has(statut) && colonne !== 'devis');
  return attendu ? { tone: 'neutral', label: ecrans.aCreer, href } : undefined;
}
