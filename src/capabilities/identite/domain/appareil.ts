/** Browser and system, as people call them, from what a browser says of itself; null for what is not known. */
export interface Appareil {
  readonly navigateur: string | null;
  readonly systeme: string | null;
}

// The order matters: every browser pretends to be the ones after it.
const NAVIGATEURS: readonly [RegExp, string][] = [
  [/\bEdgA?\//u, 'Edge'],
  [/\bOPR\//u, 'Opera'],
  [/\bSamsungBrowser\//u, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//u, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//u, 'Chrome'],
  [/\bSafari\//u, 'Safari'],
];

const SYSTEMES: readonly [RegExp, string][] = [
  [/\b(?:iPhone|iPod)\b/u, 'iPhone'],
  [/\biPad\b/u, 'iPad'],
  [/\bAndroid\b/u, 'Android'],
  [/\bWindows\b/u, 'Windows'],
  [/\bMac OS X\b/u, 'Mac'],
  [/\bCrOS\b/u, 'ChromeOS'],
  [/\bLinux\b/u, 'Linux'],
];

const first = (list: readonly [RegExp, string][], text: string): string | null =>
  list.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** Reads a `User-Agent`. Only to help a person recognise a session: it can be made up. */
export const lireAppareil = (userAgent: string): Appareil => ({
  navigateur: first(NAVIGATEURS, userAgent),
  systeme: first(SYSTEMES, userAgent),
});
