import { differences } from '../../domain/differences.ts';
import {
  CHAMPS_ENTREPRISE,
  type DonneesEntreprise,
  SANS_DONNEES_D_ENTREPRISE,
} from '../../domain/entreprise.ts';
import type { Remarque } from '../../domain/import/remarque.ts';
import { importFr } from '../../messages-import.fr.ts';
import { COLONNES_ENTREPRISE } from '../../persistence/entreprises.store.ts';
import type { ContexteAnnuaire } from '../contexte.ts';
import { cleDEntreprise, type DejaVues } from './deja-vues.ts';
import type { LigneLue } from './interpreter.ts';
import type { Lot, Projet } from './projet.ts';

/** Decides what to do with some rows of companies: the SIRET tells them. Writes nothing. One statement. */
export async function preparerEntreprises(
  { tx, organismeId }: Pick<ContexteAnnuaire, 'tx' | 'organismeId'>,
  lues: readonly LigneLue[],
  vues: DejaVues,
): Promise<Lot<DonneesEntreprise>> {
  const remarques: Remarque[] = lues.flatMap((lue) => lue.remarques);
  const sirets = lues.flatMap(({ refusee, valeurs }) => (refusee ? [] : [String(valeurs.siret)]));
  const connues =
    sirets.length === 0
      ? []
      : await tx
          .selectFrom('annuaire.entreprise as e')
          .where('e.organisme_id', '=', organismeId)
          .where('e.siret', 'in', sirets)
          .select(COLONNES_ENTREPRISE)
          .execute();
  const parSiret = new Map(connues.map((entreprise) => [entreprise.siret, entreprise]));
  const projets = lues.map((lue): Projet<DonneesEntreprise> => {
    const { ligne, refusee, valeurs } = lue;
    if (refusee) return { genre: 'refuser' };
    const doublure = vues.doublure(ligne, [cleDEntreprise(lue)]);
    if (doublure !== null) {
      const phrase = importFr.phrases.doublureEntreprise(doublure);
      remarques.push({ ligne, colonne: '', valeur: String(valeurs.siret), gravite: 'refus', phrase });
      return { genre: 'refuser' };
    }
    const connue = parSiret.get(String(valeurs.siret));
    if (connue === undefined) {
      return { genre: 'creer', donnees: { ...SANS_DONNEES_D_ENTREPRISE, ...valeurs } as DonneesEntreprise };
    }
    const apres = { ...connue, ...valeurs } as DonneesEntreprise;
    const champs = differences(CHAMPS_ENTREPRISE, connue, apres);
    if (Object.keys(champs).length === 0) return { genre: 'identique' };
    return { genre: 'modifier', id: connue.id, donnees: apres, champs };
  });
  return { projets, remarques };
}
