import type { Services } from '#platform/http/route.ts';
import type { Organisme } from './domain/modeles/parties.ts';

/** The pictures that the data of a document names, read from the store. */
export async function imagesDe(
  { files }: Pick<Services, 'files'>,
  { logo }: Pick<Organisme, 'logo'>,
): Promise<Readonly<Record<string, Uint8Array>>> {
  return logo === null ? {} : { [logo.fichier]: await files.get(logo.sha256) };
}
