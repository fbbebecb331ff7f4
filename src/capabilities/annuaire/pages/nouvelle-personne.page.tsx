import { z } from 'zod';
import { Checkbox, formatDate, Notice } from '#design/index.ts';
import { caseACocher, idDeFormulaire } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { ajouterPersonne } from '../actions/ajouter-personne.ts';
import { CHAMPS_PERSONNE, nomComplet, type Personne } from '../domain/personne.ts';
import { messages } from '../messages.fr.ts';
import { personnesProches } from '../queries/personnes-proches.query.ts';
import { champsPersonne, Personne as SchemaPersonne } from '../schemas.ts';
import { FormulairePersonne } from './FormulairePersonne.tsx';

const mots = messages.personne;

/** Adds one person, after a look at those who are like her. */
export const pageNouvellePersonne = page({
  path: '/personnes/nouvelle',
  access: 'annuaire.modifier',
  view: async (context, form) => {
    const proches = form.error('autre') === undefined ? [] : await prochesDe(form, context);
    return {
      title: mots.nouvelle,
      lead: mots.nouvelleAccroche,
      width: 'narrow',
      breadcrumb: [{ href: '/personnes', label: messages.personnes.titre }],
      body: (
        <FormulairePersonne
          acte={context.form('creer')}
          form={form}
          annulerHref="/personnes"
          bouton={mots.enregistrer}
        >
          {proches.length > 0 && <Ressemblance proches={proches} erreur={form.error('autre')} />}
        </FormulairePersonne>
      ),
    };
  },
  acts: {
    creer: act({
      body: z.object({ ...champsPersonne, autre: caseACocher(), _id: idDeFormulaire() }),
      run: async (context, { autre, _id, ...donnees }) => {
        const result = await ajouterPersonne(context, { id: _id, ...donnees }, autre);
        if (!result.ok) return result;
        const { personneId, dejaFaite } = result.value;
        const nom = nomComplet(donnees);
        return ok(redirect(`/personnes/${personneId}`, dejaFaite ? mots.dejaCreee(nom) : mots.creee(nom)));
      },
    }),
  },
});

/** Those who are like what was typed. */
async function prochesDe(
  form: FormState,
  { tx, organismeId }: Parameters<typeof ajouterPersonne>[0],
): Promise<readonly Personne[]> {
  const typed = Object.fromEntries(CHAMPS_PERSONNE.map((champ) => [champ, form.value(champ)]));
  const parsed = SchemaPersonne.safeParse(typed);
  return parsed.success ? personnesProches(tx, organismeId, parsed.data) : [];
}

function Ressemblance({ proches, erreur }: { proches: readonly Personne[]; erreur: string | undefined }) {
  return (
    <>
      <Notice tone="attention" title={mots.ressemblanceTitre}>
        <p>{mots.ressemblance}</p>
        <ul>
          {proches.map((personne) => (
            <li key={personne.id}>
              <a href={`/personnes/${personne.id}`}>{nomComplet(personne)}</a>
              {details(personne)}
            </li>
          ))}
        </ul>
      </Notice>
      <Checkbox name="autre" label={mots.autre} {...(erreur === undefined ? {} : { error: erreur })} />
    </>
  );
}

function details({ dateNaissance, courriel, ville }: Personne): string {
  const naissance =
    dateNaissance && mots.neLe(formatDate(Temporal.PlainDate.from(dateNaissance), 'chiffres'));
  return [naissance, courriel, ville].map((detail) => (detail ? `, ${detail}` : '')).join('');
}
