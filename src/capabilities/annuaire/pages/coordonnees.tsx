import { telephoneLisible } from '../domain/telephone.ts';

/** An e-mail address as a link, or nothing. */
export const courriel = (value: string | null) => value && <a href={`mailto:${value}`}>{value}</a>;

/** A telephone number as a link, or nothing. */
export const telephone = (value: string | null) =>
  value && (
    <a href={`tel:${value}`} className="num">
      {telephoneLisible(value)}
    </a>
  );

interface Adresse {
  readonly adresse: string | null;
  readonly codePostal: string | null;
  readonly ville: string | null;
}

/** An address on one line, or nothing. */
export function adresse(lieu: Adresse): string | null {
  const ville = [lieu.codePostal, lieu.ville].filter(Boolean).join(' ');
  return [lieu.adresse, ville].filter(Boolean).join(', ') || null;
}
