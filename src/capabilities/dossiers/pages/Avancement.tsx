import { Notice, Progress } from '#design/index.ts';
import type { LotLu } from '../domain/lot.ts';
import { PLURIELS } from '../messages.fr.ts';
import { ecrans } from '../messages-ecrans.fr.ts';

const words = ecrans.lot;

/** How far the last act on several documents has gone, and what it could not do. */
export function Avancement({ lot }: { readonly lot: LotLu }) {
  const { acte, colonne, total, traitees, faites, refus, fini } = lot;
  const titre = words.acte(acte, PLURIELS[colonne]);
  if (!fini) {
    return (
      <Notice tone="info" title={titre}>
        <Progress label={words.enCours(traitees, total)} ratio={traitees / total} />
      </Notice>
    );
  }
  if (refus.length === 0) return null;
  return (
    <Notice tone="attention" title={titre}>
      <p>{words.fini(faites, refus.length)}</p>
      <ul>
        {refus.map(({ inscriptionId, nom, pourquoi }) => (
          <li key={inscriptionId}>
            <a href={`/inscriptions/${inscriptionId}/documents#${colonne}`}>{words.refus(nom, pourquoi)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
