import { Badge, ButtonLink, Card, CardGrid, Notice, Section, SubmitButton } from '../index.ts';

export const Signaux = () => (
  <Section title="Signaux, boutons et cartes" id="signaux">
    <Notice tone="success">La feuille du 9 mars est close et scellée. Vous pouvez la télécharger.</Notice>
    <Notice tone="attention" title="Deux pièces manquent au dossier de Bakary Konaté">
      <p>
        Le financeur les attend pour payer. <a href="/dossiers/b2">Voir les pièces</a>
      </p>
    </Notice>
    <Notice>Les horaires d’été commencent le 29 mars.</Notice>
    <Notice tone="error" title="Le fichier n’a pas pu être lu">
      Il n’est pas au format PDF. Enregistrez-le en PDF puis recommencez.
    </Notice>
    <div className="row">
      <Badge>En attente</Badge>
      <Badge tone="ok">Signé</Badge>
      <Badge tone="info">En cours</Badge>
      <Badge tone="attention">À relancer</Badge>
    </div>
    <div className="row">
      <SubmitButton icon="check">Clore la feuille</SubmitButton>
      <ButtonLink href="#signaux" icon="download">
        Télécharger
      </ButtonLink>
      <SubmitButton variant="danger">Annuler la séance</SubmitButton>
      <ButtonLink href="#signaux" variant="quiet">
        Plus tard
      </ButtonLink>
      <ButtonLink href="#signaux" compact icon="print">
        Imprimer
      </ButtonLink>
    </div>
    <CardGrid>
      <Card
        title="Concepteur développeur d’applications"
        href="/sessions/cda"
        level={3}
        aside={<Badge tone="info">6 places</Badge>}
        footer="Du 9 mars au 27 novembre 2026, Cholet"
      >
        <p>Titre professionnel de niveau 6. Alternance possible dès juin.</p>
      </Card>
      <Card
        title="Atelier du mardi"
        href="/ateliers/mardi"
        level={3}
        footer="Bus numérique, place de l’église, Beaupréau"
      >
        <p>Démarches en ligne, sans rendez-vous, de 9 h 30 à 12 h.</p>
      </Card>
    </CardGrid>
  </Section>
);
