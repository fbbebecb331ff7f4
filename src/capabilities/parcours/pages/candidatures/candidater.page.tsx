import { z } from 'zod';
import { ButtonLink, EmptyState } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { courriel, dateOptionnelle, idOptionnel, texte, texteOptionnel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { enterOrganisme } from '#platform/http/enter-organisme.ts';
import type { Context, View } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { candidater } from '../../actions/candidater.ts';
import { envoyeTropVite } from '../../domain/vitesse.ts';
import { candidatureFr as words } from '../../messages/candidature.fr.ts';
import { type AnnonceOuverte, formationAnnoncee } from '../../queries/annonces.query.ts';
import { acteFait, telephone } from '../champs.ts';
import { FormulaireCandidature } from './FormulaireCandidature.tsx';

const Params = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,100}$/u) });
type Contexte = Context<z.output<typeof Params>, object>;

const Body = z.object({
  ...acteFait,
  sessionId: idOptionnel(),
  prenom: texte(100),
  nomNaissance: texte(100),
  dateNaissance: dateOptionnelle(),
  courriel: courriel(),
  telephone: telephone(),
  projet: texteOptionnel(3000),
  site: texteOptionnel(500),
});

/** Anybody asks to enter a session of a published formation. Without account, without script. */
export const pageCandidater = page({
  path: '/catalogue/:slug/candidater',
  access: 'public',
  params: Params,
  view: async (context, form) => {
    const { slug } = context.params;
    const formation = await formationAnnoncee(context.tx, slug, today(context.clock));
    if (formation === null) return null;
    return {
      title: words.titre,
      lead: words.accroche(formation.formation, formation.organisme),
      layout: 'public',
      width: 'narrow',
      breadcrumb: [{ href: `/catalogue/${slug}`, label: formation.formation }],
      body:
        formation.annonces.length === 0 ? (
          <EmptyState
            icon="calendar"
            title={words.aucune}
            actions={<ButtonLink href={`/catalogue/${slug}`}>{words.versFormation}</ButtonLink>}
          >
            {words.aucuneAide}
          </EmptyState>
        ) : (
          <FormulaireCandidature envoi={context.form('envoyer')} form={form} annonces={formation.annonces} />
        ),
    };
  },
  acts: {
    envoyer: act({
      rate: 'lourd',
      body: Body,
      run: async (context: Contexte, { _id, site, sessionId, ...body }) => {
        const { tx, clock, params } = context;
        const formation = await formationAnnoncee(tx, params.slug, today(clock));
        const annonce = choisie(formation?.annonces ?? [], sessionId);
        if (annonce === null) return refuse('SessionNonProposee');
        // The field that people do not see: a program that fills it is answered as anybody else, and nothing is kept.
        if (site !== null) return ok({ kind: 'view', view: vueMerci(annonce) });
        if (envoyeTropVite(_id, clock.now())) return refuse('EnvoiTropRapide');
        const dedans = await enterOrganisme(context, annonce.organismeId);
        const recue = await candidater(dedans, annonce, { ...body, id: _id });
        return recue.ok ? ok({ kind: 'view', view: vueMerci(annonce) }) : recue;
      },
    }),
  },
});

/** The session asked for, or the only one there is. */
function choisie(annonces: readonly AnnonceOuverte[], sessionId: string | null): AnnonceOuverte | null {
  const [seule] = annonces;
  if (sessionId === null) return annonces.length === 1 && seule !== undefined ? seule : null;
  return annonces.find((annonce) => annonce.sessionId === sessionId) ?? null;
}

const vueMerci = ({ organisme }: AnnonceOuverte): View => ({
  title: words.merci,
  layout: 'public',
  width: 'narrow',
  body: (
    <>
      <p>{words.merciTexte(organisme)}</p>
      <p>
        <ButtonLink href="/catalogue">{words.versCatalogue}</ButtonLink>
      </p>
    </>
  ),
});
