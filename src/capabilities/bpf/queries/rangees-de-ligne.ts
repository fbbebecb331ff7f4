import type { Tx } from '#platform/db/types.ts';
import { ligneC, ligneE } from '../domain/calculer-bilan.ts';
import { COMPTES, LIGNES, type LigneFormulaire, ligneParId } from '../domain/formulaire.ts';
import type { Participation } from '../domain/faits-bilan.ts';
import { dansF, dansG, ligneF1, ligneF3, ligneNiveau } from '../domain/lignes-participation.ts';
import { SPECIALITES } from '../domain/formulaire.ts';
import type { BilanLu } from './bilan.ts';
import { interventions } from './interventions.query.ts';
import { chargesDe, type Piece, produitsDe, type Rangee, rangeesDossiers } from './rangees.query.ts';

/** The lines that a line is made of: itself, or those of its sum. */
function composants({ id, somme }: LigneFormulaire): readonly string[] {
  if (somme === undefined) return [id];
  return somme.flatMap((autre) =>
    composants(LIGNES.find((ligne) => ligne.id === autre) ?? { id: autre, cadre: 'C', colonnes: [] }),
  );
}

/** The rows that make a figure, by name. One statement. */
export async function rangeesDeLigne(
  tx: Tx,
  organismeId: string,
  lu: BilanLu,
  id: string,
): Promise<readonly Rangee[]> {
  const ligne = ligneParId(id);
  if (ligne === undefined) return [];
  const lignes = composants(ligne);
  const { exercice } = lu;
  switch (ligne.cadre) {
    case 'C':
      return (await produitsDe(tx, organismeId, exercice))
        .filter(({ code }) => lignes.includes(ligneC(code) ?? ''))
        .map((piece) => dePiece(piece, '/bpf/produits'));
    case 'D': {
      const comptes = id === 'D.total' ? [''] : (COMPTES[id as keyof typeof COMPTES] ?? []);
      return (await chargesDe(tx, organismeId, exercice))
        .filter(({ code }) => comptes.some((prefixe) => code.startsWith(prefixe)))
        .map((piece) => dePiece(piece, '/bpf/charges'));
    }
    case 'E':
      return (await interventions(tx, organismeId, exercice))
        .filter((une) => ligneE(une) === id)
        .map(({ personneId, nom, creneaux, minutes, statut }) => ({
          cle: `${personneId}${statut ?? ''}`,
          nom,
          detail: String(creneaux),
          href: `/personnes/${personneId}`,
          quantite: minutes,
        }));
    default: {
      const dedans = lu.faits.participations.filter((une) =>
        ligneDe(lu, id, une).some((l) => lignes.includes(l)),
      );
      return rangeesDossiers(
        tx,
        organismeId,
        exercice,
        dedans.map(({ inscriptionId }) => inscriptionId),
      );
    }
  }
}

const dePiece = ({ id, le, nom, detail, centimes }: Piece, href: string): Rangee => ({
  cle: id,
  nom,
  detail: [le, detail].filter((texte) => texte !== '').join(', '),
  href,
  quantite: centimes,
});

/** Where a registration is counted, in all the frames. */
function ligneDe({ retenu }: BilanLu, id: string, participation: Participation): readonly string[] {
  if (dansG(participation)) return ['G'];
  if (!dansF(participation)) return [];
  if (id.startsWith('F4') && participation.nsf !== null) {
    return [SPECIALITES.find((place) => retenu.codesNsf.get(place) === participation.nsf) ?? 'F4.autres'];
  }
  return [ligneF1(participation), ligneF3(participation), ligneNiveau(participation)].filter(
    (l) => l !== null,
  );
}
