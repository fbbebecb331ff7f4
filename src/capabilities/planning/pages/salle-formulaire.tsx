import { Checkbox, CheckboxGroup, Field, Select } from '#design/index.ts';
import { caseACocher, entier, id, liste, texte, texteOptionnel } from '#platform/http/champs.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { type DonneesSalle, EQUIPEMENTS_COURANTS, rangerEquipements } from '../domain/lieu.ts';
import type { Nomme } from '../domain/terrain.ts';
import { salles as mots } from '../messages/lieux.fr.ts';

/** Ce que le formulaire d'une salle envoie. */
export const champsSalle = {
  lieuId: id(),
  nom: texte(120),
  capacite: entier(1, 100_000),
  equipements: liste(texte(100), 100),
  autres: texteOptionnel(1_000),
  accessible: caseACocher(),
};

/** Les cases cochées et ce qui est écrit à côté, en une liste. */
export const equipementsEnvoyes = (coches: readonly string[], autres: string | null): readonly string[] =>
  rangerEquipements([...coches, ...(autres ?? '').split(/[,;\n]/u)]);

interface ChampsSalleProps {
  readonly form: FormState;
  readonly lieux: readonly Nomme[];
  /** Équipements déjà connus de l'organisme. */
  readonly connus: readonly string[];
  readonly salle?: Partial<DonneesSalle>;
}

export function ChampsSalle({ form, lieux, connus, salle = {} }: ChampsSalleProps) {
  const c = mots.champs;
  const proposes = rangerEquipements([...EQUIPEMENTS_COURANTS, ...connus, ...(salle.equipements ?? [])]);
  return (
    <>
      <Select
        {...form.field('lieuId', salle.lieuId ?? (lieux.length === 1 ? lieux[0]?.id : ''))}
        label={c.lieuId}
        options={lieux.map(({ id: value, nom: label }) => ({ value, label }))}
        required
      />
      <Field {...form.field('nom', salle.nom)} label={c.nom} width="l" maxLength={120} required />
      <Field
        {...form.field('capacite', salle.capacite === undefined ? '' : String(salle.capacite))}
        label={c.capacite}
        hint={c.capaciteAide}
        type="number"
        min={1}
        required
      />
      <CheckboxGroup
        name="equipements"
        label={c.equipements}
        values={form.values('equipements', salle.equipements ?? [])}
        error={form.error('equipements')}
        options={proposes.map((value) => ({ value, label: value }))}
        inline
      />
      <Field {...form.field('autres')} label={c.autres} hint={c.autresAide} width="full" />
      <Checkbox
        name="accessible"
        label={c.accessible}
        checked={form.value('accessible', salle.accessible === true ? 'oui' : '') !== ''}
      />
    </>
  );
}
