import type { Statut } from './statut.ts';

/** Les grandes étapes d'un dossier, dans l'ordre. */
export const JALONS = [
  'candidature',
  'admission',
  'inscription',
  'formation',
  'fin',
  'certification',
] as const;
export type Jalon = (typeof JALONS)[number];

export type EtatJalon = 'fait' | 'encours' | 'bloque' | 'avenir';

/** Le jalon où chaque statut se trouve, et s'il y est arrêté. */
const POSITION: Readonly<Record<Statut, { readonly jalon: Jalon; readonly etat: EtatJalon }>> = {
  candidat: { jalon: 'candidature', etat: 'encours' },
  enEntretien: { jalon: 'admission', etat: 'encours' },
  refuse: { jalon: 'admission', etat: 'bloque' },
  retire: { jalon: 'admission', etat: 'bloque' },
  admis: { jalon: 'inscription', etat: 'encours' },
  annule: { jalon: 'inscription', etat: 'bloque' },
  inscrit: { jalon: 'formation', etat: 'avenir' },
  enFormation: { jalon: 'formation', etat: 'encours' },
  interrompu: { jalon: 'formation', etat: 'bloque' },
  abandon: { jalon: 'fin', etat: 'bloque' },
  termine: { jalon: 'certification', etat: 'encours' },
  certifie: { jalon: 'certification', etat: 'fait' },
  certifiePartiellement: { jalon: 'certification', etat: 'fait' },
  nonCertifie: { jalon: 'certification', etat: 'bloque' },
};

/** Où en est un dossier, jalon par jalon : ceux d'avant sont faits, ceux d'après à venir. */
export function progression(
  statut: Statut | null,
): readonly { readonly jalon: Jalon; readonly etat: EtatJalon }[] {
  const position =
    statut === null ? { jalon: 'candidature' as const, etat: 'avenir' as const } : POSITION[statut];
  const ici = JALONS.indexOf(position.jalon);
  return JALONS.map((jalon, rang) => ({
    jalon,
    etat: rang < ici ? 'fait' : rang === ici ? position.etat : 'avenir',
  }));
}
