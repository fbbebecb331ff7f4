import { ButtonLink } from '#design/index.ts';
import type { FormationLue } from '../../queries/formation.query.ts';
import type { EtatFormation } from '../../domain/etat.ts';
import { fiche as mots } from '../messages.fr.ts';

/** Le lien vers ce que le public lit, quand il y a quelque chose à lire. */
export function Actions({ lue, etat }: { lue: FormationLue; etat: EtatFormation }) {
  if (lue.slug === null || etat === 'brouillon' || etat === 'archivee') return null;
  return (
    <ButtonLink href={`/catalogue/${lue.slug}`} icon="book">
      {mots.voirPublique}
    </ButtonLink>
  );
}
