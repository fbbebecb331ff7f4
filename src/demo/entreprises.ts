import type { DemoContext } from './ecrire.ts';
import { RUES, type Ville } from './noms.ts';
import { ecrirePersonnes, type PersonneDemo, tirerPersonnes } from './personnes.ts';
import type { Chance } from './random.ts';
import { siretFictif } from './siret.ts';

export interface EntrepriseDemo {
  readonly id: string;
  readonly nom: string;
  readonly tuteurs: readonly PersonneDemo[];
}

const METIERS = [
  'Menuiserie',
  'Ateliers',
  'Transports',
  'Boulangerie',
  'Cabinet',
  'Imprimerie',
  'Logiciels',
  'Réseaux',
  'Électricité',
  'Jardins',
];
const LIEUX = [
  'de la Doller',
  'du Rhin',
  'des Vosges',
  'de la Seille',
  'du Florival',
  'des Étangs',
  'du Sundgau',
  'de la Nied',
];
const OPCOS = ['Atlas', 'Opco EP', 'AKTO', 'Opco 2i', 'Constructys', 'Opcommerce'];

/** Writes companies that do not exist: each has a tutor, nearly all somebody who signs for them. */
export async function chargerEntreprises(
  context: DemoContext,
  hasard: Chance,
  combien: number,
  villes: readonly Ville[],
  pris: Set<string>,
): Promise<EntrepriseDemo[]> {
  const { tx, organismeId, newId } = context;
  const noms = nomsDEntreprise(hasard, combien);
  const entreprises: EntrepriseDemo[] = [];
  const rows = noms.map((nom, rang) => {
    const entreprise = {
      id: newId(),
      nom,
      tuteurs: tirerPersonnes(context, hasard, rang % 7 === 6 ? 1 : 2, pris),
    };
    entreprises.push(entreprise);
    const { ville, codePostal } = hasard.pick(villes);
    return {
      organisme_id: organismeId,
      id: entreprise.id,
      siret: siretFictif(hasard),
      raison_sociale: nom,
      effectif: 3 + hasard.below(240),
      opco: hasard.pick(OPCOS),
      adresse: `${1 + hasard.below(60)} ${hasard.pick(RUES)}`,
      code_postal: codePostal,
      ville,
      telephone: `0353010${String(300 + hasard.below(600))}`,
    };
  });
  await tx.insertInto('annuaire.entreprise').values(rows).execute();
  const tuteurs = entreprises.flatMap((one) => one.tuteurs);
  await ecrirePersonnes(context, hasard, tuteurs, villes, { de: 28, a: 60 });
  const contacts = entreprises.flatMap(({ id, tuteurs: personnes }) =>
    personnes.map((personne, rang) => ({
      organisme_id: organismeId,
      id: newId(),
      entreprise_id: id,
      personne_id: personne.id,
      fonction: rang === 0 ? 'Maître d’apprentissage' : 'Responsable du personnel',
      tuteur: rang === 0,
    })),
  );
  await tx.insertInto('annuaire.contact').values(contacts).execute();
  return entreprises;
}

function nomsDEntreprise(hasard: Chance, combien: number): string[] {
  const noms = new Set<string>();
  while (noms.size < combien) noms.add(`${hasard.pick(METIERS)} ${hasard.pick(LIEUX)}`);
  return [...noms];
}
