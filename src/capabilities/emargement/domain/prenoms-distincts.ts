interface Nommee {
  readonly prenom: string;
  readonly nom: string;
}

/**
 * Des prénoms pour l'écran de la salle, où le nom de famille n'a rien à faire : deux personnes de même prénom se distinguent par
 * l'initiale de leur nom, et par leur nom seulement si l'initiale ne suffit pas.
 */
export function prenomsDistincts(personnes: readonly Nommee[]): readonly string[] {
  const formes = [
    ({ prenom }: Nommee) => prenom,
    ({ prenom, nom }: Nommee) => `${prenom}\u00a0${[...nom][0] ?? ''}.`,
    ({ prenom, nom }: Nommee) => `${prenom}\u00a0${nom}`,
  ];
  return personnes.map((une) => {
    const seule = formes.find(
      (forme) => personnes.filter((autre) => forme(autre) === forme(une)).length === 1,
    );
    return (seule ?? formes[2])?.(une) ?? une.prenom;
  });
}
