import type { DemoContext } from './ecrire.ts';
import { parPaquets } from './ecrire.ts';
import { NOMS, PRENOMS, RUES, type Ville } from './noms.ts';
import type { Chance } from './random.ts';

export interface PersonneDemo {
  readonly id: string;
  readonly prenom: string;
  readonly nom: string;
  readonly courriel: string;
}

/** Draws people who do not exist: no name twice in one organisme, fictional numbers and addresses (RFC 2606, ARCEP). */
export function tirerPersonnes(
  { newId }: DemoContext,
  hasard: Chance,
  combien: number,
  pris: Set<string>,
): PersonneDemo[] {
  const personnes: PersonneDemo[] = [];
  while (personnes.length < combien) {
    const prenom = hasard.pick(PRENOMS);
    const nom = hasard.pick(NOMS);
    if (pris.has(`${prenom} ${nom}`)) continue;
    pris.add(`${prenom} ${nom}`);
    personnes.push({ id: newId(), prenom, nom, courriel: `${plat(prenom)}.${plat(nom)}@exemple.fr` });
  }
  return personnes;
}

const plat = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^a-z]/giu, '')
    .toLowerCase();

/** Writes people; `ages` bounds the years of birth. */
export async function ecrirePersonnes(
  { tx, organismeId, clock }: DemoContext,
  hasard: Chance,
  personnes: readonly PersonneDemo[],
  villes: readonly Ville[],
  ages: { readonly de: number; readonly a: number },
): Promise<void> {
  const annee = clock.now().toZonedDateTimeISO('Europe/Paris').year;
  const rows = personnes.map(({ id, prenom, nom, courriel }) => {
    const { ville, codePostal, commune } = hasard.pick(villes);
    const naissance = `${annee - ages.de - hasard.below(ages.a - ages.de)}-${deux(1 + hasard.below(12))}-${deux(1 + hasard.below(28))}`;
    return {
      organisme_id: organismeId,
      id,
      nom_naissance: nom,
      prenom,
      date_naissance: naissance,
      courriel,
      telephone: `0639980${String(hasard.below(1000)).padStart(3, '0')}`,
      adresse: `${1 + hasard.below(80)} ${hasard.pick(RUES)}`,
      code_postal: codePostal,
      ville,
      commune,
    };
  });
  for (const paquet of parPaquets(rows)) await tx.insertInto('annuaire.personne').values(paquet).execute();
}

const deux = (value: number): string => String(value).padStart(2, '0');
