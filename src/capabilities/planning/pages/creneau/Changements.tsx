import { DataTable } from '#design/index.ts';
import type { DemandeCreneau } from '../../domain/demande.ts';
import type { Changement } from '../../domain/incidences.ts';
import type { Nomme } from '../../domain/terrain.ts';
import { CHANGEMENTS, MODALITES_CRENEAU } from '../../messages.fr.ts';
import { creneau as mots } from '../../messages/creneau.fr.ts';
import { quand } from '../../messages/horaires.fr.ts';
import type { ChoixCreneau } from '../../queries/choix-creneau.query.ts';

interface Props {
  readonly avant: DemandeCreneau;
  readonly apres: DemandeCreneau;
  readonly changements: readonly Changement[];
  readonly choix: ChoixCreneau;
}

/** Ce qui change, avant et après, côte à côte. */
export function Changements({ avant, apres, changements, choix }: Props) {
  return (
    <DataTable
      caption={mots.deplacer.quoi}
      captionHidden
      columns={[
        { key: 'quoi', header: mots.deplacer.quoi, cell: (quoi: Changement) => enTitre(CHANGEMENTS[quoi]) },
        { key: 'avant', header: mots.deplacer.avant, cell: (quoi) => valeur(quoi, avant, choix) },
        { key: 'apres', header: mots.deplacer.apres, cell: (quoi) => valeur(quoi, apres, choix) },
      ]}
      rows={changements}
      rowKey={(quoi) => quoi}
    />
  );
}

const enTitre = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);

function valeur(quoi: Changement, creneau: DemandeCreneau, choix: ChoixCreneau): string {
  switch (quoi) {
    case 'horaire':
      return quand(creneau);
    case 'salle':
      return nomDe(choix.salles, creneau.salleId) ?? mots.champs.sansSalle;
    case 'formateur':
      return creneau.formateurIds.map((id) => nomDe(choix.formateurs, id)).join(', ') || mots.champs.personne;
    case 'module':
      return nomDe(choix.modules, creneau.moduleId) ?? mots.champs.sansModule;
    case 'modalite':
      return MODALITES_CRENEAU[creneau.modalite];
    case 'lien':
      return creneau.lienVisio ?? '–';
    case 'intitule':
      return creneau.intitule ?? '–';
    case 'annulation':
      return '–';
  }
}

const nomDe = (nommes: readonly Nomme[], voulu: string | null): string | undefined =>
  nommes.find(({ id }) => id === voulu)?.nom;
