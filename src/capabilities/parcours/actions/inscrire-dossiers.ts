import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { ajouterFait } from '../domain/ajouter-fait.ts';
import { faitDe } from '../domain/etape.ts';
import { manquesBpf } from '../domain/exigences-inscription.ts';
import type { FaitParcours } from '../domain/faits.ts';
import { type DonneesDuDossier, donneesDesDossiers } from '../queries/donnees-des-dossiers.query.ts';
import { sessionARemplir, type SessionARemplir } from '../queries/session-a-remplir.query.ts';
import { ecrireEtapes, type EtapeAdmise } from './ecrire-etapes.ts';
import { periodeDe, placesOccupees, type RefusInscription } from './inscrire.ts';

interface Demande {
  /** Id of the step to write. */
  readonly id: string;
  readonly inscriptionId: string;
}

export interface InscriptionRefusee {
  readonly inscriptionId: string;
  readonly refus: RefusInscription;
}

/**
 * Registers candidates whose files already say all that the BPF asks, until the session is full. The others are told, each
 * with what it misses. Five statements, whatever their number.
 */
export async function inscrireDossiers(
  context: ActionContext,
  sessionId: string,
  demandes: readonly Demande[],
  le = today(context.clock),
): Promise<{ readonly faites: number; readonly refusees: readonly InscriptionRefusee[] }> {
  const session = await sessionARemplir(context, sessionId);
  const tous = (refus: RefusInscription) => ({
    faites: 0,
    refusees: demandes.map(({ inscriptionId }) => ({ inscriptionId, refus })),
  });
  if (session === null) return tous(refuse('SessionIntrouvable').refusal);
  if (session.annuleeLe !== null) return tous(refuse('SessionAnnuleeFermee').refusal);
  const donnees = await donneesDesDossiers(context.tx, context.organismeId, sessionId);
  const admises: EtapeAdmise[] = [];
  const refusees: InscriptionRefusee[] = [];
  let dejaFaites = 0;
  const occupees = placesOccupees(session, le);
  for (const demande of demandes) {
    const libres = session.capacite === null ? Infinity : session.capacite - occupees - admises.length;
    const verdict = decider(context, session, demande, donnees.get(demande.inscriptionId), le, libres);
    if (verdict === 'deja') dejaFaites += 1;
    else if (verdict.ok) admises.push(verdict.value);
    else refusees.push({ inscriptionId: demande.inscriptionId, refus: verdict.refusal });
  }
  await ecrireEtapes(context, admises);
  return { faites: admises.length + dejaFaites, refusees };
}

function decider(
  { clock }: ActionContext,
  session: SessionARemplir,
  { id, inscriptionId }: Demande,
  donnees: DonneesDuDossier | undefined,
  le: Temporal.PlainDate,
  libres: number,
): Result<EtapeAdmise, RefusInscription> | 'deja' {
  const dossier = session.dossiers.find((un) => un.id === inscriptionId);
  if (dossier === undefined || donnees === undefined) return refuse('DossierHorsSession');
  if (dossier.etapes.some((etape) => etape.id === id)) return 'deja';
  const fait: FaitParcours = {
    genre: 'inscription.enregistree',
    periode: periodeDe(session),
    id,
    le,
    connuLe: clock.now(),
  };
  const suite = ajouterFait(dossier.etapes.map(faitDe), fait);
  if (!suite.ok) return suite;
  const [manque] = manquesBpf({ ...session, ...donnees });
  if (manque !== undefined) return refuse(manque);
  if (libres <= 0) return refuse('SessionComplete', { capacite: session.capacite ?? 0 });
  const { typeStagiaire, financements, prixCentimes } = donnees;
  return ok({ dossier, fait, complement: { typeStagiaire, financements: [...financements], prixCentimes } });
}
