import { ButtonLink, Section } from '#design/index.ts';
import type { Acte } from '../domain/actes.ts';
import { ACTES_FR, dossierFr as words } from '../messages/dossier.fr.ts';
import type { Inscription } from '../queries/inscriptions.query.ts';

/** What makes sense today, each act with its own form. */
export const ActesDuDossier = ({ dossier, actes }: { dossier: Inscription; actes: readonly Acte[] }) => (
  <Section title={words.avancer}>
    {actes.length === 0 ? (
      <p className="muted">{words.rien}</p>
    ) : (
      <div className="row">
        {actes.map((acte, rang) => (
          <ButtonLink key={acte} href={adresse(dossier, acte)} variant={rang === 0 ? 'primary' : 'secondary'}>
            {ACTES_FR[acte]}
          </ButtonLink>
        ))}
      </div>
    )}
  </Section>
);

const adresse = ({ id, sessionId, personneId }: Inscription, acte: Acte): string =>
  acte === 'inscription.enregistree'
    ? `/sessions/${sessionId}/inscrire?personneId=${personneId}`
    : `/inscriptions/${id}?etape=${acte}#acte`;
