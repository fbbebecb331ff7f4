import { today } from '#platform/clock.ts';
import { differences } from '../../domain/differences.ts';
import { reconnaitre } from '../../domain/import/reconnaitre.ts';
import type { Remarque } from '../../domain/import/remarque.ts';
import { CHAMPS_PERSONNE, type DonneesPersonne, SANS_DONNEES } from '../../domain/personne.ts';
import { CHAMPS } from '../../messages.fr.ts';
import { importFr } from '../../messages-import.fr.ts';
import { candidats, type LigneAReconnaitre } from '../../queries/import/candidats.query.ts';
import type { ContexteAnnuaire } from '../contexte.ts';
import { clesDePersonne, type DejaVues } from './deja-vues.ts';
import type { LigneLue } from './interpreter.ts';
import type { Lot, Projet } from './projet.ts';

type Contexte = Pick<ContexteAnnuaire, 'tx' | 'organismeId' | 'clock'>;
const phrases = importFr.phrases;

/** Decides what to do with some rows of persons. Writes nothing. One statement. */
export async function preparerPersonnes(
  context: Contexte,
  lues: readonly LigneLue[],
  vues: DejaVues,
): Promise<Lot<DonneesPersonne>> {
  const remarques: Remarque[] = lues.flatMap((lue) => lue.remarques);
  const aujourdhui = today(context.clock).toString();
  const admises = new Map<LigneLue, DonneesPersonne>();
  for (const lue of lues) {
    const donnees = donneesDe(lue, aujourdhui, remarques);
    const doublure = donnees === null ? null : vues.doublure(lue.ligne, clesDePersonne(donnees));
    if (doublure !== null) remarques.push(sur(lue, 'refus', phrases.doublure(doublure)));
    else if (donnees !== null) admises.set(lue, donnees);
  }
  const connues = await candidats(context, [...admises.values()]);
  let rang = 0;
  const projets = lues.map((lue): Projet<DonneesPersonne> => {
    const donnees = admises.get(lue);
    if (donnees === undefined) return { genre: 'refuser' };
    const trouve = connues[rang++];
    if (trouve === undefined) throw new TypeError('a row has no answer');
    return projetDe(lue, donnees, trouve, remarques);
  });
  return { projets, remarques };
}

function donneesDe(lue: LigneLue, aujourdhui: string, remarques: Remarque[]): DonneesPersonne | null {
  if (lue.refusee) return null;
  const donnees = { ...SANS_DONNEES, ...lue.valeurs } as DonneesPersonne;
  if (donnees.dateNaissance === null || donnees.dateNaissance <= aujourdhui) return donnees;
  const { dateNaissance } = donnees;
  remarques.push({
    ...sur(lue, 'cellule', phrases.naissanceFuture),
    colonne: CHAMPS.dateNaissance,
    valeur: dateNaissance,
  });
  return { ...donnees, dateNaissance: null };
}

function projetDe(
  lue: LigneLue,
  donnees: DonneesPersonne,
  { ligne, candidats: proches }: LigneAReconnaitre,
  remarques: Remarque[],
): Projet<DonneesPersonne> {
  const trouvee = reconnaitre({ ...ligne, donnees }, proches);
  switch (trouvee.genre) {
    case 'plusieurs':
      remarques.push(sur(lue, 'refus', phrases.plusieurs(trouvee.nombre)));
      return { genre: 'refuser' };
    case 'nouvelle':
      if (trouvee.proche !== null) remarques.push(sur(lue, 'avis', phrases.proche(trouvee.proche)));
      return { genre: 'creer', donnees };
    case 'connue': {
      const { par, personne, autreNom } = trouvee;
      // An empty cell says nothing: it erases nothing.
      const dites = Object.fromEntries(Object.entries(donnees).filter(([, valeur]) => valeur !== null));
      // Found by a reference, she has it, or the record merged into hers has it: it stays where it is.
      const { referenceExterne } = par === 'reference' ? personne : { ...personne, ...dites };
      const apres: DonneesPersonne = { ...personne, ...dites, referenceExterne };
      const champs = differences(CHAMPS_PERSONNE, personne, apres);
      if (Object.keys(champs).length === 0) return { genre: 'identique' };
      if (autreNom) remarques.push(sur(lue, 'avis', phrases.autreNom(personne)));
      if (personne.archiveeLe !== null) remarques.push(sur(lue, 'avis', phrases.archivee));
      return { genre: 'modifier', id: personne.id, donnees: apres, champs };
    }
  }
}

/** A remark about a whole row. */
const sur = ({ ligne }: LigneLue, gravite: Remarque['gravite'], phrase: string): Remarque => ({
  ligne,
  colonne: '',
  valeur: '',
  gravite,
  phrase,
});
