import type { ByteSource } from '#platform/input/bytes.ts';
import { refusable, type InputRefusal } from '#platform/input/refusal.ts';
import type { Result } from '#platform/result.ts';
import { readXmlElements } from '#platform/xml/read-xml.ts';
import { formation, type FormationLheo } from './formation-lheo.ts';
import { Parcours, type Remarque } from './remarque.ts';

/** Espaces de noms lus : LHÉO 2.2, et 2.3 qui le prolonge. */
export const ESPACE_LHEO_22 = 'http://www.lheo.org/2.2';
export const ESPACE_LHEO_23 = 'http://lheo.gouv.fr/2.3';

export interface LectureLheo {
  readonly formations: readonly FormationLheo[];
  /** Ce qui n'a pas été compris, dans l'ordre du fichier. */
  readonly remarques: readonly Remarque[];
}

export type RefusLheo =
  | InputRefusal
  | { readonly refus: 'LheoSansFormation' }
  | { readonly refus: 'LheoVersionInconnue'; readonly espace: string };

/** Lit un fichier LHÉO 2.2 ou 2.3. Ce qui n'est pas compris est noté, formation par formation ; le reste est gardé. */
export async function lireLheo(source: ByteSource): Promise<Result<LectureLheo, RefusLheo>> {
  const formations: FormationLheo[] = [];
  const remarques: Remarque[] = [];
  const lecture = await refusable(async (): Promise<RefusLheo | null> => {
    for await (const element of readXmlElements(source, 'formation')) {
      const espace = element.namespace;
      if (espace !== ESPACE_LHEO_22 && espace !== ESPACE_LHEO_23)
        return { refus: 'LheoVersionInconnue', espace };
      formations.push(formation.lire(element, new Parcours('formation', remarques)));
    }
    return formations.length === 0 ? { refus: 'LheoSansFormation' } : null;
  });
  if (!lecture.ok) return lecture;
  if (lecture.value !== null) return { ok: false, refusal: lecture.value };
  return { ok: true, value: { formations, remarques: remarques.toSorted(parLigne) } };
}

function parLigne(une: Remarque, autre: Remarque): number {
  return (une.ligne ?? 0) - (autre.ligne ?? 0);
}
