import type { UploadedFile } from '#platform/http/form-state.ts';
import type { Services } from '#platform/http/route.ts';
import { PoolFault } from '#platform/workers/pool-fault.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { lireLogo } from '../domain/logo/lire-logo.ts';
import type { Logo, RefusLogo } from '../domain/logo/logo.ts';
import type { LogoGarde } from './enregistrer-en-tete.ts';

/**
 * Checks a logo, cleans it, tries it on a page as documents print it, and keeps it in the store; before the transaction opens.
 * A picture that the compiler of documents cannot draw is refused here, never on the day of a contract.
 */
export async function preparerLogo(
  services: Pick<Services, 'files' | 'pdf'>,
  fichier: UploadedFile,
): Promise<Result<LogoGarde, RefusLogo>> {
  const lu = await lireLogo(fichier.content);
  if (!lu.ok) return lu;
  if (!(await seDessine(services, lu.value))) return refuse('LogoAbime');
  const { sha256 } = await services.files.put(lu.value.octets);
  return ok({ sha256, format: lu.value.format });
}

async function seDessine({ pdf }: Pick<Services, 'pdf'>, { format, octets }: Logo): Promise<boolean> {
  const fichier = `essai.${format}`;
  try {
    await pdf.compile({
      template: 'capabilities/documents/documents/essai-logo.typ',
      data: { fichier },
      createdAt: Temporal.Instant.fromEpochMilliseconds(0),
      images: { [fichier]: octets },
    });
    return true;
  } catch (error) {
    if (error instanceof PoolFault) throw error;
    return false;
  }
}
