import { formatDate } from '#design/index.ts';
import { type Clock, today } from '#platform/clock.ts';
import type { Outcome } from '#platform/http/route.ts';
import type { DonneesDePersonne } from '../actions/exporter-personne.ts';
import { archiveDe } from '../domain/archive.ts';
import { messages } from '../messages.fr.ts';

/** The archive of a person's data, to download. */
export function fichierDe(clock: Clock, nom: string, donnees: readonly DonneesDePersonne[]): Outcome {
  const jour = today(clock);
  return {
    kind: 'file',
    name: `${messages.archive.fichier}-${jour.toString()}.zip`,
    type: 'application/zip',
    content: archiveDe(nom, formatDate(jour), donnees),
  };
}
