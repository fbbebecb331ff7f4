import { z } from 'zod';
import { Notice } from '#design/index.ts';
import { garderPiece } from '#capabilities/emargement/index.ts';
import { type Responsable, responsablesPossibles } from '#capabilities/parcours/index.ts';
import { today } from '#platform/clock.ts';
import { dateIso, facultatif, id, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { deposer } from '../actions/deposer.ts';
import { confierIndicateur, noterEfficacite } from '../actions/suivre.ts';
import { controlesDe } from '../controles/index.ts';
import { indicateurDe, VERSIONS } from '../domain/referentiel.ts';
import { SANS_OBJET_FR, tableauFr } from '../messages.fr.ts';
import { indicateurFr as mots } from '../messages-indicateur.fr.ts';
import { suiviIndicateur } from '../queries/indicateur.query.ts';
import { tableauQualite } from '../queries/tableau.query.ts';
import { cheminIndicateur, TABLEAU } from './chemins.ts';
import { Controles } from './Controles.tsx';
import { CorpsDepot } from './corps-depot.ts';
import { Depots } from './Depots.tsx';
import { BadgeEtat } from './etat.tsx';
import { Charge, NotesEfficacite } from './Suivi.tsx';
import { Tendance } from './Tendance.tsx';
import { TexteIndicateur } from './TexteIndicateur.tsx';

const Params = z.object({ indicateur: z.coerce.number().int().min(1).max(99) });
const Query = z.object({
  version: z.coerce
    .number()
    .pipe(z.literal([...VERSIONS]))
    .optional()
    .catch(undefined),
});
type Ici = Context<z.output<typeof Params>, z.output<typeof Query>>;

/** Un indicateur : son texte, ce qui manque, ses preuves, sa tendance, qui s'en charge. */
export const pageIndicateur = page({
  path: `${TABLEAU}/indicateurs/:indicateur`,
  access: 'qualite.lire',
  params: Params,
  query: Query,
  uploads: true,
  view: async (context, form) => {
    const lu = await lire(context);
    if (lu === null) return null;
    const { indicateur, referentiel, ligne, suivi, choix, jour } = lu;
    const acte = (nom: string) => (context.can('qualite.tenir') ? context.form(nom) : null);
    return {
      title: mots.titre(indicateur.numero, indicateur.titre),
      breadcrumb: [{ href: TABLEAU, label: tableauFr.titre }],
      actions: <BadgeEtat etat={ligne.etat} />,
      body: (
        <>
          <FormErrors form={form} />
          {ligne.sansObjet !== null && <Notice tone="info">{SANS_OBJET_FR[ligne.sansObjet]}</Notice>}
          <Controles
            controles={controlesDe(indicateur, referentiel.version)}
            constats={suivi.constats}
            aujourdhui={jour}
          />
          <Depots depots={suivi.depots} jour={jour} acte={acte('deposer')} form={form.of('deposer')} />
          <NotesEfficacite
            notes={suivi.efficacites}
            jour={jour}
            acte={acte('noter')}
            form={form.of('noter')}
          />
          <Charge
            responsable={ligne.responsable}
            choix={choix}
            acte={acte('confier')}
            form={form.of('confier')}
          />
          <Tendance releves={suivi.tendance} />
          <TexteIndicateur indicateur={indicateur} referentiel={referentiel} />
        </>
      ),
    };
  },
  acts: {
    deposer: act({
      access: 'qualite.tenir',
      body: CorpsDepot,
      prepare: (context, { fichier }) => garderPiece(context, fichier ?? null),
      run: async (context, { _id, fichier: _recu, ...body }, piece) => {
        const fait = await deposer(context, { id: _id, numero: numeroDe(context), ...body, piece });
        return fait.ok ? ok(revenir(context, 'depots', mots.depose)) : fait;
      },
    }),
    confier: act({
      access: 'qualite.tenir',
      body: z.object({ personneId: facultatif(id()) }),
      run: async (context, { personneId }) => {
        const fait = await confierIndicateur(context, { numero: numeroDe(context), personneId });
        return fait.ok ? ok(revenir(context, 'charge', mots.confie)) : fait;
      },
    }),
    noter: act({
      access: 'qualite.tenir',
      body: z.object({ _id: idDeFormulaire(), le: dateIso(), note: texte(2_000) }),
      run: async (context, { _id, le, note }) => {
        const fait = await noterEfficacite(context, { id: _id, numero: numeroDe(context), le, texte: note });
        return fait.ok ? ok(revenir(context, 'efficacite', mots.notee)) : fait;
      },
    }),
  },
});

const numeroDe = ({ params }: Pick<Context<unknown, unknown>, 'params'>): number =>
  (params as z.output<typeof Params>).indicateur;

const revenir = (context: Pick<Context<unknown, unknown>, 'params'>, ou: string, dit: string) =>
  redirect(`${cheminIndicateur(numeroDe(context))}#${ou}`, dit);

const PERSONNE: readonly Responsable[] = [];

async function lire(context: Ici) {
  const { tx, organismeId, clock, params, query } = context;
  const jour = today(clock);
  const [tableau, suivi, choix] = await Promise.all([
    tableauQualite(tx, organismeId, jour, query.version),
    suiviIndicateur(tx, organismeId, params.indicateur, jour),
    context.can('qualite.tenir') ? responsablesPossibles(tx, organismeId) : PERSONNE,
  ]);
  const { referentiel } = tableau;
  const indicateur = indicateurDe(referentiel, params.indicateur);
  const ligne = tableau.lignes.find((une) => une.indicateur === indicateur);
  if (indicateur === null || ligne === undefined) return null;
  return { indicateur, referentiel, ligne, suivi, choix, jour: jour.toString() };
}
