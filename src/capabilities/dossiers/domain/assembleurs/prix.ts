import { totalDe, volumesDe } from '#capabilities/catalogue/index.ts';
import { ecrireDuree } from '#capabilities/documents/index.ts';
import { ORIGINES_FINANCEMENT } from '#capabilities/parcours/index.ts';
import { documentsFr as mots } from '../../messages-documents.fr.ts';
import type { DossierLu, Faits } from '../faits.ts';
import { court } from '../textes.ts';

const TVA_NORMALE = 20;

/** What these files cost: one line a price. No line at all when the price of one of them is not known yet. */
export function lignesDePrix({ session, formation }: Faits, dossiers: readonly DossierLu[]) {
  const prix = dossiers.map(({ prixCentimes }) => prixCentimes);
  if (prix.some((montant) => montant === null)) return [];
  const libelle = court(mots.prix(formation.intitule, ecrireDuree(totalDe(volumesDe(formation)))));
  return [...Map.groupBy(prix as number[], (montant) => montant)].map(([prixUnitaireCentimes, memes]) => ({
    libelle,
    quantite: memes.length,
    unite: mots.personnes(memes.length),
    prixUnitaireCentimes,
    tauxTva: session.exonereTva ? 0 : TVA_NORMALE,
  }));
}

const PAYEURS_EUX_MEMES: readonly string[] = ['entreprise', 'particulier', 'hors-bpf'];

/** Who pays instead of the buyer, and how much, from the funding of each file. */
export function financeursDe(dossiers: readonly DossierLu[]) {
  const montants = new Map<string, number>();
  for (const { financements, prixCentimes } of dossiers) {
    for (const { origine, millieme, financeur } of financements) {
      if (PAYEURS_EUX_MEMES.includes(origine)) continue;
      const nom = financeur ?? libelleOrigine(origine);
      montants.set(nom, (montants.get(nom) ?? 0) + Math.round(((prixCentimes ?? 0) * millieme) / 1000));
    }
  }
  return [...montants].map(([nom, montantCentimes]) => ({ nom: court(nom), montantCentimes, reference: '' }));
}

const libelleOrigine = (origine: string): string =>
  ORIGINES_FINANCEMENT.lignes.find(({ code }) => code === origine)?.libelle ?? origine;
