import { Badge, type Column, DataTable, formatMoment, Section } from '#design/index.ts';
import { messages } from '../messages.fr.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import type { DocumentLu, EnvoiDuDocument, SignatureDuDocument } from '../queries/document.query.ts';

/** Who got the document, opened it, read it. */
export function Envois({ document }: { readonly document: DocumentLu }) {
  return (
    <Section title={ecrans.envois}>
      <DataTable
        caption={ecrans.envois}
        captionHidden
        columns={colonnes(document)}
        rows={document.envois}
        rowKey={({ id }) => id}
        empty={<p>{ecrans.aucunEnvoi}</p>}
      />
    </Section>
  );
}

function colonnes({ version }: DocumentLu): readonly Column<EnvoiDuDocument>[] {
  const mots = ecrans.colonnesEnvoi;
  return [
    {
      key: 'nom',
      header: mots.nom,
      cell: (envoi) =>
        envoi.version === version ? envoi.nom : `${envoi.nom} (${ecrans.ancienneVersion(envoi.version)})`,
    },
    {
      key: 'demande',
      header: mots.demande,
      cell: ({ partie }) =>
        partie === null ? ecrans.demandes.lire : ecrans.demandes.signer(messages.parties[partie]),
    },
    {
      key: 'envoye',
      header: mots.envoye,
      cell: ({ envoyeLe }) => moment(envoyeLe),
    },
    { key: 'ouvert', header: mots.ouvert, cell: ({ ouvertLe }) => moment(ouvertLe) },
    { key: 'lu', header: mots.lu, cell: ({ luLe }) => moment(luLe) },
  ];
}

const moment = (quand: Temporal.Instant | null) => (quand === null ? '–' : formatMoment(quand, 'chiffres'));

/** The expected signatures of the version in force, given or awaited. */
export function Signatures({ document }: { readonly document: DocumentLu }) {
  const enVigueur = document.signatures.filter(({ version }) => version === document.version);
  const lignes = document.attendues.map((partie) => ({
    partie,
    signature: enVigueur.find((signature) => signature.partie === partie),
  }));
  return (
    <Section title={ecrans.signatures}>
      <ul>
        {lignes.map(({ partie, signature }) => (
          <li key={partie}>
            {messages.parties[partie]} <Signee signature={signature} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Signee({ signature }: { readonly signature: SignatureDuDocument | undefined }) {
  if (signature === undefined) return <Badge tone="attention">{ecrans.attendue}</Badge>;
  const quand = formatMoment(signature.signeLe);
  return <Badge tone="ok">{ecrans.signeePar(signature.nom, quand)}</Badge>;
}
