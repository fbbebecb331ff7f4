/** Une personne met plus de temps que cela à lire et remplir un formulaire ; un programme, moins. */
const TEMPS_HUMAIN_MS = 3_000;

/**
 * Vrai si un formulaire revient trop vite pour avoir été lu. L'identifiant qu'il porte (UUIDv7) dit quand il a été fait : ni
 * script ni mémoire ne sont nécessaires. Un identifiant d'une autre sorte, ou d'un autre temps, ne prouve rien.
 */
export function envoyeTropVite(idFormulaire: string, maintenant: Temporal.Instant): boolean {
  const fait = Number.parseInt(idFormulaire.replaceAll('-', '').slice(0, 12), 16);
  const duree = maintenant.epochMilliseconds - fait;
  return duree >= 0 && duree < TEMPS_HUMAIN_MS;
}
