import { publierFormation } from '#capabilities/catalogue/index.ts';
import type { DemoContext } from './ecrire.ts';
import type { FormationDemo } from './formations.ts';
import type { OrganismeDemo } from './organismes.ts';

export interface FormationChargee {
  readonly id: string;
  readonly code: string;
  readonly intitule: string;
  readonly nature: FormationDemo['nature'];
  readonly prixCentimes: number;
  /** Whether it leads to a certification. */
  readonly certifiante: boolean;
  readonly modules: readonly {
    readonly id: string;
    readonly presentiel: number;
    readonly distance: number;
  }[];
}

/** Writes the formations of an organisme and publishes those that may be. */
export async function chargerFormations(
  context: DemoContext,
  organisme: OrganismeDemo,
  formations: readonly FormationDemo[],
): Promise<FormationChargee[]> {
  const { tx, newId } = context;
  const chargees: FormationChargee[] = [];
  for (const formation of formations) {
    const id = newId();
    await tx
      .insertInto('catalogue.formation')
      .values(ligne(context, organisme, formation, id))
      .execute();
    const modules = formation.modules.map((module, rang) => ligneModule(context, id, module, rang));
    await tx.insertInto('catalogue.module').values(modules).execute();
    // Refused when the dates of its certification are unknown: that one waits in preparation, as in real life.
    await publierFormation(context, id, true);
    chargees.push({
      id,
      code: formation.code,
      intitule: formation.intitule,
      nature: formation.nature,
      prixCentimes: formation.prixCentimes,
      certifiante: formation.certification !== null,
      modules: modules.map((module) => ({
        id: module.id,
        presentiel: module.minutes_presentiel,
        distance: module.minutes_distance,
      })),
    });
  }
  return chargees;
}

function ligne(
  { organismeId, clock }: DemoContext,
  organisme: OrganismeDemo,
  formation: FormationDemo,
  id: string,
) {
  const cfa = formation.nature === 'apprentissage';
  const distante = formation.modules.some(([, , distance, foad]) => distance + foad > 0);
  return {
    organisme_id: organismeId,
    id,
    code: formation.code,
    intitule: formation.intitule,
    certification: formation.certification,
    reconnaissance: formation.certification === null ? 'attestation' : 'certification',
    nature: formation.nature,
    objectif_bpf: objectifBpf(formation.certification),
    nsf: formation.nsf,
    niveau_sortie: formation.niveau,
    presentation: formation.presentation,
    objectifs: [...formation.objectifs],
    prerequis: formation.prerequis,
    public_vise: formation.public,
    accessibilite:
      'Nos locaux sont accessibles. Le référent handicap adapte la formation avec vous : horaires, supports, matériel.',
    delai_acces: cfa
      ? 'Entrée en septembre, dossier à déposer avant le 30 juin'
      : 'Quatre semaines en moyenne après votre demande',
    tarif_genre: 'montant',
    prix_centimes: formation.prixCentimes,
    prix_par: 'personne',
    tarif_explication: cfa ? 'Gratuit pour l’apprenti : l’opérateur de compétences paie la formation.' : '',
    financements:
      'Opérateur de compétences, compte personnel de formation, Région, France Travail, employeur',
    methodes:
      'Apports courts, exercices, projets en petits groupes, travail en entreprise pour les alternants',
    modalites_pedagogiques: distante ? 'En présence, avec des temps à distance' : 'En présence',
    evaluation:
      formation.certification === null
        ? 'Exercices corrigés à chaque module, puis bilan des acquis avec le formateur'
        : 'Exercices corrigés à chaque module, puis épreuves de la certification',
    debouches: formation.debouches,
    poursuites: 'Formation de niveau supérieur dans le même domaine',
    contact_nom: 'Accueil',
    contact_courriel: organisme.courriel,
    contact_telephone: organisme.telephone,
    distance_assistance: distante
      ? 'Le formateur répond sous un jour ouvré, par messagerie ou téléphone.'
      : '',
    distance_activites: distante ? 'Classes à distance de deux heures, exercices en ligne d’une heure.' : '',
    distance_evaluations: distante ? 'Un exercice corrigé à la fin de chaque module.' : '',
    rome: [...formation.rome],
    lieux: JSON.stringify([{ codePostal: organisme.codePostal, ville: organisme.ville }]),
    relue_le: clock.now().toZonedDateTimeISO('Europe/Paris').toPlainDate().subtract({ months: 3 }).toString(),
  };
}

const objectifBpf = (certification: string | null) =>
  certification === null ? 'autre' : certification.startsWith('RS') ? 'rs' : 'rncp';

function ligneModule(
  { organismeId, newId }: DemoContext,
  formationId: string,
  [intitule, presentiel, distance, foad, entreprise, competences]: FormationDemo['modules'][number],
  rang: number,
) {
  return {
    organisme_id: organismeId,
    id: newId(),
    formation_id: formationId,
    rang: rang + 1,
    intitule,
    competences: [...competences],
    contenu: competences.join(', '),
    minutes_presentiel: presentiel * 60,
    minutes_distance: distance * 60,
    minutes_foad: foad * 60,
    minutes_entreprise: entreprise * 60,
  };
}
