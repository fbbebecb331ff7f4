/** Délais que l'organisme règle. */
export interface ReglagesChoisis {
  /** Avant le début du créneau, l'émargement peut s'ouvrir (minutes). */
  readonly ouvertureAvantMinutes: number;
  /** Après la fin du créneau, on peut encore signer (minutes). */
  readonly signatureApresMinutes: number;
  /** Avant la fin du créneau, le formateur peut clore (minutes). */
  readonly clotureAvantMinutes: number;
  /** Retard qui ne compte pas (minutes). */
  readonly toleranceRetardMinutes: number;
  /** Temps laissé pour justifier une absence (jours). */
  readonly delaiJustificatifJours: number;
}

/** Ce qui décide d'un créneau : le choix de l'organisme, et ce qui protège le code. */
export interface Reglages extends ReglagesChoisis {
  readonly essaisMaximum: number;
  readonly fenetreEssaisSecondes: number;
}

export const REGLAGES_PAR_DEFAUT: Reglages = {
  ouvertureAvantMinutes: 15,
  signatureApresMinutes: 30,
  clotureAvantMinutes: 15,
  toleranceRetardMinutes: 10,
  delaiJustificatifJours: 7,
  essaisMaximum: 5,
  fenetreEssaisSecondes: 300,
};

/** Bornes de chaque réglage, les deux comprises ; les mêmes que dans la table. */
export const BORNES: Readonly<Record<keyof ReglagesChoisis, readonly [number, number]>> = {
  ouvertureAvantMinutes: [0, 120],
  signatureApresMinutes: [0, 720],
  clotureAvantMinutes: [0, 240],
  toleranceRetardMinutes: [0, 60],
  delaiJustificatifJours: [1, 60],
};

/** Les réglages lus en base, ou ceux de la maison quand l'organisme n'a rien choisi pour ce jour. */
export const reglagesDe = (choisis: ReglagesChoisis | null): Reglages => ({
  ...REGLAGES_PAR_DEFAUT,
  ...choisis,
});
