import { DescriptionList, formatDuree, Section } from '#design/index.ts';
import { type DocumentListe, listeDocuments } from '#capabilities/documents/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import type { DemandeCreneau } from '../../domain/demande.ts';
import { type Apercu, apercuDuChangement, type DocumentVu } from '../../domain/incidences.ts';
import type { Nomme } from '../../domain/terrain.ts';
import { creneau as mots } from '../../messages/creneau.fr.ts';

export interface ApercuNomme extends Apercu {
  readonly noms: readonly string[];
  readonly fiches: ReadonlyMap<string, DocumentListe>;
}

/** Documents d'une session regardés : au-delà, la liste ne se lirait plus. */
const MAXIMUM = 200;

/** Ce qu'un changement touche : personnes, minutes, documents de la session. Une requête. */
export async function apercu(
  context: Pick<ActionContext, 'tx' | 'organismeId'>,
  avant: DemandeCreneau,
  apres: DemandeCreneau | null,
  attendus: readonly Nomme[],
  formateurs: readonly Nomme[],
): Promise<ApercuNomme> {
  const documents = await listeDocuments(
    context,
    { sujetId: avant.sessionId },
    { apres: null, limite: MAXIMUM },
  );
  const vivants = documents.filter(({ etat }) => etat !== 'annule');
  const vu = apercuDuChangement(
    avant,
    apres,
    attendus.map(({ id }) => id),
    vivants.map(enDocument),
  );
  const noms = new Map([...attendus, ...formateurs].map(({ id, nom }) => [id, nom]));
  return {
    ...vu,
    noms: vu.personnes.flatMap((id) => noms.get(id) ?? []),
    fiches: new Map(vivants.map((document) => [document.id, document])),
  };
}

const enDocument = ({ id, type, etat }: DocumentListe): DocumentVu => ({
  id,
  type,
  etat:
    etat === 'signe' || etat === 'a-contresigner'
      ? 'signe'
      : etat === 'envoye' || etat === 'lu'
        ? 'envoye'
        : 'brouillon',
});

const words = mots.apercu;

/** L'aperçu, à lire avant de confirmer. */
export function VueApercu({ apercu: vu, titre }: { apercu: ApercuNomme; titre: string }) {
  const duree = formatDuree(Math.abs(vu.minutes));
  return (
    <Section title={titre}>
      <DescriptionList
        items={[
          { term: words.personnes(vu.personnes.length), value: vu.noms.join(', ') || null },
          {
            term: words.duree,
            value: vu.minutes === 0 ? words.memeDuree : words.minutes(duree, vu.minutes > 0),
          },
          {
            term: words.documents,
            value:
              vu.documents.length === 0 ? (
                words.aucunDocument
              ) : (
                <ul>
                  {vu.documents.map(({ document, suite }) => (
                    <li key={document.id}>
                      <a href={`/documents/${document.id}`}>
                        {vu.fiches.get(document.id)?.numero}, {vu.fiches.get(document.id)?.objet}
                      </a>{' '}
                      ({words.suites[suite]})
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Section>
  );
}
