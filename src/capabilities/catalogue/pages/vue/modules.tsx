import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  Form,
  formatDuree,
  formatNombre,
  formatEuros,
  Notice,
  Section,
  SubmitButton,
} from '#design/index.ts';
import { type Formation, type ModuleFormation, volumesDe } from '../../domain/formation.ts';
import { minorationDistance, pourCent, tauxDistance } from '../../domain/taux-distance.ts';
import { MODALITES, totalDe } from '../../domain/volumes.ts';
import { MODALITES as LIBELLES } from '../../messages.fr.ts';
import type { FormationLue } from '../../queries/formation.query.ts';
import { modules as mots } from '../messages.fr.ts';
import { cheminFormation } from '../parties.tsx';
import type { Acte } from './types.ts';

interface ModulesProps {
  readonly lue: FormationLue;
  readonly date: Temporal.PlainDate;
  readonly modifier: boolean;
  readonly acte: Acte;
}

/** Les modules, leurs heures par modalité, le taux à distance. */
export function Modules({ lue: { formation, dernierOte }, date, modifier, acte }: ModulesProps) {
  const chemin = `${cheminFormation(formation.id)}/modules`;
  const ajouter = modifier && (
    <ButtonLink href={`${chemin}/nouveau`} icon="plus" compact>
      {mots.ajouter}
    </ButtonLink>
  );
  return (
    <Section title={mots.titre} id="modules" actions={formation.modules.length > 0 && ajouter}>
      <DataTable
        caption={mots.legende}
        captionHidden
        columns={colonnes(formation, modifier, acte)}
        rows={formation.modules}
        rowKey={({ id }) => id}
        rowHref={({ id }) => (modifier ? `${chemin}/${id}` : undefined)}
        empty={
          <EmptyState icon="book" title={mots.aucun} actions={ajouter}>
            {mots.aucunAide}
          </EmptyState>
        }
      />
      <Taux formation={formation} date={date} />
      {modifier && dernierOte !== null && <Ote module={dernierOte} acte={acte} />}
    </Section>
  );
}

const duree = (minutes: number) => (minutes === 0 ? '' : formatDuree(minutes));

function colonnes(formation: Formation, modifier: boolean, acte: Acte): Column<ModuleFormation>[] {
  const volumes = volumesDe(formation);
  const { modules } = formation;
  return [
    {
      key: 'intitule',
      header: mots.intitule,
      cell: ({ intitule }) => intitule,
      total: mots.total,
    },
    ...(modules.some(({ blocCode }) => blocCode !== null)
      ? [{ key: 'bloc', header: mots.bloc, cell: ({ blocCode }: ModuleFormation) => blocCode, total: '' }]
      : []),
    ...MODALITES.filter((modalite) => volumes[modalite] > 0).map((modalite): Column<ModuleFormation> => ({
      key: modalite,
      header: LIBELLES[modalite],
      align: 'end',
      cell: (module) => duree(module.volumes[modalite]),
      total: formatDuree(volumes[modalite]),
    })),
    {
      key: 'duree',
      header: mots.duree,
      align: 'end',
      cell: (module) => formatDuree(totalDe(module.volumes)),
      total: formatDuree(totalDe(volumes)),
    },
    ...(modifier
      ? [
          {
            key: 'gestes',
            header: mots.ordre,
            cell: (module: ModuleFormation) => (
              <Gestes module={module} rang={modules.indexOf(module)} nombre={modules.length} acte={acte} />
            ),
          },
        ]
      : []),
  ];
}

interface GestesProps {
  readonly module: ModuleFormation;
  readonly rang: number;
  readonly nombre: number;
  readonly acte: Acte;
}

function Gestes({ module, rang, nombre, acte }: GestesProps) {
  const geste = (nom: string, libelle: string, caches: Record<string, string>, icone?: 'up' | 'down') => (
    <Form {...acte(nom, { module: module.id, ...caches })} bare>
      <SubmitButton variant="quiet" compact {...(icone === undefined ? {} : { icon: icone })}>
        <span className={icone === undefined ? undefined : 'sr'}>{libelle}</span>
        <span className="sr">{` : ${module.intitule}`}</span>
      </SubmitButton>
    </Form>
  );
  return (
    <div className="row">
      {rang > 0 && geste('deplacer', mots.monter, { sens: 'haut' }, 'up')}
      {rang < nombre - 1 && geste('deplacer', mots.descendre, { sens: 'bas' }, 'down')}
      {geste('supprimer', mots.supprimer, {})}
    </div>
  );
}

function Taux({ formation, date }: { formation: Formation; date: Temporal.PlainDate }) {
  const taux = tauxDistance(volumesDe(formation));
  const part = pourCent(taux);
  if (part === null) return null;
  const seuil = formation.nature === 'apprentissage' ? minorationDistance(taux, date) : null;
  return (
    <>
      <p>
        {mots.taux} : <strong>{formatNombre(part)}&nbsp;%</strong>
        <br />
        <span className="small muted">{mots.tauxAide}</span>
      </p>
      {seuil !== null && (
        <Notice tone="attention">
          {mots.minoration(seuil.pourCent, seuil.minorationPourCent, formatEuros(seuil.plancherEuros * 100))}
        </Notice>
      )}
    </>
  );
}

interface OteProps {
  readonly module: NonNullable<FormationLue['dernierOte']>;
  readonly acte: Acte;
}

function Ote({ module, acte }: OteProps) {
  return (
    <Notice>
      <p>{mots.dernierSupprime(module.intitule)}</p>
      <Form {...acte('retablirModule', { module: module.id })} bare>
        <SubmitButton variant="secondary" compact>
          {mots.retablir}
        </SubmitButton>
      </Form>
    </Notice>
  );
}
