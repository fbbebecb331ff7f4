import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { ajouterFait, type RefusFait } from '../domain/ajouter-fait.ts';
import { chronologie, statutLe } from '../domain/chronologie.ts';
import type { TypeStagiaire } from '../domain/codes-bpf.ts';
import { faitDe } from '../domain/etape.ts';
import { manquesBpf, type ManqueBpf } from '../domain/exigences-inscription.ts';
import type { FaitParcours, Periode } from '../domain/faits.ts';
import { occupeUnePlace } from '../domain/places.ts';
import {
  acteurIntrouvable,
  type ActeursDuDossier,
  type RefusActeurs,
} from '../queries/acteurs-du-dossier.query.ts';
import type { DossierAModifier } from '../queries/dossiers-a-modifier.query.ts';
import { sessionARemplir, type SessionARemplir } from '../queries/session-a-remplir.query.ts';
import { ecrireEtapes } from './ecrire-etapes.ts';
import { ecrireFinancements, type Financement } from './ecrire-financements.ts';

export interface NouvelleInscription extends ActeursDuDossier {
  /** Made by the form. Becomes the file's id, unless the person already has a file in this session. */
  readonly id: string;
  readonly sessionId: string;
  readonly typeStagiaire: TypeStagiaire | null;
  readonly financements: readonly Financement[];
  readonly prixCentimes: number | null;
  /** Day of the registration; today when absent. */
  readonly le?: Temporal.PlainDate;
  /** The whole session when absent. */
  readonly periode?: Periode;
}

export type RefusInscription =
  | RefusFait
  | RefusActeurs
  | Refusal<'SessionIntrouvable'>
  | Refusal<'DossierHorsSession'>
  | Refusal<'SessionAnnuleeFermee'>
  | (Refusal<'DejaInscrit'> & { readonly inscriptionId: string })
  | (Refusal<'SessionComplete'> & { readonly capacite: number })
  | Refusal<ManqueBpf>;

/**
 * Registers a person in a session, with all that the BPF will ask (C. trav., art. L. 6352-11). A candidate's file goes on;
 * otherwise a file is opened.
 */
export async function inscrire(
  context: ActionContext,
  demande: NouvelleInscription,
): Promise<Result<{ readonly id: string }, RefusInscription>> {
  const session = await sessionARemplir(context, demande.sessionId);
  if (session === null) return refuse('SessionIntrouvable');
  const deja = session.dossiers.find(({ etapes }) => etapes.some(({ id }) => id === demande.id));
  if (deja !== undefined) return ok({ id: deja.id });
  const verdict = decider(context, session, demande);
  if (!verdict.ok) return verdict;
  const introuvable = await acteurIntrouvable(context, demande);
  if (introuvable !== null) return introuvable;
  const { dossier } = verdict.value;
  await ecrireDossier(context, dossier, demande);
  await ecrireFinancements(context, dossier.id, demande.financements);
  const { typeStagiaire, financements, prixCentimes, entrepriseId } = demande;
  const parts = financements.map(({ origine, millieme }) => ({ origine, millieme }));
  await ecrireEtapes(context, [
    {
      ...verdict.value,
      complement: { typeStagiaire, financements: parts, prixCentimes, entreprise: entrepriseId },
    },
  ]);
  return ok({ id: dossier.id });
}

type Decision = Result<{ readonly dossier: DossierAModifier; readonly fait: FaitParcours }, RefusInscription>;

function decider(context: ActionContext, session: SessionARemplir, demande: NouvelleInscription): Decision {
  if (session.annuleeLe !== null) return refuse('SessionAnnuleeFermee');
  const connu = session.dossiers.find(({ personneId }) => personneId === demande.personneId);
  const dossier = connu ?? {
    id: demande.id,
    personneId: demande.personneId,
    sessionId: session.id,
    etapes: [],
  };
  const periode = demande.periode ?? periodeDe(session);
  const le = demande.le ?? today(context.clock);
  const faits = dossier.etapes.map(faitDe);
  if (occupeUnePlace(statutLe(chronologie(faits), le))) {
    return refuse('DejaInscrit', { inscriptionId: dossier.id });
  }
  const [manque] = manquesBpf({ ...session, ...demande });
  if (manque !== undefined) return refuse(manque);
  const fait: FaitParcours = {
    genre: 'inscription.enregistree',
    periode,
    id: demande.id,
    le,
    connuLe: context.clock.now(),
  };
  const suite = ajouterFait(faits, fait);
  if (!suite.ok) return suite;
  const { capacite } = session;
  if (capacite !== null && placesOccupees(session, le) >= capacite)
    return refuse('SessionComplete', { capacite });
  return ok({ dossier, fait });
}

/** The period of those who follow the whole session. */
export const periodeDe = ({ debut, fin }: SessionARemplir): Periode => ({
  debut: Temporal.PlainDate.from(debut),
  fin: Temporal.PlainDate.from(fin),
});

/** How many files of the session hold a place on a day. */
export const placesOccupees = ({ dossiers }: SessionARemplir, jour: Temporal.PlainDate): number =>
  dossiers.filter(({ etapes }) => occupeUnePlace(statutLe(chronologie(etapes.map(faitDe)), jour))).length;

async function ecrireDossier(
  { tx, organismeId, clock }: ActionContext,
  { id }: DossierAModifier,
  demande: NouvelleInscription,
): Promise<void> {
  const colonnes = {
    entreprise_id: demande.entrepriseId,
    tuteur_id: demande.tuteurId,
    type_stagiaire: demande.typeStagiaire,
    prix_centimes: demande.prixCentimes,
    modifie_le: clock.now(),
  };
  await tx
    .insertInto('parcours.inscription')
    .values({
      organisme_id: organismeId,
      id,
      session_id: demande.sessionId,
      personne_id: demande.personneId,
      ...colonnes,
    })
    .onConflict((conflict) => conflict.columns(['organisme_id', 'id']).doUpdateSet(colonnes))
    .execute();
}
