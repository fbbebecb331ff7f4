import { defineCapability } from '#platform/capability.ts';
import { personalData } from './donnees-personnelles.ts';
import { eraser } from './eraser.ts';
import { ANCRER_CRONTAB, ancrerLaNuit } from './jobs/ancrer.ts';
import { messages } from './messages.fr.ts';
import { pageFait } from './pages/fait.page.tsx';
import { pageReglagesRegistre } from './pages/reglages.page.tsx';
import { pageTetes, pageTetesPubliques } from './pages/tetes.page.tsx';
import { pageVerifier } from './pages/verifier.page.tsx';
import { rights } from './rights.ts';
import { commandeChangerCle } from './commands/changer-cle.ts';
import { commandeVerifier } from './commands/verifier.ts';
import { gauges } from './scellement/gauges.ts';
import { demarrerSequenceur } from './scellement/sequenceur.ts';

export const registre = defineCapability({
  name: 'registre',
  floor: 1,
  dependsOn: [],
  migrations: new URL('persistence/migrations/', import.meta.url),
  personalData,
  eraser,
  rights,
  routes: [pageFait, pageVerifier, pageTetesPubliques, pageTetes, pageReglagesRegistre],
  settings: [
    {
      href: '/reglages/registre',
      label: messages.reglages.titre,
      help: messages.reglages.aide,
      right: 'registre.gerer',
      order: 78,
    },
  ],
  jobs: { 'registre.ancrer': ancrerLaNuit },
  crontab: ANCRER_CRONTAB,
  facts: {
    'registre.ancrages_regles': () => messages.faits['registre.ancrages_regles'],
    'registre.cle_changee': () => messages.faits['registre.cle_changee'],
    'registre.faits_effaces': ({ faits, base }) =>
      messages.faits['registre.faits_effaces'](Array.isArray(faits) ? faits.length : 0, String(base)),
  },
  background: demarrerSequenceur,
  gauges,
  commands: [commandeVerifier, commandeChangerCle],
});
