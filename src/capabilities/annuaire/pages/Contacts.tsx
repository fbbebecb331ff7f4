import { Badge, ButtonLink, type Column, DataTable, EmptyState, Section } from '#design/index.ts';
import type { ActForm } from '#platform/http/route.ts';
import { nomDeListe } from '../domain/personne.ts';
import { messages } from '../messages.fr.ts';
import type { ContactDEntreprise, FicheEntreprise } from '../queries/fiche-entreprise.query.ts';
import { BoutonActe } from './BoutonActe.tsx';
import { courriel, telephone } from './coordonnees.tsx';

const mots = messages.entreprise;

interface Props {
  readonly fiche: FicheEntreprise;
  /** Makes the forms of the acts; null for who may only read. */
  readonly acte: ((nom: string, hidden: Readonly<Record<string, string>>) => ActForm) | null;
}

/** Who to speak to in a company, those who left after the others. */
export function Contacts({ fiche, acte }: Props) {
  const ajouter = acte !== null && (
    <ButtonLink href={`/entreprises/${fiche.id}/contacts/nouveau`} icon="plus" compact>
      {messages.contact.ajouter}
    </ButtonLink>
  );
  return (
    <Section title={mots.contacts} id="contacts" actions={fiche.contacts.length > 0 && ajouter}>
      <DataTable
        caption={mots.contacts}
        captionHidden
        columns={[...COLONNES, ...(acte === null ? [] : [colonneActe(acte)])]}
        rows={fiche.contacts}
        rowKey={({ contactId }) => contactId}
        rowHref={({ personneId }) => `/personnes/${personneId}`}
        empty={
          <EmptyState icon="people" title={mots.aucunContactTitre} actions={ajouter}>
            {mots.aucunContact}
          </EmptyState>
        }
      />
    </Section>
  );
}

const COLONNES: readonly Column<ContactDEntreprise>[] = [
  { key: 'nom', header: messages.liste.nom, cell: nomDeListe },
  {
    key: 'fonction',
    header: messages.contact.fonctionCourte,
    cell: ({ fonction, tuteur, actif }) => (
      <>
        {fonction} {actif && tuteur && <Badge tone="info">{mots.tuteur}</Badge>}
        {!actif && <Badge>{mots.ancien}</Badge>}
      </>
    ),
  },
  {
    key: 'contact',
    header: messages.liste.contact,
    cell: (contact) => (
      <>
        {courriel(contact.courriel)} {telephone(contact.telephone)}
      </>
    ),
  },
];

const colonneActe = (acte: NonNullable<Props['acte']>): Column<ContactDEntreprise> => ({
  key: 'acte',
  header: messages.liste.acte,
  cell: ({ contactId, actif }) => (
    <BoutonActe
      acte={acte(actif ? 'retirerContact' : 'remettreContact', { contactId })}
      mot={actif ? mots.retirer : mots.remettre}
      variant="quiet"
      compact
    />
  ),
});
