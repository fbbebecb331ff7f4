import { BarChart, Card, CardGrid, Columns, Progress, QrCode, Section, Sparkline, Stat } from '../index.ts';

export const Chiffres = () => (
  <Section title="Chiffres" id="chiffres">
    <CardGrid tight>
      <Stat
        label="Heures signées"
        value="3 412 h"
        detail={
          <Sparkline
            values={[2810, 2950, 2700, 3120, 3300, 3412]}
            label="De 2 810 à 3 412 heures en six mois"
          />
        }
      />
      <Stat label="Personnes en formation" value="128" detail="12 de plus qu’en février" href="/personnes" />
      <Stat label="Insertion à six mois" value="71 %" detail="94 réponses sur 132" />
    </CardGrid>
    <Columns
      aside={
        <>
          <QrCode
            value="https://ancrage.example/s/4K7P"
            label="Code pour signer sur son téléphone"
            text="ancrage.example/s/4K7P"
          />
          <Progress label="Préparation de 34 attestations" ratio={0.62} />
        </>
      }
    >
      <Card>
        <BarChart
          caption="Produits de formation par origine, 2025"
          headers={['Origine', 'Milliers d’euros']}
          format={(value) => `${value}\u00a0k€`}
          bars={[
            { label: 'Opco, alternance', value: 412 },
            { label: 'France Travail', value: 186 },
            { label: 'Région', value: 154 },
            { label: 'CPF', value: 61 },
            { label: 'Entreprises', value: 48 },
            {
              label: 'Impayés à plus de 60 jours',
              value: 22,
              tone: 'attention',
              href: '/financements?etat=retard',
            },
          ]}
        />
      </Card>
    </Columns>
  </Section>
);
