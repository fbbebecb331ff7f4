import { aParis } from '#platform/clock.ts';
import {
  Badge,
  type Column,
  DataTable,
  Disclosure,
  FormActions,
  formatDate,
  formatDuree,
  Notice,
  Section,
  Select,
  SubmitButton,
} from '#design/index.ts';
import type { EtudeSerie } from '../../actions/etudier-serie.ts';
import { minutesDe } from '../../domain/intervalle.ts';
import type { CreneauDeSerie } from '../../domain/serie.ts';
import { raisonDEcart } from '../../messages.fr.ts';
import { creneau as motsCreneau } from '../../messages/creneau.fr.ts';
import { heuresBreves, quand } from '../../messages/horaires.fr.ts';
import { phraseBreve } from '../../messages/refus.fr.ts';
import { serie as mots } from '../../messages/serie.fr.ts';
import type { ChoixCreneau } from '../../queries/choix-creneau.query.ts';
import type { SallesLibres } from '../../queries/salles-libres.query.ts';

const words = mots.apercu;

interface Props {
  readonly etude: EtudeSerie;
  readonly choix: ChoixCreneau;
  readonly libres: SallesLibres;
  /** La salle demandée pour toute la série. */
  readonly salleDemandee: string | null;
  /** La saisie, pour la renvoyer telle quelle avec les nouveaux choix. */
  readonly garder: readonly (readonly [string, string])[];
  readonly chemin: string;
}

/** Les créneaux d'une série avant de les poser : chaque conflit est nommé, avec ce que l'on peut faire à côté. */
export function ApercuSerie({ etude, choix, libres, salleDemandee, garder, chemin }: Props) {
  const { creneaux, conflits } = etude;
  const minutes = creneaux.reduce((total, un) => total + minutesDe(un), 0);
  return (
    <Section title={words.titre}>
      {conflits.size > 0 && (
        <Notice tone="attention" title={words.enConflit(conflits.size)}>
          {words.enConflitAide}
        </Notice>
      )}
      <p>{words.resume(creneaux.length, formatDuree(minutes))}</p>
      <Ecarts etude={etude} choix={choix} />
      <form action={chemin} className="stack">
        {garder.map(([name, value], rang) => (
          // oxlint-disable-next-line react/no-array-index-key -- a field may be sent twice with the same value
          <input key={rang} type="hidden" name={name} value={value} />
        ))}
        <DataTable
          caption={words.titre}
          captionHidden
          columns={colonnes({ etude, choix, libres, salleDemandee })}
          rows={creneaux}
          rowKey={({ debut }) => debut.toString()}
        />
        <Retirees etude={etude} />
        {(conflits.size > 0 || etude.retirees.length > 0) && (
          <FormActions>
            <SubmitButton variant={conflits.size > 0 ? 'primary' : 'secondary'}>
              {words.appliquer}
            </SubmitButton>
          </FormActions>
        )}
      </form>
    </Section>
  );
}

