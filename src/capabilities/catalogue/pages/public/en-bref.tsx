import { Badge, Card, DescriptionList, formatDuree, formatNombre, Section } from '#design/index.ts';
import { type Formation, volumesDe } from '../../domain/formation.ts';
import { pourCent, tauxDistance } from '../../domain/taux-distance.ts';
import { enseignementDe, MODALITES, totalDe, type Volumes } from '../../domain/volumes.ts';
import type { Publication } from '../../queries/publication.query.ts';
import { fichePublique as mots, MODALITES_PUBLIQUES, MODES, NIVEAUX } from '../messages-public.fr.ts';
import { textePrerequis, texteTarif } from '../rubriques.ts';
import { EnLignes } from '../en-lignes.tsx';
import { lieuxDe } from '../lieux.ts';

/** Les quatre faits que l'on cherche d'abord, en haut de la page même sur un téléphone. */
export function EnUneLigne({ fiche }: { fiche: Formation }) {
  const volumes = volumesDe(fiche);
  const faits = [
    formatDuree(totalDe(volumes)),
    modeDe(volumes),
    fiche.niveauSortie === null ? '' : (NIVEAUX[fiche.niveauSortie] ?? ''),
    fiche.tarif?.genre === 'surDevis' ? mots.surDevis : texteTarif(fiche.tarif),
  ];
  return (
    <p className="row">
      {faits
        .filter((fait) => fait !== '')
        .map((fait) => (
          <Badge key={fait}>{fait}</Badge>
        ))}
    </p>
  );
}

function modeDe({ presentiel, distanceSynchrone, foad }: Volumes): string {
  if (distanceSynchrone + foad === 0) return MODES.presence;
  return presentiel === 0 ? MODES.distance : MODES.mixte;
}

/** L'essentiel, pour décider de lire la suite. */
export function EnBref({ publication }: { publication: Publication }) {
  const { fiche } = publication.figee;
  const volumes = volumesDe(fiche);
  const part = pourCent(tauxDistance(volumes));
  const modalites = MODALITES.filter((modalite) => volumes[modalite] > 0).map(
    (modalite) => `${MODALITES_PUBLIQUES[modalite]} : ${formatDuree(volumes[modalite])}`,
  );
  const faits: readonly (readonly [string, string])[] = [
    [
      mots.duree,
      volumes.entreprise === 0
        ? formatDuree(totalDe(volumes))
        : `${formatDuree(totalDe(volumes))}, ${mots.enseignement(formatDuree(enseignementDe(volumes)))}`,
    ],
    [
      mots.modalites,
      [
        ...modalites,
        ...(part === null || part === 0 ? [] : [mots.taux(`${formatNombre(part)}\u00a0%`)]),
      ].join('\n'),
    ],
    [mots.lieux, lieuxDe(publication.figee).join('\n')],
    [mots.prerequis, textePrerequis(fiche)],
    [mots.niveau, fiche.niveauSortie === null ? '' : (NIVEAUX[fiche.niveauSortie] ?? '')],
    [mots.tarif, texteTarif(fiche.tarif)],
    [mots.delai, fiche.delaiAcces],
  ];
  return (
    <Card title={mots.enBref}>
      <DescriptionList
        stacked
        items={faits
          .filter(([, texte]) => texte !== '')
          .map(([term, texte]) => ({ term, value: <EnLignes texte={texte} /> }))}
      />
    </Card>
  );
}

/** Une personne à joindre, par écrit ou de vive voix. */
export function Contact({ publication }: { publication: Publication }) {
  const { fiche, organisme } = publication.figee;
  const { nom = '', courriel = '', telephone = '' } = fiche.contact ?? {};
  return (
    <Section title={mots.contact} id="contact">
      <address>
        {nom !== '' && (
          <p>
            <strong>{nom}</strong>
          </p>
        )}
        {courriel !== '' && (
          <p>
            {mots.courriel} : <a href={`mailto:${courriel}`}>{courriel}</a>
          </p>
        )}
        {telephone !== '' && (
          <p>
            {mots.telephone} : <a href={`tel:${telephone.replaceAll(/[^\d+]/gu, '')}`}>{telephone}</a>
          </p>
        )}
        <p>
          {organisme.nom}
          <br />
          {[organisme.adresse, `${organisme.codePostal} ${organisme.ville}`.trim()]
            .filter((ligne) => ligne !== '')
            .join(', ')}
        </p>
      </address>
    </Section>
  );
}
