import type { NavDeclaration } from '#platform/capability.ts';
import { candidatureFr } from './messages/candidature.fr.ts';
import { sessionsFr } from './messages/sessions.fr.ts';
import { suiviFr } from './messages/suivi.fr.ts';

export const navigation: readonly NavDeclaration[] = [
  { href: '/mon-parcours', label: suiviFr.moi.nav, icon: 'book', right: 'inscription.lire_soi', order: 10 },
  {
    href: '/mes-alternants',
    label: suiviFr.entreprise.nav,
    icon: 'people',
    right: 'inscription.suivre',
    order: 10,
  },
  { href: '/sessions', label: sessionsFr.liste.titre, icon: 'folder', right: 'session.lire', order: 25 },
  {
    href: '/candidatures',
    label: candidatureFr.liste.titre,
    icon: 'mail',
    right: 'inscription.modifier',
    order: 35,
  },
];
