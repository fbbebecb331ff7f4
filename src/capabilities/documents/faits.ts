import type { FactSentence } from '#platform/capability.ts';
import { messages } from './messages.fr.ts';
import { ecrans } from './messages-ecrans.fr.ts';
import { enTeteFr } from './messages-en-tete.fr.ts';

type Donnees = Record<string, unknown>;

const texte = (valeur: unknown) => (typeof valeur === 'string' ? valeur : '');
const liste = (valeur: unknown) => (Array.isArray(valeur) ? valeur.map(String).join(', ') : '');
const pour = (partie: unknown) =>
  (messages.parties as Readonly<Record<string, string>>)[texte(partie)]?.toLowerCase() ?? '';
const numero = (donnees: Donnees) => texte(donnees['numero']);

/** The facts recorded about documents, as timelines tell them. */
export const faits: Readonly<Record<string, FactSentence>> = {
  'document.genere': (d) => `${numero(d)} créé`,
  'document.regenere': (d) => `${numero(d)} régénéré, version ${String(d['version'])}`,
  'document.envoye': (d) => `${numero(d)} envoyé à ${liste(d['a'])}`,
  'document.ouvert': (d) => `${numero(d)} ouvert par ${texte(d['par'])}`,
  'document.lu': (d) => `${numero(d)} lu par ${texte(d['par'])}`,
  'document.signe': (d) => `${numero(d)} signé par ${texte(d['par'])} pour ${pour(d['partie'])}`,
  'entete.modifie': ({ quoi }) =>
    (enTeteFr.faits as Readonly<Record<string, string>>)[texte(quoi)] ?? enTeteFr.faits.mentions,
  'document.archive_consultee': (d) => ecrans.restreint.fait(numero(d), texte(d['motif'])),
  'document.scelle': (d) => `${numero(d)} scellé`,
  'cachet.cree': () => ecrans.sceau.fait,
  'document.annule': (d) => `${numero(d)} annulé\u00a0: ${texte(d['motif'])}`,
};
