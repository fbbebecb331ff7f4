import { redigerDocument } from '#capabilities/documents/actions/rediger-document.ts';
import { formulaires } from '#capabilities/documents/formulaires.fr.ts';
import { today } from '#platform/clock.ts';
import { type DemoContext, must } from './ecrire.ts';
import type { OrganismeDemo } from './organismes.ts';
import type { PersonneDemo } from './personnes.ts';

/** The documents of the organisme itself: its internal rules and its welcome booklet. */
export async function redigerReglementEtLivret(
  context: DemoContext,
  { nom, adresse, codePostal, ville, telephone, courriel, uai }: OrganismeDemo,
  equipe: readonly PersonneDemo[],
): Promise<void> {
  const debut = today(context.clock).subtract({ months: 10 }).toString();
  const cfa = uai !== undefined;
  const personne = (rang: number, fonction: string) => ({
    nom: `${equipe[rang]?.prenom ?? ''} ${equipe[rang]?.nom ?? ''}`,
    fonction,
    telephone,
    courriel,
  });
  const referentHandicap = personne(3, 'Référent handicap');
  must(
    await redigerDocument(context, {
      id: context.newId(),
      type: 'reglement-interieur',
      donnees: {
        ...formulaires['reglement-interieur'].initial,
        sites: [{ nom, consignes: 'Les consignes d’évacuation sont affichées dans chaque salle.' }],
        contactSignalement: personne(4, 'Référent qualité'),
        apprentissage: cfa,
        sessionsLongues: cfa,
        conseilPerfectionnement: cfa
          ? 'Le conseil de perfectionnement se réunit deux fois par an. Il réunit la direction, des formateurs, des apprentis et des entreprises.'
          : '',
        adopteLe: debut,
        enVigueurLe: debut,
      },
    }),
  );
  must(
    await redigerDocument(context, {
      id: context.newId(),
      type: 'livret-accueil',
      donnees: {
        ...formulaires['livret-accueil'].initial,
        presentation: `${nom} forme aux métiers et aux usages du numérique, près de chez vous.`,
        equipe: [personne(1, 'Responsable pédagogique'), personne(2, 'Assistant de formation')],
        lieux: [
          {
            nom,
            adresse: { voie: adresse, codePostal, commune: ville },
            acces: 'Arrêt de bus à trois minutes à pied, parking à vélos dans la cour.',
            accessibilite: 'Entrée de plain-pied.',
          },
        ],
        horaires: 'De 8 h 30 à 17 h 30, du lundi au vendredi.',
        santeSecurite: [
          'Suivez les consignes affichées dans les salles et les ateliers.',
          'Signalez tout accident à l’accueil, même léger.',
        ],
        evaluation: 'Exercices corrigés à chaque module, puis épreuves de la certification.',
        accessibilite: 'Dites-nous ce dont vous avez besoin : horaires, supports, matériel.',
        referentHandicap,
        contactSignalement: personne(4, 'Référent qualité'),
        reclamations: 'Par écrit, à l’accueil ou par courriel. Réponse sous dix jours ouvrés.',
        donneesPersonnelles: 'Vous pouvez demander à voir, corriger ou effacer vos données.',
        apprentissage: cfa ? apprentissage(personne(4, 'Référent mobilité')) : null,
      },
    }),
  );
}

const apprentissage = (mobilite: { nom: string; fonction: string; telephone: string; courriel: string }) => ({
  statut:
    'L’apprenti est un salarié : congés payés, protection sociale, temps de formation compté comme du travail.',
  maitreApprentissage: 'Votre maître d’apprentissage suit vos progrès dans l’entreprise.',
  rupture:
    'Si le contrat s’arrête, vous continuez la formation pendant six mois et nous vous aidons à trouver un employeur.',
  aides: ['Aide au permis de conduire', 'Aide au premier équipement', 'Carte d’étudiant des métiers'],
  mobilite,
  mediateur: { nom: 'Médiateur de l’apprentissage', telephone: '0353010910' },
  inspectionTravail: { nom: 'Inspection du travail', telephone: '0353010911' },
});
