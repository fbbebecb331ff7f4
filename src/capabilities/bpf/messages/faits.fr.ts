import type { FactSentence } from '#platform/capability.ts';

const texte = (valeur: unknown) => String(valeur ?? '');

/** The facts of the report, as timelines tell them. */
export const faits: Readonly<Record<string, FactSentence>> = {
  'bpf.exercice_ouvert': ({ debut, fin }) => `Exercice du bilan ouvert, du ${texte(debut)} au ${texte(fin)}`,
  'bpf.exercice_regle': () => 'Paramètres de l’exercice enregistrés',
  'bpf.produits_saisis': ({ lignes }) => `Produits de formation saisis\u00a0: ${texte(lignes)}`,
  'bpf.charges_saisies': ({ lignes }) => `Charges de formation saisies\u00a0: ${texte(lignes)}`,
  'bpf.ligne_retiree': ({ motif }) => `Ligne retirée du bilan\u00a0: ${texte(motif)}`,
  'bpf.ligne_corrigee': ({ ligne, motif }) =>
    `Ligne ${texte(ligne)} du bilan corrigée\u00a0: ${texte(motif)}`,
  'bpf.clos': ({ empreinte }) =>
    `Bilan pédagogique et financier clos, empreinte ${texte(empreinte).slice(0, 16)}`,
  'bpf.rouvert': ({ motif }) => `Bilan pédagogique et financier rouvert\u00a0: ${texte(motif)}`,
  'bpf.statut_formateur': ({ statut }) => `Formateur noté ${texte(statut)} pour le bilan`,
  'obligation.ajoutee': ({ titres }) => `Échéances ajoutées\u00a0: ${[titres].flat().join(', ')}`,
  'obligation.faite': ({ titre, preuve }) => `Échéance faite\u00a0: ${texte(titre)} (${texte(preuve)})`,
  'bpf.sous_traitance': ({ partenaire }) => `Formation confiée déclarée\u00a0: ${texte(partenaire)}`,
};
