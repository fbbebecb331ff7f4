import { z } from 'zod';
import { ButtonLink, Columns, formatDate } from '#design/index.ts';
import { today, WALL_ZONE } from '#platform/clock.ts';
import { page } from '#platform/http/define.ts';
import type { View } from '#platform/http/route.ts';
import { donneesStructurees } from '../domain/donnees-structurees.ts';
import { phraseDeclaration } from '../domain/mentions-trompeuses.ts';
import { type Publication, publicationParSlug } from '../queries/publication.query.ts';
import { lieuxDe } from './lieux.ts';
import { fichePublique as mots } from './messages-public.fr.ts';
import { ContenuPublic } from './public/contenu.tsx';
import { Contact, EnBref, EnUneLigne } from './public/en-bref.tsx';
import { Resultats } from './public/resultats.tsx';
import { Sessions } from './public/sessions.tsx';

const CATALOGUE = '/catalogue';

/** La page publique d'une formation, telle que sa dernière publication l'a figée. Sans script, imprimable. */
export const pageFichePublique = page({
  path: '/catalogue/:slug',
  access: 'public',
  params: z.object({ slug: z.string().regex(/^[a-z0-9-]{1,100}$/u) }),
  view: async ({ tx, params, clock, baseUrl }) => {
    const publication = await publicationParSlug(tx, params.slug, today(clock));
    if (publication === null) return null;
    return publication.retiree
      ? vueRetiree(publication)
      : vue(publication, `${baseUrl}/catalogue/${params.slug}`);
  },
});

function vue(publication: Publication, url: string): View {
  const { figee, sessions, indicateurs, publieeLe, version } = publication;
  const { fiche, organisme } = figee;
  const { nda } = organisme;
  return {
    title: fiche.intitule,
    lead: mots.de(organisme.nom, lieuxDe(figee).join(', ')),
    layout: 'public',
    breadcrumb: [{ href: CATALOGUE, label: mots.retour }],
    actions: (
      <Actions
        slug={publication.slug}
        recrute={sessions.some(({ recrutement }) => recrutement === 'ouvert')}
      />
    ),
    body: (
      <>
        <meta name="description" content={(fiche.presentation || fiche.objectifs.join('. ')).slice(0, 160)} />
        <link rel="canonical" href={url} />
        <EnUneLigne fiche={fiche} />
        <Columns
          aside={
            <>
              <EnBref publication={publication} />
              <Contact publication={publication} />
            </>
          }
        >
          <ContenuPublic figee={figee} />
          <Sessions sessions={sessions} />
          <Resultats indicateurs={indicateurs} />
          {nda !== null && <p>{phraseDeclaration(nda)}</p>}
          <p className="small muted">
            {mots.publieeLe(formatDate(publieeLe.toZonedDateTimeISO(WALL_ZONE).toPlainDate()), version)}{' '}
            {mots.imprimer}
          </p>
        </Columns>
        <DonneesStructurees donnees={donneesStructurees(figee, sessions, url)} />
      </>
    ),
  };
}

/** Candidater quand une session recrute (la page est au parcours, plus haut dans la maison), sinon demander. */
const Actions = ({ slug, recrute }: { slug: string; recrute: boolean }) => (
  <>
    {recrute && (
      <ButtonLink href={`/catalogue/${slug}/candidater`} variant="primary">
        {mots.candidater}
      </ButtonLink>
    )}
    <ButtonLink href="#contact" variant={recrute ? 'secondary' : 'primary'} icon="mail">
      {mots.contact}
    </ButtonLink>
  </>
);

/** Un bloc de données n'est pas exécuté : la politique de sécurité ne le vise pas. `<` est écrit autrement pour qu'il n'en sorte pas. */
function DonneesStructurees({ donnees }: { donnees: unknown }) {
  const json = JSON.stringify(donnees).replaceAll('<', String.raw`\u003c`);
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

function vueRetiree({ figee: { organisme } }: Publication): View {
  return {
    title: mots.retireeTitre,
    lead: mots.retiree(organisme.nom),
    layout: 'public',
    width: 'narrow',
    status: 410,
    body: (
      <div className="row">
        <ButtonLink href={`${CATALOGUE}?organisme=${organisme.slug}`} variant="primary">
          {mots.autres}
        </ButtonLink>
      </div>
    ),
  };
}
