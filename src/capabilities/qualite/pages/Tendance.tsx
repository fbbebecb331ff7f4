import { DataTable, Disclosure, formatDate, Section, Sparkline } from '#design/index.ts';
import { ETATS_FR } from '../messages.fr.ts';
import { indicateurFr as mots } from '../messages-indicateur.fr.ts';
import type { Releve } from '../queries/indicateur.query.ts';

const jourDe = (iso: string) => formatDate(Temporal.PlainDate.from(iso));

/** Comment va l'indicateur : le nombre de manques jour après jour, le dessin et ses chiffres. */
export function Tendance({ releves }: { readonly releves: readonly Releve[] }) {
  const [premier, dernier] = [releves[0], releves.at(-1)];
  if (premier === undefined || dernier === undefined)
    return (
      <Section title={mots.tendance}>
        <p>{mots.tendanceVide}</p>
      </Section>
    );
  const recalcules = releves.filter(({ recalcule }) => recalcule).length;
  const words = mots.tendanceLigne(
    jourDe(premier.jour),
    premier.manquants,
    jourDe(dernier.jour),
    dernier.manquants,
  );
  return (
    <Section title={mots.tendance}>
      <p>{words}</p>
      <Sparkline values={releves.map(({ manquants }) => manquants)} label={words} />
      {recalcules > 0 && <p className="muted">{mots.tendanceRecalcul(recalcules)}</p>}
      <Disclosure summary={mots.tendanceTable}>
        <DataTable
          caption={mots.tendance}
          captionHidden
          columns={[
            { key: 'jour', header: mots.jour, cell: ({ jour }: Releve) => jourDe(jour) },
            { key: 'etat', header: mots.etat, cell: ({ etat }: Releve) => ETATS_FR[etat] },
            {
              key: 'examines',
              header: mots.examines,
              align: 'end',
              cell: ({ examines }: Releve) => examines,
            },
            {
              key: 'manquants',
              header: mots.manquants,
              align: 'end',
              cell: ({ manquants }: Releve) => manquants,
            },
          ]}
          rows={parSemaine(releves)}
          rowKey={({ jour }) => jour}
        />
      </Disclosure>
    </Section>
  );
}

/** Un jour sur sept en remontant depuis le dernier, le plus récent d'abord. */
const parSemaine = (releves: readonly Releve[]): readonly Releve[] =>
  releves.toReversed().filter((_releve, rang) => rang % 7 === 0);
