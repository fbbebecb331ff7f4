import { Fragment } from 'react';

/** Un texte libre, avec les fins de ligne que la personne a écrites. */
export function EnLignes({ texte }: { texte: string }) {
  return texte.split('\n').map((ligne, rang) => (
    // oxlint-disable-next-line react/no-array-index-key -- des lignes de texte n'ont que leur place
    <Fragment key={rang}>
      {rang > 0 && <br />}
      {ligne}
    </Fragment>
  ));
}
