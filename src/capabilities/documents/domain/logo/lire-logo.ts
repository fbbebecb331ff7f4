import { ok, refuse, type Result } from '#platform/result.ts';
import { estJpeg, nettoyerJpeg } from './jpeg.ts';
import { type Logo, LOGO_OCTETS_MAXIMUM, type RefusLogo } from './logo.ts';
import { estPng, nettoyerPng } from './png.ts';
import { estSvg, nettoyerSvg } from './svg.ts';

const FORMATS = [
  { format: 'png', reconnaitre: estPng, nettoyer: nettoyerPng },
  { format: 'jpg', reconnaitre: estJpeg, nettoyer: nettoyerJpeg },
  { format: 'svg', reconnaitre: estSvg, nettoyer: nettoyerSvg },
] as const;

/** Reads a logo by its bytes alone: neither the name of the file nor what the browser says of it counts. */
export async function lireLogo(contenu: Uint8Array): Promise<Result<Logo, RefusLogo>> {
  if (contenu.length === 0) return refuse('LogoVide');
  if (contenu.length > LOGO_OCTETS_MAXIMUM) return refuse('LogoTropLourd');
  const octets = Buffer.from(contenu);
  const trouve = FORMATS.find(({ reconnaitre }) => reconnaitre(octets));
  if (trouve === undefined) return refuse('LogoDAutreType');
  const propre = await trouve.nettoyer(octets);
  return propre.ok ? ok({ format: trouve.format, octets: propre.value }) : propre;
}
