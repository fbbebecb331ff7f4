import {
  Badge,
  Card,
  Columns,
  DescriptionList,
  Disclosure,
  Duree,
  Meter,
  Money,
  Section,
  Steps,
  Tabs,
  Timeline,
  type TimelineItem,
} from '../index.ts';

const histoire: readonly TimelineItem[] = [
  {
    id: 'f5',
    when: Temporal.PlainDateTime.from('2026-03-09T17:35'),
    title: 'Absence à expliquer, séance du 9 mars après-midi',
    detail: 'Signalée par Karim Oudinot, formateur',
    icon: 'alert',
    tone: 'attention',
  },
  {
    id: 'f4',
    when: Temporal.PlainDateTime.from('2026-03-09T12:28'),
    title: 'Présence signée, 3 h 30',
    detail: 'Sur le téléphone de Maëlle Tessier',
    icon: 'pen',
    tone: 'ok',
  },
  {
    id: 'f3',
    when: Temporal.PlainDate.from('2026-02-27'),
    title: 'Convention signée par Transitions Pro',
    icon: 'document',
    tone: 'ok',
  },
  {
    id: 'f2',
    when: Temporal.PlainDate.from('2026-02-12'),
    title: 'Positionnement passé',
    detail: 'Algorithmique à revoir\u00a0: deux jours ajoutés au parcours',
    icon: 'chart',
    tone: 'info',
  },
  { id: 'f1', when: Temporal.PlainDate.from('2026-02-01'), title: 'Premier entretien', icon: 'person' },
];

const faits = [
  { term: 'Session', value: <a href="/sessions/cda">Concepteur développeur, mars 2026</a> },
  { term: 'Formateur référent', value: 'Karim Oudinot' },
  { term: 'Volume signé', value: <Duree minutes={5530} /> },
  { term: 'Pris en charge', value: <Money centimes={748_250} /> },
  { term: 'Entreprise', value: undefined },
];

export const Dossier = () => (
  <Section title="Dossier d’une personne" id="dossier">
    <Tabs
      label="Parties du dossier"
      current="/personnes/mt"
      tabs={[
        { href: '/personnes/mt', label: 'Vue d’ensemble' },
        { href: '/personnes/mt/presences', label: 'Présences', count: 24 },
        { href: '/personnes/mt/documents', label: 'Documents', count: 7 },
        { href: '/personnes/mt/acquis', label: 'Acquis' },
      ]}
    />
    <Steps
      label="Avancement du dossier"
      steps={[
        { label: 'Entretien', state: 'done', detail: '1er février' },
        { label: 'Financement', state: 'done', detail: '27 février' },
        { label: 'Formation', state: 'current', detail: 'jusqu’au 27 novembre' },
        { label: 'Épreuves', state: 'todo', detail: 'décembre' },
        { label: 'Suivi à six mois', state: 'todo' },
      ]}
    />
    <Columns
      aside={
        <>
          <Card title="Assiduité" level={3}>
            <Meter label="Heures signées" value={5530} max={7470} words="92 h sur 125" tone="attention" />
            <Meter label="Compétences validées" value={3} max={11} words="3 sur 11" />
          </Card>
          <Disclosure summary="Comment l’assiduité est comptée">
            <p className="small">
              Heures signées par la personne et le formateur, divisées par les heures prévues à ce jour.
            </p>
          </Disclosure>
        </>
      }
    >
      <Card title="Maëlle Tessier" level={3} aside={<Badge tone="attention">À relancer</Badge>}>
        <DescriptionList items={faits} />
      </Card>
      <Timeline items={histoire} />
    </Columns>
  </Section>
);
