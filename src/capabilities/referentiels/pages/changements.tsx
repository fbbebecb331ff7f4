import { formatDate } from '#design/index.ts';
import type { VoieAcces } from '../domain/certification.ts';
import type { Changement } from '../domain/comparer.ts';
import { champs as noms, fiche, version as mots, voies } from '../messages-ecrans.fr.ts';

/** Au-delà, le détail d'un champ n'aide plus : une liste de partenaires change de centaines de lignes. */
const MONTRES = 8;

/** Ce qui change dans une fiche, champ par champ : ce qui en sort, ce qui y entre. */
export const Changements = ({ champs }: { champs: readonly Changement[] }) =>
  champs.map(({ champ, ajouts, retraits }) => (
    <div key={champ}>
      <strong>{noms[champ]}</strong>
      <Textes titre={mots.retraits} textes={retraits.map((texte) => lisible(champ, texte))} retire />
      <Textes titre={mots.ajouts} textes={ajouts.map((texte) => lisible(champ, texte))} />
    </div>
  ));

function Textes({
  titre,
  textes,
  retire = false,
}: {
  titre: string;
  textes: readonly string[];
  retire?: boolean;
}) {
  if (textes.length === 0) return null;
  const montres = textes.slice(0, MONTRES).join(' ; ');
  const suite = textes.length > MONTRES ? ` … (${textes.length})` : '';
  return (
    <div>
      {titre}
      {'\u00a0: '}
      {retire ? <del>{montres}</del> : <ins>{montres}</ins>}
      {suite}
    </div>
  );
}

/** Les champs dont la valeur est un mot de la maison ou une date ISO sont dits comme ailleurs. */
function lisible(champ: Changement['champ'], texte: string): string {
  switch (champ) {
    case 'voiesAcces':
      return voies[texte as VoieAcces];
    case 'typeEnregistrement':
      return fiche.enregistrements[texte as 'droit' | 'demande'];
    case 'dateDecision':
    case 'dateEffet':
    case 'dateFinEnregistrement':
      return formatDate(Temporal.PlainDate.from(texte), 'chiffres');
    default:
      return texte;
  }
}
