import { nomDuChamp } from '../messages-champs.fr.ts';
import { messages } from '../messages.fr.ts';
import { differences } from './differences.ts';
import { ecrireValeur } from './ecrire-valeur.ts';
import { type DonneesAvenant, typesModifiables } from './modeles/avenant.ts';
import type { DonneesContratIndividuel } from './modeles/contrat-individuel.ts';
import type { DonneesConvention } from './modeles/convention.ts';
import type { TypeDocument } from './types-document.ts';

/** What an amendment is made from. */
export interface AAmender {
  readonly type: TypeDocument;
  readonly attendues: readonly string[];
  readonly signees: readonly string[];
  readonly donnees: unknown;
  /** As the last amendment leaves it; null when there is none. */
  readonly donneesAvenant: unknown;
  readonly donneesActuelles: unknown;
}

const LONGUEUR = 8_000;
/** A picture and the day of a signature are nobody's obligation. */
const TUS: ReadonlySet<string> = new Set(['organisme.logo', 'signeLe']);

export const estModifiable = ({ type, attendues, signees }: AAmender): boolean =>
  typesModifiables.some((un) => un === type) && attendues.every((partie) => signees.includes(partie));

/** What has changed since a contract was signed, or last amended, as its amendment says it; none when it cannot be amended. */
export function modificationsDe(document: AAmender): DonneesAvenant['modifications'] {
  if (!estModifiable(document)) return [];
  const avant = document.donneesAvenant ?? document.donnees;
  return differences(avant, document.donneesActuelles)
    .filter(({ chemin }) => !TUS.has(chemin.slice(0, 2).join('.')))
    .map(({ chemin, ...valeurs }) => {
      const ecrire = (valeur: unknown) =>
        ecrireValeur(chemin.at(-1) ?? '', valeur, messages.valeurs).slice(0, LONGUEUR);
      return {
        objet: nomDuChamp(chemin).slice(0, 250),
        avant: ecrire(valeurs.avant),
        apres: ecrire(valeurs.apres),
      };
    });
}

/** The other party of a contract, and who signs for it. */
export function partieAvenant(
  donnees: DonneesConvention | DonneesContratIndividuel,
): DonneesAvenant['partie'] {
  if ('stagiaire' in donnees) {
    const nom = `${donnees.stagiaire.prenom} ${donnees.stagiaire.nom}`.trim();
    return { nom, signataire: nom, qualite: '' };
  }
  const { nom, representant } = donnees.client;
  return { nom, signataire: representant.nom, qualite: representant.qualite };
}
