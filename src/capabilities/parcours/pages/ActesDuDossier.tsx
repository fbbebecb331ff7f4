import { ButtonLink, Disclosure, Section } from '#design/index.ts';
import { type Acte, suitesDe } from '../domain/actes.ts';
import { ACTES_FR, dossierFr as words } from '../messages/dossier.fr.ts';
import type { Inscription } from '../queries/inscriptions.query.ts';

interface Props {
  readonly dossier: Inscription;
  /** What makes sense today. */
  readonly actes: readonly Acte[];
}

/** What is expected next, and behind a title what may happen otherwise; each act has its own form. */
export function ActesDuDossier({ dossier, actes }: Props) {
  const suites = suitesDe(dossier.statut).filter((acte) => actes.includes(acte));
  const autres = actes.filter((acte) => !suites.includes(acte));
  return (
    <Section title={words.avancer}>
      {actes.length === 0 && <p className="muted">{words.rien}</p>}
      {suites.length > 0 && <Boutons dossier={dossier} actes={suites} principal />}
      {autres.length > 0 && (
        <Disclosure summary={words.autres}>
          <Boutons dossier={dossier} actes={autres} />
        </Disclosure>
      )}
    </Section>
  );
}

const Boutons = ({ dossier, actes, principal = false }: Props & { principal?: boolean }) => (
  <div className="row">
    {actes.map((acte, rang) => (
      <ButtonLink
        key={acte}
        href={adresse(dossier, acte)}
        variant={principal && rang === 0 ? 'primary' : 'secondary'}
      >
        {ACTES_FR[acte]}
      </ButtonLink>
    ))}
  </div>
);

const adresse = ({ id, sessionId, personneId }: Inscription, acte: Acte): string =>
  acte === 'inscription.enregistree'
    ? `/sessions/${sessionId}/inscrire?personneId=${personneId}`
    : `/inscriptions/${id}?etape=${acte}#acte`;
