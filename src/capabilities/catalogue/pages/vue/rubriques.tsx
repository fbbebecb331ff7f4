import { ButtonLink, DescriptionList, Section } from '#design/index.ts';
import type { Formation } from '../../domain/formation.ts';
import { EnLignes } from '../en-lignes.tsx';
import { fiche as mots, rubriques } from '../messages.fr.ts';
import { cheminOnglet } from '../parties.tsx';
import { type Partie, rubriquesDe } from '../rubriques.ts';

const PARTIES: readonly Partie[] = ['general', 'pedagogie', 'conditions'];

/** La fiche entière, par parties. */
export function Rubriques({ formation, modifier }: { formation: Formation; modifier: boolean }) {
  return PARTIES.map((partie) => (
    <Section
      key={partie}
      title={mots.onglet[partie]}
      actions={
        modifier && (
          <ButtonLink href={cheminOnglet(formation.id, partie)} icon="pen" compact>
            {rubriques.modifier}
            <span className="sr">{` : ${mots.onglet[partie]}`}</span>
          </ButtonLink>
        )
      }
    >
      <DescriptionList
        items={rubriquesDe[partie](formation).map(({ libelle, texte }) => ({
          term: libelle,
          value: texte === '' ? <span className="muted">{mots.vide}</span> : <EnLignes texte={texte} />,
        }))}
      />
    </Section>
  ));
}
