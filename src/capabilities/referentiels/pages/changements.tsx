import type { Changement } from '../domain/comparer.ts';
import { champs as noms, version as mots } from '../messages-ecrans.fr.ts';

/** Au-delà, le détail d'un champ n'aide plus : une liste de partenaires change de centaines de lignes. */
const MONTRES = 8;

/** Ce qui change dans une fiche, champ par champ : ce qui y entre, ce qui en sort. */
export const Changements = ({ champs }: { champs: readonly Changement[] }) => (
  <ul className="plain">
    {champs.map(({ champ, ajouts, retraits }) => (
      <li key={champ}>
        <strong>{noms[champ]}</strong>
        <Textes titre={mots.retraits} textes={retraits} retire />
        <Textes titre={mots.ajouts} textes={ajouts} />
      </li>
    ))}
  </ul>
);

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
