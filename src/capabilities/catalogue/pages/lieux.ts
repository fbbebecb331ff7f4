import type { FicheFigee } from '../domain/fiche-figee.ts';

/** Les lieux de la formation ; à défaut, celui de l'organisme. */
export function lieuxDe({ fiche, organisme }: FicheFigee): readonly string[] {
  const lieux = fiche.lieux.length > 0 ? fiche.lieux : [organisme];
  return lieux
    .map(({ codePostal, ville }) => (codePostal === '' ? ville : `${ville} (${codePostal})`))
    .filter((lieu) => lieu !== '');
}
