/** First and last names to draw from; the people that they make do not exist. */
export const PRENOMS =
  `Adèle Aïcha Alban Alizée Amandine Amine Anaïs Anthony Arthur Aurélie Bastien Camille Cassandra Célia Chloé Clara
Damien Dylan Élise Emma Enzo Estelle Fatima Florian Gaëlle Hakim Hugo Inès Jade Jérémy Jonas Julie Justine Karim Kévin Laura Léa Léo
Lina Louis Lucas Lucie Maëlys Manon Margaux Marius Mathilde Maxime Mehdi Mélanie Mila Nadia Nathan Noé Océane Omar Pauline Quentin
Rachel Rayan Romain Salomé Samir Sarah Selma Simon Sofia Théo Thomas Tiphaine Valentin Victor Wassim Yanis Yasmine Zoé`.split(
    /\s+/u,
  );

export const NOMS =
  `Altmeyer Amrani Antoine Bauer Becker Belkacem Benali Bernard Beyer Bour Brandt Burger Claudel Colin Conrad Daum
Diallo Didierjean Dietrich Ehrhart Ferry Fischer Frey Fuchs Gérard Girardin Grosjean Haas Hamdi Heitz Hermann Hoffmann Houpert Jacquot
Jung Kaiser Keller Kieffer Klein Koch Krebs Lacroix Lambert Lang Lefort Leroy Mangin Marchal Martin Mathieu Maurer Meyer Michel Moreau
Muller Nassiri Noël Oster Pierron Poirot Rémy Ritter Robert Roth Sané Schaeffer Schmitt Schneider Simon Stoltz Thiriet Thomas Touré Vogel
Wagner Walter Weber Weiss Winter Zimmermann`.split(/\s+/u);

export const RUES = [
  'rue des Tilleuls',
  'rue du Moulin',
  'avenue de la Gare',
  'rue des Vosges',
  'place du Marché',
  'rue de l’École',
  'rue des Jardins',
  'allée des Peupliers',
] as const;

/** A town, its postcode and its INSEE code. */
export interface Ville {
  readonly ville: string;
  readonly codePostal: string;
  readonly commune: string;
}

export const HAUT_RHIN: readonly Ville[] = [
  { ville: 'Mulhouse', codePostal: '68100', commune: '68224' },
  { ville: 'Kingersheim', codePostal: '68260', commune: '68166' },
  { ville: 'Wittenheim', codePostal: '68270', commune: '68376' },
  { ville: 'Illzach', codePostal: '68110', commune: '68154' },
  { ville: 'Thann', codePostal: '68800', commune: '68334' },
];

export const SAULNOIS: readonly Ville[] = [
  { ville: 'Château-Salins', codePostal: '57170', commune: '57132' },
  { ville: 'Dieuze', codePostal: '57260', commune: '57177' },
  { ville: 'Delme', codePostal: '57590', commune: '57171' },
  { ville: 'Vic-sur-Seille', codePostal: '57630', commune: '57712' },
  { ville: 'Morhange', codePostal: '57340', commune: '57483' },
];