/** Ce que la série ne fera pas : jours sautés, modules sans place, places de trop. */
function Ecarts({ etude: { ecartes, restes, enTrop }, choix }: Pick<Props, 'etude' | 'choix'>) {
  return (
    <>
      {restes.length > 0 && (
        <Notice tone="attention" title={words.restes}>
          <ul>
            {restes.map(({ id, minutes }) => (
              <li key={id}>
                {words.reste(
                  choix.modules.find((module) => module.id === id)?.nom ?? '',
                  formatDuree(minutes),
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {enTrop.length > 0 && <p className="hint">{words.enTrop(enTrop.length)}</p>}
      {ecartes.length > 0 && (
        <Disclosure summary={words.ecartes(ecartes.length)}>
          <ul>
            {ecartes.map(({ date, raison }) => (
              <li key={date.toString()}>
                {formatDate(date, 'semaine')}, {raisonDEcart(raison)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

const Retirees = ({ etude: { retirees } }: Pick<Props, 'etude'>) =>
  retirees.length === 0 ? null : (
    <Disclosure summary={words.retirees(retirees.length)}>
      {retirees.map((place) => (
        <Select
          key={place.cle}
          name="choix"
          id={`choix-${place.cle}`}
          label={quand(place)}
          placeholder={false}
          value={`${place.cle}|retirer`}
          options={[
            { value: `${place.cle}|retirer`, label: words.retirer },
            { value: `${place.cle}|garder`, label: words.remettre },
          ]}
        />
      ))}
    </Disclosure>
  );

function colonnes({
  etude,
  choix,
  libres,
  salleDemandee,
}: Omit<Props, 'garder' | 'chemin'>): Column<CreneauDeSerie>[] {
  const salles = new Map(choix.salles.map(({ id, nom }) => [id, nom]));
  const modules = new Map(choix.modules.map(({ id, nom }) => [id, nom]));
  const vues = new Set<string>();
  const premieres = new Set(
    etude.creneaux.filter(({ cle }) => !vues.has(cle) && vues.add(cle)).map(({ debut }) => debut.toString()),
  );
  return [
    { key: 'quand', header: words.quand, cell: (creneau) => quand(creneau) },
    {
      key: 'quoi',
      header: words.quoi,
      cell: ({ moduleId, intitule }) => intitule ?? modules.get(moduleId ?? '') ?? '–',
    },
    {
      key: 'salle',
      header: words.salle,
      cell: ({ salleId }) => salles.get(salleId ?? '') ?? motsCreneau.champs.sansSalle,
    },
    {
      key: 'etat',
      header: words.etat,
      cell: ({ cle }) => {
        const conflits = etude.conflits.get(cle);
        if (conflits === undefined) return <Badge tone="ok">{words.libre}</Badge>;
        return (
          <ul className="plain">
            {conflits.map((conflit) => (
              <li key={`${conflit.nom} ${conflit.creneauId} ${conflit.debut}`}>{phraseBreve(conflit)}</li>
            ))}
          </ul>
        );
      },
    },
    {
      key: 'choix',
      header: words.choix,
      // Une place coupée entre deux modules se décide une fois.
      cell: (creneau) =>
        premieres.has(creneau.debut.toString()) && (
          <ChoixDeLaPlace
            creneau={creneau}
            etude={etude}
            libres={libres}
            salles={salles}
            salleDemandee={salleDemandee}
          />
        ),
    },
  ];
}

interface ChoixProps extends Pick<Props, 'etude' | 'libres' | 'salleDemandee'> {
  readonly creneau: CreneauDeSerie;
  readonly salles: ReadonlyMap<string, string>;
}

/** En conflit : une salle libre, ou ne pas poser. Libre : rien à faire, sauf si une salle a déjà été choisie. */
function ChoixDeLaPlace({ creneau: { cle, salleId }, etude, libres, salles, salleDemandee }: ChoixProps) {
  const conflits = etude.conflits.get(cle);
  const place = etude.places.find((une) => une.cle === cle);
  const deplacee = salleId !== null && salleDemandee !== salleId;
  if (place === undefined || (conflits === undefined && !deplacee)) return null;
  const seulementLaSalle = conflits?.every(({ nom }) => nom.startsWith('Salle')) ?? false;
  const autres = seulementLaSalle ? (libres.get(cle) ?? []) : [];
  const options = [
    ...(conflits === undefined && salleId !== null
      ? [{ value: `${cle}|${salleId}`, label: words.salleLibre(salles.get(salleId) ?? '') }]
      : []),
    ...autres.map(({ id, nom }) => ({ value: `${cle}|${id}`, label: words.salleLibre(nom) })),
    { value: `${cle}|retirer`, label: words.retirer },
  ];
  return (
    <Select
      name="choix"
      id={`choix-${cle}`}
      label={words.choixDe(formatDate(aParis(place.debut).toPlainDate(), 'chiffres'), heuresBreves(place))}
      placeholder={false}
      value={options[0]?.value ?? ''}
      options={options}
    />
  );
}
