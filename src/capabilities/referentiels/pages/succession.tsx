import { fiche as mots } from '../messages-ecrans.fr.ts';
import type { FicheLiee } from '../queries/certification.query.ts';

/** Les fiches que celle-ci remplace et celles qui la remplacent ; rien quand elle est seule. */
export function Succession({ liees }: { liees: readonly FicheLiee[] }) {
  if (liees.length === 0) return null;
  return (
    <ul className="plain">
      {liees.map((liee) => (
        <li key={`${liee.sens} ${liee.numero}`}>
          {liee.sens === 'nouvelle' ? mots.remplaceePar : mots.remplace} <Lien liee={liee} />
        </li>
      ))}
    </ul>
  );
}

/** Une fiche que l'instance ne connaît pas n'a pas de page : son numéro suffit. */
function Lien({ liee: { numero, intitule } }: { liee: FicheLiee }) {
  if (intitule === null) return numero;
  return <a href={`/certifications/${numero}`}>{`${numero} · ${intitule}`}</a>;
}
