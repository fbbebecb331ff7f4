import { formatMoment, Form, Section, SubmitButton, Timeline } from '#design/index.ts';
import type { ActForm } from '#platform/http/route.ts';
import type { EtapeLue } from '../domain/etape.ts';
import { MOTIFS_ARRET } from '../messages.fr.ts';
import { periodeFr } from '../messages/dates.fr.ts';
import { dossierFr as words } from '../messages/dossier.fr.ts';
import { ETAPES } from '../messages/etapes.fr.ts';
import type { Inscription } from '../queries/inscriptions.query.ts';

interface Props {
  readonly dossier: Inscription;
  /** Null when the reader may change nothing. */
  readonly context: { form(acte: string, hidden: Readonly<Record<string, string>>): ActForm } | null;
}

/** What happened to a file, the latest first. A step is cancelled by another one: nothing is erased. */
export function Histoire({ dossier, context }: Props) {
  const annulees = new Set(dossier.etapes.map(({ annule }) => annule));
  const visibles = dossier.etapes.filter(({ type }) => type !== 'fait.annule').toReversed();
  return (
    <Section title={words.histoire}>
      {visibles.length === 0 ? (
        <p className="muted">{words.histoireVide}</p>
      ) : (
        <Timeline
          items={visibles.map((etape) => {
            const annulee = annulees.has(etape.id);
            const titre = ETAPES[etape.type];
            return {
              id: etape.id,
              when: Temporal.PlainDate.from(etape.le),
              title: annulee ? <s>{titre}</s> : titre,
              detail: (
                <>
                  <Detail etape={etape} annulee={annulee} />
                  {context !== null && !annulee && (
                    <Form {...context.form('annuler', { etapeId: etape.id })} bare>
                      <SubmitButton variant="quiet" compact>
                        {words.annulerEtape}
                        <span className="sr">{` (${titre})`}</span>
                      </SubmitButton>
                    </Form>
                  )}
                </>
              ),
            };
          })}
        />
      )}
    </Section>
  );
}

function Detail({ etape: { donnees, connuLe }, annulee }: { etape: EtapeLue; annulee: boolean }) {
  const { motif, periode } = donnees;
  const libelles = MOTIFS_ARRET as Readonly<Record<string, string>>;
  return (
    <>
      {motif && <p>{libelles[motif] ?? motif}</p>}
      {periode && <p>{words.periode(periodeFr(periode.debut, periode.fin))}</p>}
      <p>{annulee ? words.annulee : words.connuLe(formatMoment(Temporal.Instant.from(connuLe)))}</p>
    </>
  );
}
