import {
  ButtonLink,
  DateFr,
  DescriptionList,
  Form,
  formatNombre,
  Notice,
  SubmitButton,
} from '#design/index.ts';
import { WALL_ZONE } from '#platform/clock.ts';
import type { Context } from '#platform/http/route.ts';
import { type Difference, differences } from '../domain/differences.ts';
import { ecrireDuree, ecrireEuros, ecrireJour } from '../domain/ecriture.ts';
import { typesModifiables } from '../domain/modeles/avenant.ts';
import { messages } from '../messages.fr.ts';
import { nomDuChamp } from '../messages-champs.fr.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import type { DocumentLu } from '../queries/document.query.ts';
import { Etat } from './parties-communes.tsx';

const MONTREES = 8;
const LONGUEUR = 80;

/** What the document is, and what tells it from any other. */
export function Faits({ document }: { readonly document: DocumentLu }) {
  const mots = ecrans.faits;
  const { octets } = document;
  return (
    <DescriptionList
      items={[
        { term: mots.type, value: messages.types[document.type] },
        { term: mots.etat, value: <Etat etat={document.etat} aRegenerer={document.aRegenerer} /> },
        { term: mots.version, value: document.version },
        { term: mots.etabli, value: <DateFr value={Temporal.PlainDate.from(document.etabliLe)} /> },
        { term: mots.empreinte, value: <Empreinte sha256={document.empreinte} /> },
        {
          term: mots.fichier,
          value: document.fichier === null ? null : <Empreinte sha256={document.fichier} />,
        },
        { term: mots.sceau, value: document.sceau && ecrans.sceau.scelle(jourDe(document.sceau.le)) },
        {
          term: mots.certificat,
          value: document.sceau && <Empreinte sha256={document.sceau.certificat} />,
        },
        {
          term: mots.taille,
          value: octets === null ? null : `${formatNombre(Math.ceil(octets / 1000))}\u00a0ko`,
        },
      ]}
    />
  );
}

const jourDe = (le: Temporal.Instant): string =>
  ecrireJour(le.toZonedDateTimeISO(WALL_ZONE).toPlainDate().toString());

/** Says that the kept file is not the one that was sealed. */
export function Altere() {
  return (
    <Notice tone="attention" title={ecrans.sceau.altereTitre}>
      {ecrans.sceau.altere}
    </Notice>
  );
}

function Empreinte({ sha256 }: { readonly sha256: string }) {
  return <code>{sha256.match(/.{16}/gu)?.join(' ')}</code>;
}

interface PerimeProps {
  readonly context: Context<unknown, unknown>;
  readonly document: DocumentLu;
  readonly peutRegenerer: boolean;
}

/** Says that a document is annulled, or no longer true: what has changed, and how to make it true again. */
export function Perime({ context, document, peutRegenerer }: PerimeProps) {
  const mots = ecrans.perime;
  if (document.motifAnnulation !== null) {
    return <Notice tone="attention">{ecrans.annule(document.motifAnnulation)}</Notice>;
  }
  if (!document.aRegenerer) return null;
  const toutes = differences(document.donneesAvenant ?? document.donnees, document.donneesActuelles);
  const signe = document.signatures.some(({ version }) => version === document.version);
  return (
    <Notice tone="attention" title={mots.titre}>
      <p>{toutes.length === 0 ? mots.modele : mots.texte}</p>
      {toutes.length > 0 && (
        <ul>
          {toutes.slice(0, MONTREES).map((une) => (
            <li key={une.chemin.join('.')}>{phrase(une)}</li>
          ))}
          {toutes.length > MONTREES && <li>{mots.plusieurs(toutes.length - MONTREES)}</li>}
        </ul>
      )}
      {signe && <p>{mots.signe}</p>}
      {peutRegenerer && document.etat === 'signe' && typesModifiables.some((un) => un === document.type) && (
        <p>
          <ButtonLink href={`/documents/${document.id}/avenant`} icon="pen">
            {ecrans.avenant.faire}
          </ButtonLink>
        </p>
      )}
      {peutRegenerer && !signe && (
        <Form {...context.form('regenerer')} bare>
          <SubmitButton>{mots.bouton}</SubmitButton>
        </Form>
      )}
    </Notice>
  );
}

function phrase({ chemin, avant, apres }: Difference): string {
  const cle = chemin.at(-1) ?? '';
  return ecrans.perime.change(nomDuChamp(chemin), lisible(cle, avant), lisible(cle, apres));
}

/** A value of the data, short and in French. */
function lisible(cle: string, valeur: unknown): string {
  const mots = ecrans.perime;
  if (valeur === null || valeur === undefined || valeur === '') return mots.rien;
  if (typeof valeur === 'boolean') return valeur ? mots.oui : mots.non;
  if (Array.isArray(valeur)) return mots.elements(valeur.length);
  if (typeof valeur === 'object') return mots.elements(Object.keys(valeur).length);
  if (typeof valeur === 'number') return nombreLisible(cle, valeur);
  const texte = String(valeur);
  if (/^\d{4}-\d\d-\d\d$/u.test(texte)) return ecrireJour(texte);
  return texte.length > LONGUEUR ? `${texte.slice(0, LONGUEUR)}…` : texte;
}

function nombreLisible(cle: string, valeur: number): string {
  if (cle.endsWith('Centimes')) return ecrireEuros(valeur);
  const duree =
    cle.endsWith('Minutes') || ['presentiel', 'distanceSynchrone', 'foad', 'entreprise'].includes(cle);
  return duree ? ecrireDuree(valeur) : formatNombre(valeur);
}
