import { type Column, DataTable, formatDate, Section } from '#design/index.ts';
import type { Controle, Manque } from '../controles/controle.ts';
import { MANQUES_GARDES } from '../controles/controle.ts';
import { indicateurFr as mots } from '../messages-indicateur.fr.ts';
import type { ConstatLu } from '../queries/indicateur.query.ts';

interface Props {
  readonly controles: readonly Controle[];
  readonly constats: readonly ConstatLu[];
  readonly aujourdhui: string;
  /** Pour qui n'a pas de compte : les écrans où l'on répare lui sont fermés. */
  readonly sansLiens?: boolean;
}

/** Ce que les contrôles ont regardé, ce qui manque, et où aller pour le réparer. */
export const Controles = ({ controles, constats, aujourdhui, sansLiens = false }: Props) => (
  <Section title={mots.controles} id="controles">
    {controles.length === 0 && <p>{mots.sansControle}</p>}
    {controles.map((controle) => (
      <UnControle
        key={controle.id}
        controle={controle}
        constat={constats.find(({ controle: id }) => id === controle.id)}
        aujourdhui={aujourdhui}
        sansLiens={sansLiens}
      />
    ))}
  </Section>
);

interface UnProps {
  readonly controle: Controle;
  readonly constat: ConstatLu | undefined;
  readonly aujourdhui: string;
  readonly sansLiens: boolean;
}

const UnControle = ({ controle, constat, aujourdhui, sansLiens }: UnProps) => (
  <div className="stack">
    <h3>{controle.libelle}</h3>
    <p>
      {motsDuConstat(constat)} <span className="muted">{controle.reference}</span>
    </p>
    {constat !== undefined && constat.manques.length > 0 && (
      <DataTable
        caption={controle.libelle}
        captionHidden
        columns={colonnes(aujourdhui)}
        rows={constat.manques}
        rowKey={({ lien, sujet, detail }) => `${lien} ${sujet} ${detail}`}
        rowHref={({ lien }) => (sansLiens ? undefined : lien)}
      />
    )}
    {constat !== undefined && constat.manquants > MANQUES_GARDES && (
      <p className="muted">{mots.manquesSeuls(MANQUES_GARDES)}</p>
    )}
  </div>
);

function motsDuConstat(constat: ConstatLu | undefined): string {
  if (constat === undefined) return mots.pasLance;
  if (constat.examines === 0) return mots.rien;
  return constat.manquants === 0
    ? mots.toutVu(constat.examines)
    : mots.vu(constat.manquants, constat.examines);
}

const colonnes = (aujourdhui: string): readonly Column<Manque>[] => [
  { key: 'sujet', header: mots.sujet, cell: ({ sujet }) => sujet },
  { key: 'manque', header: mots.manque, cell: ({ detail }) => detail },
  { key: 'echeance', header: mots.echeance, cell: ({ echeance }) => motsDeLEcheance(echeance, aujourdhui) },
];

function motsDeLEcheance(echeance: string | null, aujourdhui: string): string {
  if (echeance === null) return mots.sansEcheance;
  const jour = formatDate(Temporal.PlainDate.from(echeance));
  return echeance < aujourdhui ? `${mots.retard} (${jour})` : jour;
}
