/** A picture checked and cleaned: nothing is left in it but what is drawn. */
export interface Logo {
  readonly format: 'png' | 'jpg' | 'svg';
  readonly octets: Uint8Array;
}

export type RefusLogo =
  | { readonly refus: 'LogoVide' }
  | { readonly refus: 'LogoTropLourd' }
  | { readonly refus: 'LogoDAutreType' }
  | { readonly refus: 'LogoDimensions'; readonly largeur: number; readonly hauteur: number }
  | { readonly refus: 'LogoAbime' }
  /** An SVG holds something that is not a drawing, by its name: `script`, `image`, `text`… */
  | { readonly refus: 'LogoNonDessine'; readonly element: string };

/** A printed logo is 45 mm wide: 1,600 pixels are already 900 dots an inch. */
export const LOGO_OCTETS_MAXIMUM = 500 * 1024;
const COTE_MINIMUM = 32;
const COTE_MAXIMUM = 3_000;

/** Why a picture of this size is refused, or null. A tiny file may hold a huge picture: it is told before it is decoded. */
export function refusDesDimensions(largeur: number, hauteur: number): RefusLogo | null {
  const grand = Math.max(largeur, hauteur);
  const petit = Math.min(largeur, hauteur);
  const bonne = grand >= COTE_MINIMUM && grand <= COTE_MAXIMUM && petit >= 1;
  return bonne ? null : { refus: 'LogoDimensions', largeur, hauteur };
}
