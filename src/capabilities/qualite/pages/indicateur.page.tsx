import { z } from 'zod';
import { Notice } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { page } from '#platform/http/define.ts';
import { controlesDe } from '../controles/index.ts';
import { indicateurDe, VERSIONS } from '../domain/referentiel.ts';
import { SANS_OBJET_FR, tableauFr } from '../messages.fr.ts';
import { indicateurFr as mots } from '../messages-indicateur.fr.ts';
import { suiviIndicateur } from '../queries/indicateur.query.ts';
import { tableauQualite } from '../queries/tableau.query.ts';
import { TABLEAU } from './chemins.ts';
import { Controles } from './Controles.tsx';
import { BadgeEtat } from './etat.tsx';
import { Tendance } from './Tendance.tsx';
import { TexteIndicateur } from './TexteIndicateur.tsx';

const Params = z.object({ indicateur: z.coerce.number().int().min(1).max(99) });

/** Un indicateur : son texte, ce qui manque, ses preuves, sa tendance, qui s'en charge. */
export const pageIndicateur = page({
  path: `${TABLEAU}/indicateurs/:indicateur`,
  access: 'qualite.lire',
  params: Params,
  query: z.object({
    version: z.coerce
      .number()
      .pipe(z.literal([...VERSIONS]))
      .optional()
      .catch(undefined),
  }),
  view: async (context) => {
    const { tx, organismeId, clock, params, query } = context;
    const jour = today(clock);
    const [tableau, suivi] = await Promise.all([
      tableauQualite(tx, organismeId, jour, query.version),
      suiviIndicateur(tx, organismeId, params.indicateur, jour),
    ]);
    const { referentiel } = tableau;
    const indicateur = indicateurDe(referentiel, params.indicateur);
    const ligne = tableau.lignes.find((une) => une.indicateur === indicateur);
    if (indicateur === null || ligne === undefined) return null;
    return {
      title: mots.titre(indicateur.numero, indicateur.titre),
      breadcrumb: [{ href: TABLEAU, label: tableauFr.titre }],
      actions: <BadgeEtat etat={ligne.etat} />,
      body: (
        <>
          {ligne.sansObjet !== null && <Notice tone="info">{SANS_OBJET_FR[ligne.sansObjet]}</Notice>}
          <Controles
            controles={controlesDe(indicateur, referentiel.version)}
            constats={suivi.constats}
            aujourdhui={jour.toString()}
          />
          <Tendance releves={suivi.tendance} />
          <TexteIndicateur indicateur={indicateur} referentiel={referentiel} />
        </>
      ),
    };
  },
});
