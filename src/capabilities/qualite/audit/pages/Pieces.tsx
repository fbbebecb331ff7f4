import { Section } from '#design/index.ts';
import { indicateurFr } from '../../messages-indicateur.fr.ts';
import { auditFr as mots } from '../../messages-audit.fr.ts';
import { BadgePiece, jourFr } from '../../pages/Depots.tsx';
import type { DepotLu, VersionDepot } from '../../queries/indicateur.query.ts';

interface Props {
  readonly depots: readonly DepotLu[];
  readonly jour: string;
  /** Adresse de la page : les fichiers s'y ouvrent. */
  readonly ici: string;
}

/** Les pièces d'un indicateur et toutes leurs versions, datées. */
export const Pieces = ({ depots, jour, ici }: Props) => (
  <Section title={mots.pieces} id="pieces">
    {depots.length === 0 && <p>{mots.piecesVide}</p>}
    {depots.map((depot) => (
      <div className="stack" key={depot.id}>
        <h3>{depot.intitule}</h3>
        <p>
          <BadgePiece depot={depot} jour={jour} /> {depot.motifRetrait}
        </p>
        <ul>
          {depot.versions.map((version) => (
            <li key={version.version}>
              <Version version={version} href={`${ici}?piece=${depot.id}&version=${version.version}`} />
            </li>
          ))}
        </ul>
      </div>
    ))}
  </Section>
);

const Version = ({ version, href }: { readonly version: VersionDepot; readonly href: string }) => (
  <>
    {indicateurFr.version(version.version)}. {indicateurFr.dateeDu}&nbsp;: {jourFr(version.dateeDu)}.{' '}
    {indicateurFr.expireLe}&nbsp;: {jourFr(version.expireLe)}. {version.texte}{' '}
    {version.fichier !== null && (
      <a href={href} download>
        {mots.ouvrirPiece} <span className="muted">{version.nomFichier}</span>
      </a>
    )}
  </>
);
