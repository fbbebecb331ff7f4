import { ButtonLink, Form, Section, SubmitButton } from '#design/index.ts';
import type { Context } from '#platform/http/route.ts';
import type { DocumentEmis } from '../domain/document-emis.ts';
import { nomDuType } from '../domain/preparer.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import { ACompleterListe } from './ACompleterListe.tsx';
import type { EtatDuDossier } from './etats-du-dossier.ts';
import { BadgeSuivi } from './etats.tsx';

const words = ecrans.dossier;

interface Props {
  readonly context: Pick<Context<unknown, unknown>, 'form' | 'can'>;
  readonly etat: EtatDuDossier;
}

/** One document of a person: its state, what it lacks, what can be done. */
export function DocumentDuDossier({ context, etat }: Props) {
  const { colonne, type, document, manques, destinataires } = etat;
  const gerer = context.can('documents.gerer');
  const signe = (document?.signees.length ?? 0) > 0;
  return (
    <Section title={nomDuType(type)} id={colonne}>
      <div className="stack">
        {document !== null && (
          <p>
            <BadgeSuivi document={document} /> {document.numero}
          </p>
        )}
        {document?.perime === true && <p>{signe ? words.perimeSigne : words.perime}</p>}
        {gerer && manques.length > 0 && <ACompleterListe manques={manques} />}
        {document === null && (!gerer || manques.length === 0) && (
          <p className="muted">{words.pour(destinataires.join(', '))}</p>
        )}
        <div className="row">
          {document !== null && <Liens document={document} />}
          {gerer && manques.length === 0 && <Actes context={context} etat={etat} />}
        </div>
      </div>
    </Section>
  );
}

function Liens({ document: { id, version } }: { readonly document: DocumentEmis }) {
  return (
    <>
      <ButtonLink href={`/documents/${id}`}>{words.ouvrir}</ButtonLink>
      <ButtonLink href={`/documents/${id}/versions/${version}/fichier`} icon="document">
        {words.pdf}
      </ButtonLink>
    </>
  );
}

function Actes({ context, etat: { colonne, document } }: Props) {
  const signe = (document?.signees.length ?? 0) > 0;
  const envoye = (document?.envois ?? 0) > 0;
  const aFaire = document === null || (document.perime && !signe);
  const complet =
    document !== null &&
    document.attendues.length > 0 &&
    document.attendues.length === document.signees.length;
  return (
    <>
      {aFaire && (
        <Form {...context.form('creer', { colonne })} bare>
          <SubmitButton variant="secondary">{document === null ? words.creer : words.regenerer}</SubmitButton>
        </Form>
      )}
      {!complet && (
        <Form {...context.form('envoyer', envoye ? { colonne, encore: 'oui' } : { colonne })} bare>
          <SubmitButton variant="secondary">
            {document === null ? words.creerEtEnvoyer : envoye ? words.envoyerEncore : words.envoyer}
          </SubmitButton>
        </Form>
      )}
    </>
  );
}
