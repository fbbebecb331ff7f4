import { territoireDuSite } from './jours-feries.ts';
import { calendrierOuverture, type CalendrierOuverture } from './ouverture.ts';

/** Ce que l'organisme a dit de ses jours fermés, en texte ISO, et le droit local de ses lieux. */
export interface JoursFermes {
  readonly fermetures: readonly {
    readonly lieuId: string | null;
    readonly du: string;
    readonly au: string;
    readonly motif: string;
  }[];
  readonly feriesOuverts: readonly string[];
  /** L'organisme est en Alsace ou en Moselle : vaut quand rien ne dit le lieu. */
  readonly alsaceMoselle: boolean;
  readonly lieux: readonly {
    readonly lieuId: string;
    readonly codePostal: string;
    readonly vendrediSaint: boolean;
  }[];
}

/**
 * Un calendrier par lieu, fait une fois : les fermetures du lieu, celles de l'organisme, et le droit local. Sans lieu (`null`,
 * ou inconnu), celui de l'organisme.
 */
export function calendriersDe(fermes: JoursFermes): (lieuId: string | null) => CalendrierOuverture {
  const connus = new Map<string | null, CalendrierOuverture>();
  return (lieuId) => {
    const connu = connus.get(lieuId) ?? calendrierDuLieu(fermes, lieuId);
    connus.set(lieuId, connu);
    return connu;
  };
}

function calendrierDuLieu(fermes: JoursFermes, lieuId: string | null): CalendrierOuverture {
  const lieu = fermes.lieux.find((un) => un.lieuId === lieuId);
  const territoire =
    lieu === undefined
      ? { alsaceMoselle: fermes.alsaceMoselle, vendrediSaint: false }
      : territoireDuSite(lieu.codePostal, lieu.vendrediSaint);
  const fermetures = fermes.fermetures
    .filter((fermeture) => fermeture.lieuId === null || fermeture.lieuId === lieuId)
    .map(({ du, au, motif }) => ({
      du: Temporal.PlainDate.from(du),
      au: Temporal.PlainDate.from(au),
      motif,
    }));
  return calendrierOuverture(territoire, fermetures, new Set(fermes.feriesOuverts));
}
