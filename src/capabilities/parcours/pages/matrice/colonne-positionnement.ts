import { conclurePositionnements } from '../../actions/conclure-positionnement.ts';
import { inviterAuPositionnement } from '../../actions/inviter-au-positionnement.ts';
import { occupeUnePlace } from '../../domain/places.ts';
import type { ColonneMatrice } from '../../matrice.ts';
import { matriceFr } from '../../messages/matrice.fr.ts';
import { positionnementFr } from '../../messages/positionnement.fr.ts';
import { bilanDe } from './colonne-dossier.ts';

const words = matriceFr.positionnement;

/** How far the positioning of each person is. */
export const colonnePositionnement: ColonneMatrice = {
  cle: 'positionnement',
  titre: matriceFr.colonnes.positionnement,
  rang: 30,
  lire: async () => (ligne) => {
    const href = `/inscriptions/${ligne.id}/positionnement`;
    if (ligne.positionneLe !== null) return { tone: 'ok', label: words.conclu, href };
    if (ligne.constates > 0) return { tone: 'info', label: words.constate, href };
    if (ligne.declares > 0) return { tone: 'info', label: words.declare, href };
    if (ligne.statut !== 'admis' && !occupeUnePlace(ligne.statut)) return undefined;
    return { tone: ligne.statut === 'enFormation' ? 'attention' : 'neutral', label: words.aFaire, href };
  },
  actes: [
    {
      cle: 'positionnement.demande',
      libelle: positionnementFr.inviter,
      droit: 'positionnement.constater',
      run: async (context, { lignes }) => {
        const { faites, refusees } = await inviterAuPositionnement(
          context,
          lignes.map(({ id }) => id),
        );
        return bilanDe(faites, refusees);
      },
    },
    {
      cle: 'positionnement.conclu',
      libelle: matriceFr.validerPositionnement,
      droit: 'positionnement.constater',
      run: async (context, { lignes }) => {
        const { faites, refusees } = await conclurePositionnements(
          context,
          lignes.map(({ id }) => id),
        );
        return bilanDe(faites, refusees);
      },
    },
  ],
};
