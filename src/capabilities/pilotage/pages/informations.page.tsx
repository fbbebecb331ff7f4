import { DescriptionList, Section } from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import type { View } from '#platform/http/route.ts';
import { informations, type Partie } from '../messages-informations.fr.ts';
import { organismesPublics, type OrganismePublic } from '../queries/organismes-publics.query.ts';

interface Texte {
  readonly titre: string;
  readonly accroche: string;
  readonly parties: readonly Partie[];
}

const vue = ({ titre, accroche, parties }: Texte): View => ({
  title: titre,
  lead: accroche,
  layout: 'public',
  width: 'narrow',
  body: parties.map((partie) => (
    <Section key={partie.titre} title={partie.titre}>
      {partie.textes.map((texte) => (
        <p key={texte}>{texte}</p>
      ))}
    </Section>
  )),
});

const pageDeTexte = (path: string, texte: Texte) =>
  page({ path, access: 'public', view: async () => vue(texte) });

const mots = informations.mentions;

/** Who answers for the site: the organismes of the instance, as the law wants them named (LCEN, art. 1-1). */
const pageMentions = page({
  path: '/mentions-legales',
  access: 'public',
  view: async (context) => {
    const organismes = await organismesPublics(context.tx);
    return {
      title: mots.titre,
      lead: mots.accroche,
      layout: 'public',
      width: 'narrow',
      body: (
        <>
          <h2>{mots.organismes}</h2>
          {organismes.length === 0 ? <p>{mots.aucun}</p> : organismes.map(fiche)}
          <Section title={mots.logiciel}>
            <p>{mots.logicielTexte}</p>
          </Section>
        </>
      ),
    };
  },
});

function fiche(organisme: OrganismePublic) {
  const { nda, regionNda, representant, qualite, courriel, telephone } = organisme;
  return (
    <section key={organisme.siret}>
      <h3>{organisme.raisonSociale}</h3>
      <DescriptionList
        items={[
          { term: mots.adresse, value: `${organisme.adresse}, ${organisme.codePostal} ${organisme.ville}` },
          { term: mots.siret, value: organisme.siret },
          { term: mots.nda, value: nda === null ? null : mots.ndaPhrase(nda, regionNda ?? '') },
          {
            term: mots.representant,
            value: representant === '' ? null : `${representant}${qualite === '' ? '' : `, ${qualite}`}`,
          },
          {
            term: mots.contact,
            value: [courriel, telephone].filter((one) => one !== null).join(', ') || null,
          },
        ]}
      />
    </section>
  );
}

export const pagesInformations = [
  pageDeTexte('/accessibilite', informations.accessibilite),
  pageDeTexte('/donnees-personnelles', informations.donnees),
  pageDeTexte('/aide', informations.aide),
  pageMentions,
];
