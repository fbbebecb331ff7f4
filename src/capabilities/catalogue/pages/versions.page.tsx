import { z } from 'zod';
import {
  Badge,
  type Column,
  DataTable,
  DateFr,
  EmptyState,
  Notice,
  Section,
  type Tone,
} from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import { type Difference, differences, type Morceau } from '../domain/differences.ts';
import { relire } from '../domain/fiche-figee.ts';
import { MENTIONS_SUSPECTES } from '../messages.fr.ts';
import { formationParId } from '../queries/formation.query.ts';
import { type VersionPubliee, versionsDe } from '../queries/versions.query.ts';
import { EnLignes } from './en-lignes.tsx';
import { versions as mots } from './messages.fr.ts';
import { IdFormation } from './modifier.ts';
import { cheminOnglet, filFormation, Onglets } from './parties.tsx';
import { ficheEnMots } from './rubriques.ts';

/** Les versions publiées d'une formation : qui, quand, et ce qui a changé, en mots. */
export const pageVersions = page({
  path: '/formations/:formationId/versions',
  access: 'formation.lire',
  params: IdFormation,
  query: z.object({ version: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined) }),
  view: async (context) => {
    const { tx, organismeId, params, query } = context;
    const lue = await formationParId(tx, organismeId, params.formationId);
    if (lue === null) return null;
    const { formation, version: derniere } = lue;
    const choisie = Math.min(query.version ?? derniere, derniere);
    const lues = await versionsDe(tx, organismeId, formation.id, [choisie - 1, choisie, derniere]);
    const contenu = (numero: number) => lues.find(({ version }) => version === numero)?.contenu ?? null;
    const enMots = (numero: number) => {
      const fige = contenu(numero);
      return fige === null ? [] : ficheEnMots(relire(fige).fiche);
    };
    const montree = lues.find(({ version }) => version === choisie);
    return {
      title: formation.intitule,
      breadcrumb: filFormation(formation),
      body: (
        <>
          <Onglets id={formation.id} courant="versions" modifier={context.can('formation.modifier')} />
          {montree === undefined ? (
            <EmptyState icon="document" title={mots.vide}>
              {mots.videAide}
            </EmptyState>
          ) : (
            <>
              <Liste formationId={formation.id} versions={lues} choisie={choisie} />
              <Montree version={montree} changements={differences(enMots(choisie - 1), enMots(choisie))} />
              <Brouillon changements={differences(enMots(derniere), ficheEnMots(formation))} />
            </>
          )}
        </>
      ),
    };
  },
});

interface ListeProps {
  readonly formationId: string;
  readonly versions: readonly VersionPubliee[];
  readonly choisie: number;
}

function Liste({ formationId, versions, choisie }: ListeProps) {
  return (
    <DataTable
      caption={mots.legende}
      captionHidden
      columns={[
        {
          key: 'version',
          header: mots.version,
          cell: ({ version }) => (version === choisie ? mots.montree(version) : mots.numero(version)),
        },
        { key: 'date', header: mots.publieeLe, cell: ({ publieeLe }) => <DateFr value={publieeLe} /> },
        { key: 'par', header: mots.par, cell: ({ par }) => par ?? mots.systeme },
        {
          key: 'empreinte',
          header: mots.empreinte,
          cell: ({ empreinte }) => <code>{empreinte.slice(0, 16)}</code>,
        },
      ]}
      rows={versions}
      rowKey={({ version }) => String(version)}
      rowHref={({ version }) => `${cheminOnglet(formationId, 'versions')}?version=${version}`}
    />
  );
}

interface MontreeProps {
  readonly version: VersionPubliee;
  readonly changements: readonly Difference[];
}

function Montree({ version: { version, empreinte, mentionsConfirmees }, changements }: MontreeProps) {
  return (
    <Section title={version === 1 ? mots.premiere : mots.changements(version)}>
      {mentionsConfirmees.length > 0 && (
        <Notice title={mots.confirmees}>
          <ul>
            {mentionsConfirmees.map(({ raison, extrait }) => (
              <li key={`${raison} ${extrait}`}>
                «&nbsp;{extrait}&nbsp;» : {MENTIONS_SUSPECTES[raison]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Changements changements={changements} legende={mots.changements(version)} />
      <p className="small muted">
        {mots.empreinteAide} <code>{empreinte}</code>
      </p>
    </Section>
  );
}

function Brouillon({ changements }: { changements: readonly Difference[] }) {
  return (
    <Section title={mots.brouillon}>
      {changements.length === 0 ? (
        <p>{mots.brouillonVide}</p>
      ) : (
        <Changements changements={changements} legende={mots.brouillon} />
      )}
    </Section>
  );
}

const TON: Readonly<Record<Difference['genre'], Tone>> = {
  ajoutee: 'ok',
  retiree: 'neutral',
  changee: 'info',
  deplacee: 'neutral',
};

const COLONNES: readonly Column<Difference>[] = [
  { key: 'rubrique', header: mots.rubrique, cell: ({ libelle }) => libelle },
  {
    key: 'genre',
    header: mots.changement,
    cell: ({ genre }) => <Badge tone={TON[genre]}>{mots.genre[genre]}</Badge>,
  },
  { key: 'avant', header: mots.avant, cell: ({ avant }) => <Morceaux morceaux={avant} balise="del" /> },
  { key: 'apres', header: mots.apres, cell: ({ apres }) => <Morceaux morceaux={apres} balise="ins" /> },
];

function Changements({ changements, legende }: { changements: readonly Difference[]; legende: string }) {
  return (
    <DataTable
      caption={legende}
      captionHidden
      columns={COLONNES}
      rows={changements}
      rowKey={({ cle }) => cle}
    />
  );
}

/** Un texte où les mots changés sont marqués ; rien à marquer quand tout a changé. */
function Morceaux({ morceaux, balise: Balise }: { morceaux: readonly Morceau[]; balise: 'del' | 'ins' }) {
  if (morceaux.length === 0) return null;
  if (morceaux.every(({ change }) => change)) {
    return <EnLignes texte={morceaux.map(({ texte }) => texte).join('')} />;
  }
  return (
    <span>
      {morceaux.map(({ texte, change }, rang) =>
        change ? (
          // oxlint-disable-next-line react/no-array-index-key -- des bouts de texte n'ont que leur place
          <Balise key={rang}>
            <EnLignes texte={texte} />
          </Balise>
        ) : (
          <EnLignes
            // oxlint-disable-next-line react/no-array-index-key -- des bouts de texte n'ont que leur place
            key={rang}
            texte={texte}
          />
        ),
      )}
    </span>
  );
}
