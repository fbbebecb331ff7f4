import { z } from 'zod';
import { ButtonLink, DescriptionList, Section } from '#design/index.ts';
import { chronologie } from '#capabilities/registre/index.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { archiverLieu, modifierLieu } from '../actions/enregistrer-lieu.ts';
import { territoireDuSite } from '../domain/jours-feries.ts';
import { commun, lieux as mots, salles as motsSalles } from '../messages/lieux.fr.ts';
import { lieuParId, type LieuLu } from '../queries/lieux.query.ts';
import { salles } from '../queries/salles.query.ts';
import { parametres } from './commun.tsx';
import { acteArchiver, FicheModifiable } from './fiche-modifiable.tsx';
import { ChampsLieu, champsLieu } from './lieu-formulaire.tsx';
import { accueilDe, adresseDe } from './lieux.page.tsx';
import { TableSalles } from './TableSalles.tsx';

const Params = z.object({ lieuId: id() });

/** Un lieu : adresse, accueil, droit local, ses salles. */
export const pageLieu = page({
  path: '/lieux/:lieuId',
  access: 'planning.lire',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, params, clock } = context;
    const lieu = await lieuParId(tx, organismeId, params.lieuId);
    if (lieu === null) return null;
    const duLieu = await salles(tx, organismeId, clock.now(), {
      lieu: lieu.id,
      ...(lieu.archive ? { archivees: true } : {}),
    });
    const faits = await chronologie(context, [lieu.id], 10);
    const modifiable = context.can('planning.modifier');
    return {
      title: lieu.nom,
      breadcrumb: [{ href: '/lieux', label: mots.titre }],
      actions: modifiable && !lieu.archive && (
        <ButtonLink href={`/salles/nouvelle?lieu=${lieu.id}`} variant="primary" icon="plus">
          {motsSalles.nouvelle}
        </ButtonLink>
      ),
      body: (
        <FicheModifiable
          context={context}
          form={form}
          faits={faits}
          archive={lieu.archive}
          motArchive={commun.archive}
          champs={modifiable ? <ChampsLieu form={form} lieu={lieu} /> : null}
        >
          <Fiche lieu={lieu} />
          <Section title={mots.sallesDuLieu}>
            <TableSalles rows={duLieu} sansLieu />
          </Section>
        </FicheModifiable>
      ),
    };
  },
  acts: {
    modifier: act({
      access: 'planning.modifier',
      body: z.object(champsLieu),
      run: async (context, lieu) => {
        const { lieuId } = parametres(Params, context);
        const done = await modifierLieu(context, { id: lieuId, ...lieu });
        return done.ok ? ok(redirect(`/lieux/${lieuId}`, mots.modifie)) : done;
      },
    }),
    archiver: acteArchiver(archiverLieu, (context) => parametres(Params, context).lieuId, '/lieux', mots),
  },
});

function Fiche({ lieu }: { lieu: LieuLu }) {
  const { alsaceMoselle, vendrediSaint } = territoireDuSite(lieu.codePostal, lieu.vendrediSaint);
  return (
    <>
      <DescriptionList
        items={[
          { term: mots.colonnes.adresse, value: adresseDe(lieu) || null },
          { term: mots.colonnes.accueil, value: accueilDe(lieu) },
          ...(lieu.acces === null ? [] : [{ term: mots.champs.acces, value: lieu.acces }]),
        ]}
      />
      {alsaceMoselle && <p className="hint">{vendrediSaint ? mots.droitLocalVendredi : mots.droitLocal}</p>}
    </>
  );
}
