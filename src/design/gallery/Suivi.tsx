import { Form, Matrix, type MatrixCell, Section, SubmitButton } from '../index.ts';
import { inscriptions } from './exemples.ts';

const etapes = [
  { key: 'entretien', header: 'Entretien' },
  { key: 'devis', header: 'Devis', detail: 'financeur' },
  { key: 'convention', header: 'Convention' },
  { key: 'lundi', header: 'Lundi 9', detail: 'matin' },
  { key: 'lundi-pm', header: 'Lundi 9', detail: 'après-midi' },
  { key: 'mardi', header: 'Mardi 10', detail: 'matin' },
  { key: 'evaluation', header: 'Évaluation' },
  { key: 'satisfaction', header: 'Avis' },
];

const etats: Record<string, Omit<MatrixCell, 'href'>> = {
  f: { tone: 'ok', label: 'Fait' },
  c: { tone: 'info', label: 'En cours' },
  r: { tone: 'attention', label: 'À relancer' },
  a: { tone: 'neutral', label: 'À venir' },
};

const lignes: Record<string, string> = {
  i1: 'ffffffca',
  i2: 'fcrffcaa',
  i3: 'ffffff f',
  i4: 'ffffrcaa',
  i5: 'caaaaaaa',
  i6: 'ffffrfca',
};

export const Suivi = () => (
  <Section title="Suivi du groupe" id="suivi">
    <Form action="/suivi/relancer" csrf="exemple" bare>
      <Matrix
        caption="Suivi du groupe de mars 2026"
        corner="Personne"
        columns={etapes}
        rows={inscriptions}
        rowKey={({ id }) => id}
        rowName={({ nom }) => nom}
        rowHref={({ id }) => `/personnes/${id}`}
        selection="personne"
        cell={({ id }, column) => {
          const code = lignes[id]?.[etapes.findIndex(({ key }) => key === column)] ?? ' ';
          const etat = etats[code];
          return etat && { ...etat, href: code === 'a' ? undefined : `/suivi/${id}/${column}` };
        }}
      />
      <p className="row after">
        <SubmitButton variant="secondary" icon="mail">
          Relancer les personnes choisies
        </SubmitButton>
      </p>
    </Form>
  </Section>
);
