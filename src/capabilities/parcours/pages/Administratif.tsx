import { ButtonLink, type Description, DescriptionList, Money, Notice, Section } from '#design/index.ts';
import type { Financement } from '../actions/ecrire-financements.ts';
import { ORIGINES_FINANCEMENT, TYPES_STAGIAIRE } from '../domain/codes-bpf.ts';
import { doutesBpf } from '../domain/exigences-inscription.ts';
import { DOUTES_BPF } from '../messages.fr.ts';
import { dossierFr as words } from '../messages/dossier.fr.ts';
import type { Inscription } from '../queries/inscriptions.query.ts';

interface Props {
  readonly dossier: Inscription;
  /** Null when the reader may not see prices and payers. */
  readonly financements: readonly Financement[] | null;
  readonly modifiable: boolean;
}

const libelle = (lignes: readonly { code: string; libelle: string }[], code: string | null) =>
  lignes.find((ligne) => ligne.code === code)?.libelle;

/** For whom and how the formation is followed, and who pays. */
export function Administratif({ dossier, financements, modifiable }: Props) {
  return (
    <Section
      title={words.administratif}
      actions={
        modifiable && <ButtonLink href={`/inscriptions/${dossier.id}/modifier`}>{words.modifier}</ButtonLink>
      }
    >
      <DescriptionList
        stacked
        items={[
          {
            term: words.entreprise,
            value: dossier.entrepriseId && (
              <a href={`/entreprises/${dossier.entrepriseId}`}>{dossier.entreprise}</a>
            ),
          },
          { term: words.tuteur, value: dossier.tuteur },
          { term: words.typeStagiaire, value: libelle(TYPES_STAGIAIRE.lignes, dossier.typeStagiaire) },
          ...(financements === null ? [] : argent(dossier, financements)),
        ]}
      />
      {financements !== null && <AConfirmer dossier={dossier} financements={financements} />}
    </Section>
  );
}

/** Answers that are allowed each, but rare together: a person confirms them, nothing is blocked. */
function AConfirmer({
  dossier,
  financements,
}: {
  dossier: Inscription;
  financements: readonly Financement[];
}) {
  const { typeStagiaire } = dossier;
  const doutes = doutesBpf({ typeStagiaire, financements, objectif: null, codeNsf: null });
  if (typeStagiaire === null || doutes.length === 0) return null;
  return (
    <Notice tone="info">
      <ul className="plain">
        {doutes.map((doute) => (
          <li key={doute}>{DOUTES_BPF[doute]}</li>
        ))}
      </ul>
    </Notice>
  );
}

const argent = ({ prixCentimes }: Inscription, financements: readonly Financement[]): Description[] => [
  { term: words.prix, value: prixCentimes === null ? null : <Money centimes={prixCentimes} /> },
  {
    term: words.financement,
    value:
      financements.length === 0 ? null : (
        <ul className="plain">
          {financements.map(({ origine, millieme, financeur }) => (
            <li key={origine}>
              {words.part(
                String(millieme / 10).replace('.', ','),
                libelle(ORIGINES_FINANCEMENT.lignes, origine) ?? origine,
                financeur,
              )}
            </li>
          ))}
        </ul>
      ),
  },
];

/** How to reach the learner. */
export const Coordonnees = ({ dossier }: { dossier: Inscription }) => (
  <Section title={words.coordonnees}>
    <DescriptionList
      stacked
      items={[
        {
          term: words.courriel,
          value: dossier.courriel && <a href={`mailto:${dossier.courriel}`}>{dossier.courriel}</a>,
        },
        {
          term: words.telephone,
          value: dossier.telephone && <a href={`tel:${dossier.telephone}`}>{dossier.telephone}</a>,
        },
      ]}
    />
  </Section>
);
