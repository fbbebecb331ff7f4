import { z } from 'zod';
import {
  ButtonLink,
  CardGrid,
  formatMoment,
  ExportLinks,
  Form,
  Notice,
  Section,
  Stat,
  SubmitButton,
  TableTools,
  Tabs,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { act, page } from '#platform/http/define.ts';
import { exportHrefs, exportKind, listFile, listHref } from '#platform/http/list.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { verifierMaintenant } from '../actions/verifier.ts';
import { ETATS } from '../domain/etat.ts';
import { referentielLe, VERSIONS } from '../domain/referentiel.ts';
import { ETATS_FR, GRAVITES_FR, tableauFr as mots } from '../messages.fr.ts';
import { auditFr } from '../messages-audit.fr.ts';
import { type LigneTableau, type Tableau, tableauQualite } from '../queries/tableau.query.ts';
import { CritereTableau } from './CritereTableau.tsx';
import { AUDITS } from '../audit/pages/chemins.ts';
import { cheminIndicateur, REGLAGES, TABLEAU } from './chemins.ts';
import { SourceReferentiel } from './SourceReferentiel.tsx';
import { Voisins } from './Voisins.tsx';

const Version = z.coerce.number().pipe(z.literal([...VERSIONS]));

/** Tous les indicateurs, par critère, avec l'état que les faits leur donnent. */
export const pageTableau = page({
  path: TABLEAU,
  access: 'qualite.lire',
  query: z.object({ version: Version.optional().catch(undefined), export: exportKind() }),
  view: async (context) => {
    const { tx, organismeId, clock, query } = context;
    const jour = today(clock);
    const tableau = await tableauQualite(tx, organismeId, jour, query.version);
    if (query.export !== undefined)
      return listFile(query.export, mots.fichier, {
        headers: mots.entetes,
        rows: tableau.lignes.map(ligneDeFichier),
      });
    const tenir = context.can('qualite.tenir');
    const { version } = tableau.referentiel;
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      actions: tenir && (
        <>
          <ButtonLink href="/ameliorations">{mots.amelioration}</ButtonLink>
          <ButtonLink href={AUDITS}>{auditFr.titre}</ButtonLink>
          <ButtonLink href={REGLAGES} variant="quiet">
            {mots.regler}
          </ButtonLink>
          <Form {...context.form('verifier')} bare>
            <SubmitButton>{mots.verifier}</SubmitButton>
          </Form>
        </>
      ),
      body: (
        <>
          <Avertissements tableau={tableau} tenir={tenir} />
          <Resume tableau={tableau} />
          <Tabs
            label={mots.versions}
            current={listHref(TABLEAU, { version })}
            tabs={VERSIONS.toReversed().map((annee) => ({
              href: listHref(TABLEAU, { version: annee }),
              label: mots.version(annee),
            }))}
          />
          <SourceReferentiel referentiel={tableau.referentiel} />
          {tableau.referentiel.criteres.map(({ numero, titre }) => (
            <Section key={numero} title={mots.critere(numero, titre)}>
              <CritereTableau
                titre={mots.critere(numero, titre)}
                adresse={(indicateur) =>
                  cheminIndicateur(indicateur, version === referentielLe(jour).version ? undefined : version)
                }
                lignes={tableau.lignes.filter(({ indicateur }) => indicateur.critere === numero)}
              />
            </Section>
          ))}
          <Voisins can={context.can} />
          <TableTools>
            <ExportLinks {...exportHrefs(TABLEAU, { version: query.version })} />
          </TableTools>
        </>
      ),
    };
  },
  acts: {
    verifier: act({
      access: 'qualite.tenir',
      rate: 'lourd',
      body: z.object({}),
      run: async (context) => {
        const fait = await verifierMaintenant(context);
        return fait.ok ? ok(redirect(TABLEAU, mots.verifie(fait.value.manquants))) : fait;
      },
    }),
  },
});

const Avertissements = ({ tableau, tenir }: { readonly tableau: Tableau; readonly tenir: boolean }) => (
  <>
    {tableau.reglages === null && (
      <Notice tone="info">
        {mots.sansReglages} {tenir && <a href={REGLAGES}>{mots.ouvrirReglages}</a>}
      </Notice>
    )}
    {tableau.verifieLe === null ? (
      <Notice tone="info">{mots.jamais}</Notice>
    ) : (
      <p className="muted">
        {mots.dernier} : {formatMoment(tableau.verifieLe)}
      </p>
    )}
  </>
);

const Resume = ({ tableau: { lignes } }: { readonly tableau: Tableau }) => (
  <CardGrid tight>
    {ETATS.map((etat) => (
      <Stat key={etat} label={ETATS_FR[etat]} value={lignes.filter((ligne) => ligne.etat === etat).length} />
    ))}
  </CardGrid>
);

const ligneDeFichier = ({ indicateur, etat, compte, depots, responsable }: LigneTableau) => [
  indicateur.numero,
  indicateur.titre,
  indicateur.critere,
  ETATS_FR[etat],
  GRAVITES_FR[indicateur.gravite],
  compte.examines,
  compte.manquants,
  compte.tardifs,
  depots.valides,
  depots.expires,
  responsable?.nom ?? '',
];
