import { Badge, type Description, DescriptionList, Notice } from '#design/index.ts';
import type { Context } from '#platform/http/route.ts';
import { MODALITES_CRENEAU } from '../../messages.fr.ts';
import { creneau as mots } from '../../messages/creneau.fr.ts';
import { quand } from '../../messages/horaires.fr.ts';
import type { CreneauEntier } from '../../queries/creneau.query.ts';

const words = mots.fiche;

interface Props {
  readonly creneau: CreneauEntier;
  readonly can: Context<unknown, unknown>['can'];
}

/** Tout ce qu'il faut pour venir : quand, où ou par quel lien, avec qui. */
export function FicheCreneau({ creneau, can }: Props) {
  const tout = can('planning.lire');
  const { feuille, lienVisio } = creneau;
  return (
    <>
      {can('planning.modifier') && feuille.etat !== 'prevu' && <Notice tone="info">{words.fige}</Notice>}
      <DescriptionList
        items={[
          {
            term: words.session,
            value: tout ? <a href={`/sessions/${creneau.sessionId}`}>{creneau.session}</a> : creneau.session,
          },
          ...facultatif(words.groupe, creneau.groupe),
          { term: words.quand, value: quand(creneau) },
          { term: words.modalite, value: MODALITES_CRENEAU[creneau.modalite] },
          ...(creneau.salle === null ? [] : lieux(creneau, tout)),
          ...(creneau.modalite === 'distance' && lienVisio !== null
            ? [{ term: words.lien, value: <a href={lienVisio}>{words.rejoindre}</a> }]
            : []),
          { term: words.formateurs, value: creneau.formateurs.map(({ nom }) => nom).join(', ') || null },
          {
            term: words.feuille,
            value: (
              <Badge
                tone={feuille.etat === 'ouvert' ? 'attention' : feuille.etat === 'prevu' ? 'neutral' : 'ok'}
              >
                {words.feuilles[feuille.etat]}
              </Badge>
            ),
          },
          ...(tout && creneau.serieId !== null
            ? [
                {
                  term: words.serie,
                  value: <a href={`/sessions/${creneau.sessionId}/planifier`}>{mots.planifierSerie}</a>,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function lieux(
  { salle, salleId, lieu, adresse, acces }: CreneauEntier,
  tout: boolean,
): readonly Description[] {
  const nom = `${salle}, ${lieu}`;
  return [
    { term: words.salle, value: tout ? <a href={`/salles/${salleId}`}>{nom}</a> : nom },
    ...facultatif(words.adresse, adresse),
    ...facultatif(words.acces, acces),
  ];
}

const facultatif = (term: string, value: string | null): readonly Description[] =>
  value === null ? [] : [{ term, value }];
