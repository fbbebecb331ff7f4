/** The demo accounts, one a role, shown on the sign-in page of a demo instance only. */
export const MOT_DE_PASSE_DEMO = 'demo-ancrage';

export const COMPTES_DEMO: readonly {
  readonly courriel: string;
  readonly role: string;
  readonly code: string;
}[] = [
  { code: 'direction', courriel: 'direction@campus.demo', role: 'Direction' },
  {
    code: 'responsable_pedagogique',
    courriel: 'responsable-pedagogique@campus.demo',
    role: 'Responsable pédagogique',
  },
  { code: 'assistant', courriel: 'assistant@campus.demo', role: 'Assistant de formation' },
  { code: 'formateur', courriel: 'formateur@campus.demo', role: 'Formateur' },
  { code: 'referent_handicap', courriel: 'referent-handicap@campus.demo', role: 'Référent handicap' },
  { code: 'referent_qualite', courriel: 'referent-qualite@campus.demo', role: 'Référent qualité' },
  { code: 'apprenant', courriel: 'apprenant@campus.demo', role: 'Apprenant' },
  { code: 'entreprise', courriel: 'entreprise@campus.demo', role: 'Entreprise ou tuteur' },
  { code: 'auditeur', courriel: 'auditeur@campus.demo', role: 'Auditeur' },
  { code: 'admin_instance', courriel: 'administrateur@campus.demo', role: 'Administrateur de l’instance' },
];
