import { ButtonLink, Field, SubmitButton } from '#design/index.ts';
import { semaine as mots } from '../../messages/semaine.fr.ts';
import { adresseSemaine, CHEMIN, type DemandeSemaine } from './demande.ts';

interface NavigationProps {
  readonly demande: Pick<DemandeSemaine, 'vue' | 'id'>;
  readonly lundi: Temporal.PlainDate;
  readonly aujourdhui: Temporal.PlainDate;
}

/** Semaine d'avant, d'après, celle d'aujourd'hui, ou celle d'un jour choisi. */
export function Navigation({ demande, lundi, aujourdhui }: NavigationProps) {
  const { vue, id } = demande;
  return (
    <nav className="filters" aria-label={mots.naviguer}>
      <div className="filters-row">
        <div className="row">
          <ButtonLink compact href={adresseSemaine(demande, lundi.subtract({ weeks: 1 }))}>
            {mots.precedente}
          </ButtonLink>
          <ButtonLink compact href={adresseSemaine(demande, aujourdhui)}>
            {mots.aujourdhui}
          </ButtonLink>
          <ButtonLink compact href={adresseSemaine(demande, lundi.add({ weeks: 1 }))}>
            {mots.suivante}
          </ButtonLink>
        </div>
        <form action={CHEMIN} className="filters-row">
          {vue !== undefined && <input type="hidden" name="vue" value={vue} />}
          {id !== undefined && <input type="hidden" name="id" value={id} />}
          <Field name="jour" label={mots.allerAu} type="date" value={lundi.toString()} />
          <SubmitButton variant="secondary" compact>
            {mots.aller}
          </SubmitButton>
        </form>
      </div>
    </nav>
  );
}
