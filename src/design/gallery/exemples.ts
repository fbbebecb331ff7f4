import type { AppShell, Task } from '../index.ts';

/** The frame of a training assistant in an invented organisme. */
export const shell: AppShell = {
  path: '/design',
  csrf: 'exemple',
  user: { name: 'Nadia Lefèvre', role: 'Assistante de formation' },
  organisme: { name: 'Atelier numérique des Mauges', switchHref: '/organismes' },
  nav: [
    { href: '/design', label: 'Ma journée', icon: 'home', count: 3 },
    { href: '/planning', label: 'Planning', icon: 'calendar' },
    { href: '/personnes', label: 'Personnes', icon: 'people' },
    { href: '/sessions', label: 'Sessions', icon: 'book' },
    { href: '/entreprises', label: 'Entreprises', icon: 'building' },
    { href: '/financements', label: 'Financements', icon: 'euro' },
    { href: '/qualite', label: 'Qualité', icon: 'shield' },
  ],
  search: true,
  notifications: { count: 2, href: '/notifications' },
  account: [
    { href: '/compte', label: 'Mon compte' },
    { href: '/compte/affichage', label: 'Affichage et confort de lecture' },
  ],
  signOutHref: '/deconnexion',
};

export const taches: readonly Task[] = [
  {
    href: '/emargement/a1',
    title: 'Relancer deux signatures de la séance du 9 mars',
    why: 'Yanis Boulanger et Maëlle Tessier n’ont pas signé l’après-midi. Sans elles, 7 heures ne sont pas payées.',
    due: 'en retard d’un jour',
    icon: 'pen',
    tone: 'attention',
  },
  {
    href: '/conventions/17',
    title: 'Envoyer la convention à Menuiserie Cassard',
    why: 'L’apprenti commence lundi\u00a0; l’entreprise doit signer avant.',
    due: 'avant vendredi',
    icon: 'document',
    tone: 'attention',
  },
  {
    href: '/sessions/tp-cda/inscriptions',
    title: 'Répondre à quatre demandes d’inscription',
    why: 'Session «\u00a0Concepteur développeur\u00a0», il reste six places.',
    due: 'cette semaine',
    icon: 'people',
  },
  {
    href: '/lieux/beaupreau',
    title: 'Confirmer la salle de Beaupréau pour le 24 mars',
    why: 'La mairie attend le nombre de personnes.',
    due: '20 mars',
    icon: 'place',
  },
];

/** A registration as a list shows it. */
export interface Inscription {
  readonly id: string;
  readonly nom: string;
  readonly session: string;
  readonly financeur: string;
  readonly etat: 'complet' | 'pieces' | 'attente' | 'relance';
  readonly assiduite: number;
  readonly minutes: number;
}

export const inscriptions: readonly Inscription[] = [
  {
    id: 'i1',
    nom: 'Amélie Rousseau',
    session: 'Concepteur développeur, mars 2026',
    financeur: 'Opco Atlas',
    etat: 'complet',
    assiduite: 98,
    minutes: 7350,
  },
  {
    id: 'i2',
    nom: 'Bakary Konaté',
    session: 'Concepteur développeur, mars 2026',
    financeur: 'France Travail',
    etat: 'pieces',
    assiduite: 91,
    minutes: 6825,
  },
  {
    id: 'i3',
    nom: 'Élodie Guérin',
    session: 'Secrétaire assistante, janvier 2026',
    financeur: 'CPF',
    etat: 'complet',
    assiduite: 100,
    minutes: 12600,
  },
  {
    id: 'i4',
    nom: 'Maëlle Tessier',
    session: 'Concepteur développeur, mars 2026',
    financeur: 'Transitions Pro',
    etat: 'relance',
    assiduite: 74,
    minutes: 5530,
  },
  {
    id: 'i5',
    nom: 'Paweł Nowakowski',
    session: 'Compétences numériques de base',
    financeur: 'Région Pays de la Loire',
    etat: 'attente',
    assiduite: 0,
    minutes: 0,
  },
  {
    id: 'i6',
    nom: 'Yanis Boulanger',
    session: 'Secrétaire assistante, janvier 2026',
    financeur: 'Opco Mobilités',
    etat: 'relance',
    assiduite: 82,
    minutes: 10330,
  },
];
