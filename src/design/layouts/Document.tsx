import { assetUrl } from '../assets.ts';
import { palettes } from '../tokens.ts';
import type { Children } from '../components/types.ts';
import { messages } from '../messages.fr.ts';

/** Theme a person chose; absent, their system decides. */
export type ThemeChoice = 'clair' | 'sombre' | 'contraste';

export interface DocumentProps {
  /** Title of the page, the most precise words first. The name of the house is added. */
  readonly title: string;
  readonly theme?: ThemeChoice;
  /** Addresses of the script modules of the page's islands. */
  readonly modules?: readonly string[];
  /** `bare`: the small sheet of the signing page, no font to fetch. */
  readonly sheet?: 'app' | 'bare';
  /** Asks search engines to stay out: everything but the public catalogue. */
  readonly noIndex?: boolean;
  readonly children: Children;
}

/**
 * The whole HTML document. Send it with `renderDocument`. Nothing is inline, so the
 * CSP can be `default-src 'self'`; send `speculationRulesHeader` as `Speculation-Rules`.
 */
export const Document = ({ title, theme, modules, sheet = 'app', noIndex, children }: DocumentProps) => (
  <html lang="fr" data-theme={theme}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · ${messages.marque}`}</title>
      {noIndex && <meta name="robots" content="noindex" />}
      <meta name="theme-color" content={palettes.clair.frame} />
      <link rel="icon" href={assetUrl('marque.svg')} type="image/svg+xml" />
      {sheet === 'app' && (
        <link
          rel="preload"
          href={assetUrl('texte.woff2')}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
      )}
      <link rel="stylesheet" href={assetUrl(`${sheet}.css`)} />
      {modules?.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
    <body>{children}</body>
  </html>
);
