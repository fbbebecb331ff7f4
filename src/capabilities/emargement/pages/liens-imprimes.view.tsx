import { ButtonLink, Card, CardGrid, Notice, QrCode } from '#design/index.ts';
import type { View } from '#platform/http/route.ts';
import type { LienDeSignature } from '../actions/creer-liens-signature.ts';
import { horaire } from '../messages/ecrans.fr.ts';
import { liens } from '../messages/liens.fr.ts';

/** A square for each person, to cut out: the tokens are shown here and nowhere else. */
export function vueDesLiensImprimes(faits: readonly LienDeSignature[], baseUrl: string): View {
  const [premier] = faits;
  return {
    title: liens.papierTitre,
    actions: premier && (
      <ButtonLink href={`/creneaux/${premier.creneau.creneauId}/emargement`}>{liens.retour}</ButtonLink>
    ),
    body: (
      <>
        <Notice tone="info">{liens.papierAide}</Notice>
        <CardGrid>
          {faits.map(({ creneau, destinataire: { prenom, nom }, jeton }) => (
            <Card key={jeton} title={`${prenom} ${nom}`}>
              <p>
                {creneau.titre}
                <br />
                {horaire(creneau.debut, creneau.fin)}
              </p>
              <QrCode value={`${baseUrl}/s/${jeton}`} label={liens.papierQr(`${prenom} ${nom}`)} />
              <p className="small">{liens.papierVisez}</p>
            </Card>
          ))}
        </CardGrid>
      </>
    ),
  };
}
