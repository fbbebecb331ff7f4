import type { AskContext, TodoItem } from '#platform/capability.ts';
import { type Part, part } from '#platform/db/together.ts';
import { absencesFr } from './messages/absences.fr.ts';
import { anomaliesFr } from './messages/anomalies.fr.ts';
import { ecrans, horaire } from './messages/ecrans.fr.ts';
import { type CreneauEnAttente, enAttente, type PileEnAttente } from './queries/a-faire.query.ts';

/** Sheets to open or close, créneaux to sign, anomalies and proofs to look at. */
export function aFaire({ actor, clock }: AskContext): Part<TodoItem> | null {
  const { organismeId, personneId, rights } = actor;
  const bureau = rights.has('emargement.corriger');
  const controle = rights.has('emargement.controler');
  const instruction = rights.has('absences.instruire');
  if (organismeId === null || !(bureau || controle || instruction || rights.has('emargement.voir')))
    return null;
  const attente = enAttente(organismeId, { personneId, bureau, controle, instruction }, clock.now());
  return part(attente, (rows) => rows.map((row) => (estPile(row) ? pile(row) : creneau(row))));
}

const estPile = (row: CreneauEnAttente | PileEnAttente): row is PileEnAttente => row.quoi in PILES;

function creneau({ id, quoi, titre, debut, fin }: CreneauEnAttente): TodoItem {
  return {
    title: ecrans.aFaire[quoi](titre),
    why: horaire(Temporal.Instant.from(debut), Temporal.Instant.from(fin)),
    href: quoi === 'signer' ? `/signer/${id}` : `/creneaux/${id}/emargement`,
    tone: quoi === 'ouvrir' ? 'neutral' : 'attention',
    rank: quoi === 'signer' ? 0 : quoi === 'clore' ? 10 : 20,
  };
}

const PILES = {
  anomalies: {
    title: anomaliesFr.aFaire,
    why: anomaliesFr.aFairePourquoi,
    href: '/emargement/anomalies',
    rank: 30,
  },
  justificatifs: {
    title: absencesFr.aFaire,
    why: absencesFr.aFairePourquoi,
    href: '/emargement/justificatifs',
    rank: 25,
  },
} as const;

const pile = ({ quoi, nombre }: PileEnAttente): TodoItem => ({
  ...PILES[quoi],
  title: PILES[quoi].title(nombre),
  tone: 'attention',
});
