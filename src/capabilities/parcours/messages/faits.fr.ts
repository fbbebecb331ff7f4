import type { FactSentence } from '#platform/capability.ts';
import type { GenreFait, MotifArret } from '../domain/faits.ts';
import { MOTIFS_ARRET } from '../messages.fr.ts';
import { dateFr, periodeFr } from './dates.fr.ts';
import { evaluationFr } from './evaluation.fr.ts';
import { ETAPES } from './etapes.fr.ts';
import { DECISIONS } from './positionnement.fr.ts';

type Charge = Record<string, unknown>;
const texte = (charge: Charge, nom: string): string => {
  const valeur = charge[nom];
  return typeof valeur === 'string' ? valeur : '';
};

function detail(charge: Charge): string {
  const motif = texte(charge, 'motif');
  if (motif !== '') return `\u00a0: ${MOTIFS_ARRET[motif as MotifArret] ?? motif}`;
  const periode = charge['periode'] as { debut: string; fin: string } | undefined;
  return periode === undefined ? '' : `, ${periodeFr(periode.debut, periode.fin)}`;
}

const phraseEtape =
  (genre: GenreFait): FactSentence =>
  (charge) => {
    const etape = texte(charge, 'etape') as GenreFait | '';
    if (genre === 'fait.annule') return `Étape annulée\u00a0: ${etape === '' ? '' : ETAPES[etape]}`;
    return `${ETAPES[genre]} le ${dateFr(texte(charge, 'le'))}${detail(charge)}`;
  };

const etapes = Object.fromEntries(
  (Object.keys(ETAPES) as GenreFait[]).map((genre) => [genre, phraseEtape(genre)]),
);

const decisionDite = (genre: string): string =>
  DECISIONS[genre as keyof typeof DECISIONS]?.toLowerCase() ?? genre;

/** « 3 modules acquis sur 4 », de ce qui vient d'être dit. */
function resumeDesAcquis(charge: Charge): string {
  const resultats = Object.values((charge['resultats'] ?? {}) as Record<string, unknown>);
  const acquis = resultats.filter((resultat) => resultat === 'acquis').length;
  return evaluationFr.etats.faite(acquis, resultats.length);
}

/** Les faits du parcours, dits dans les frises chronologiques. */
export const FAITS: Readonly<Record<string, FactSentence>> = {
  ...etapes,
  'positionnement.demande': () => 'Demande de positionnement envoyée',
  'positionnement.declare': () => 'La personne s’est située',
  'positionnement.constate': () => 'Le formateur a donné son avis sur le niveau',
  'positionnement.rouvert': () => 'Positionnement rouvert',
  'parcours.adapte': (charge) => `Parcours adapté\u00a0: module ${decisionDite(texte(charge, 'decision'))}`,
  'positionnement.conclu': () => 'Positionnement conclu',
  'acquis.evalues': (charge) => `Acquis évalués\u00a0: ${resumeDesAcquis(charge)}`,
  'inscription.modifiee': () => 'Situation ou financement modifiés',
  'session.creee': (charge) => `Session ${texte(charge, 'code')} créée`,
  'session.modifiee': (charge) => `Session ${texte(charge, 'code')} modifiée`,
  'session.confirmee': () => 'Session confirmée',
  'session.deconfirmee': () => 'Session de nouveau à confirmer',
  'session.annulee': (charge) => `Session annulée\u00a0: ${texte(charge, 'motif')}`,
  'session.retablie': () => 'Session rétablie',
};
