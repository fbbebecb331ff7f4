import type { VoletPersonnel } from '#capabilities/parcours/index.ts';
import { Section } from '#design/index.ts';
import { quand } from './messages/horaires.fr.ts';
import { semaine as mots } from './messages/semaine.fr.ts';
import { creneauxEntre } from './queries/semaine.query.ts';

/** Créneaux montrés : ce qu'une personne garde en tête. */
const AU_PLUS = 5;

/** Les prochains créneaux d'un apprenant, dans « Mon parcours ». */
export const voletCreneaux: VoletPersonnel = {
  cle: 'creneaux',
  rang: 10,
  lire: async ({ tx, organismeId, clock }, personneId) => {
    const debut = clock.now();
    const quinzaine = { debut, fin: debut.add({ hours: 24 * 14 }) };
    const creneaux = await creneauxEntre(tx, organismeId, { vue: 'personne', id: personneId }, quinzaine);
    const prevus = creneaux.filter(({ annule }) => !annule).slice(0, AU_PLUS);
    if (prevus.length === 0) return null;
    return (
      <Section title={mots.prochains} actions={<a href="/planning">{mots.mien}</a>}>
        <ul>
          {prevus.map((creneau) => (
            <li key={creneau.id}>
              <a href={`/creneaux/${creneau.id}`}>{creneau.intitule ?? creneau.module ?? creneau.session}</a>,{' '}
              {quand(creneau)}
              {creneau.salle !== null && `, ${creneau.salle}`}
            </li>
          ))}
        </ul>
      </Section>
    );
  },
};
