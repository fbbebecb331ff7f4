import type { ReactNode } from 'react';
import { AppLayout, ButtonLink, Section, TaskList } from '../index.ts';
import { shell, taches } from './exemples.ts';
import { Formulaire } from './Formulaire.tsx';
import { Listes } from './Listes.tsx';
import { Chiffres } from './Chiffres.tsx';
import { Dossier } from './Dossier.tsx';
import { Planning } from './Planning.tsx';
import { Suivi } from './Suivi.tsx';
import { Signaux } from './Signaux.tsx';
import type { ThemeChoice } from '../layouts/Document.tsx';

/** Every component of the design, with invented data, without a frame around them. */
export const Gallery = () => (
  <>
    <Section title="Ce qui m’attend" id="taches">
      <TaskList tasks={taches} />
    </Section>
    <Planning />
    <Dossier />
    <Listes />
    <Suivi />
    <Chiffres />
    <Formulaire />
    <Signaux />
  </>
);

/** The same in an invented frame, to look at from the disk: with invented data, what a developer looks at before building a page. */
export const galleryPage = (theme?: ThemeChoice): ReactNode => (
  <AppLayout
    shell={{ ...shell, theme }}
    title="Bonjour Nadia"
    documentTitle="Galerie du design"
    lead="Mardi 10 mars. Trois choses vous attendent, dont une en retard."
    breadcrumb={[{ href: '/', label: 'Accueil' }, { label: 'Galerie du design' }]}
    actions={
      <ButtonLink href="/seances/nouvelle" variant="primary" icon="plus">
        Planifier une séance
      </ButtonLink>
    }
  >
    <Gallery />
  </AppLayout>
);
