import { writeXml, xml } from '#platform/xml/write-xml.ts';
import { formation, type FormationLheo } from './formation-lheo.ts';
import { ESPACE_LHEO_23 } from './lire-lheo.ts';
import { Parcours, type Remarque } from './remarque.ts';

export interface EcritureLheo {
  /** Document UTF-8, valide selon le schéma de LHÉO 2.3. */
  readonly xml: string;
  /** Ce que le langage n'admet pas : raccourci, remplacé ou laissé de côté. */
  readonly remarques: readonly Remarque[];
}

/** Écrit des formations en LHÉO 2.3. Il en faut au moins une : le langage n'admet pas d'offre vide. */
export function ecrireLheo(formations: readonly [FormationLheo, ...FormationLheo[]]): EcritureLheo {
  const remarques: Remarque[] = [];
  const parcours = new Parcours('formation', remarques);
  const elements = formations.map((une) => ({ ...xml('formation'), ...formation.ecrire(une, parcours) }));
  const document = xml('lheo', [xml('offres', elements)], { xmlns: ESPACE_LHEO_23 });
  return { xml: writeXml(document), remarques };
}
