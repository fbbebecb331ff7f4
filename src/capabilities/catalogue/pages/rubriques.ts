import { formatDuree, formatEuros } from '#design/index.ts';
import type { RubriqueEnMots } from '../domain/differences.ts';
import type { Formation, ModuleFormation, Reconnaissance, Tarif } from '../domain/formation.ts';
import { SPECIALITES_NSF } from '../domain/nsf.ts';
import { OBJECTIFS_BPF } from '../domain/objectif-bpf.ts';
import { MODALITES } from '../domain/volumes.ts';
import { MODALITES as LIBELLES } from '../messages.fr.ts';
import { formulaire as mots, modules, NATURE, rubriques } from './messages.fr.ts';

export type Partie = 'general' | 'pedagogie' | 'conditions';
type Ligne = readonly [cle: string, libelle: string, texte: string];

/** Les rubriques d'une fiche en mots, par partie : ce que l'équipe lit, et ce que deux versions comparent. */
export const rubriquesDe: Readonly<Record<Partie, (fiche: Formation) => readonly RubriqueEnMots[]>> = {
  general: (f) =>
    enRubriques([
      ['intitule', mots.intitule, f.intitule],
      ['nature', mots.nature, NATURE[f.nature]],
      ['reconnaissance', mots.reconnaissance, texteReconnaissance(f.reconnaissance)],
      ['blocs', mots.blocs, blocsDe(f.reconnaissance).join('\n')],
      ['niveau', mots.niveau, f.niveauSortie === null ? mots.sansNiveau : String(f.niveauSortie)],
      [
        'objectifBpf',
        mots.objectifBpf,
        OBJECTIFS_BPF.find(({ code }) => code === f.objectifBpf)?.libelle ?? '',
      ],
      ['nsf', mots.nsf, texteNsf(f.codeNsf)],
      ['rome', mots.rome, f.rome.join(', ')],
      ['lieux', mots.lieux, f.lieux.map(({ codePostal, ville }) => `${codePostal} ${ville}`).join('\n')],
    ]),
  pedagogie: (f) =>
    enRubriques([
      ['presentation', mots.presentation, f.presentation],
      ['objectifs', mots.objectifs, f.objectifs.map((objectif) => `• ${objectif}`).join('\n')],
      ['publicVise', mots.publicVise, f.publicVise],
      ['prerequis', mots.prerequisGenre, textePrerequis(f)],
      ['modalites', mots.modalites, f.modalitesPedagogiques],
      ['methodes', mots.methodes, f.methodes],
      ['evaluation', mots.evaluation, f.evaluation],
      ['distance', mots.distance, texteDistance(f)],
      ['debouches', mots.debouches, f.debouches],
      ['poursuites', mots.poursuites, f.poursuites],
    ]),
  conditions: (f) =>
    enRubriques([
      ['tarif', mots.tarif, texteTarif(f.tarif)],
      ['financements', mots.financements, f.financements],
      ['delai', mots.delai, f.delaiAcces],
      ['accessibilite', mots.accessibilite, f.accessibilite],
      [
        'contact',
        mots.contact,
        [f.contact?.nom, f.contact?.courriel, f.contact?.telephone].filter(Boolean).join('\n'),
      ],
    ]),
};

/** Toute la fiche en mots, modules compris, sans les rubriques vides : pour comparer deux versions. */
export function ficheEnMots(fiche: Formation): readonly RubriqueEnMots[] {
  return [
    ...rubriquesDe.general(fiche),
    ...rubriquesDe.pedagogie(fiche),
    ...fiche.modules.map(moduleEnMots),
    ...rubriquesDe.conditions(fiche),
  ].filter(({ texte }) => texte !== '');
}

const enRubriques = (lignes: readonly Ligne[]): readonly RubriqueEnMots[] =>
  lignes.map(([cle, libelle, texte]) => ({ cle, libelle, texte: texte.trim() }));

function moduleEnMots(module: ModuleFormation): RubriqueEnMots {
  const heures = MODALITES.filter((modalite) => module.volumes[modalite] > 0).map(
    (modalite) => `${LIBELLES[modalite]}\u00a0: ${formatDuree(module.volumes[modalite])}`,
  );
  return {
    cle: `module ${module.id}`,
    libelle: `${modules.intitule} «\u00a0${module.intitule}\u00a0»`,
    texte: [module.blocCode ?? '', ...heures, module.contenu, ...module.competences.map((c) => `• ${c}`)]
      .filter((ligne) => ligne !== '')
      .join('\n'),
  };
}

const blocsDe = (r: Reconnaissance | null) => (r?.genre === 'rncp' || r?.genre === 'rs' ? r.blocs : []);

const texteNsf = (code: string | null) =>
  code === null ? '' : `${code} · ${SPECIALITES_NSF.get(code) ?? ''}`;

export const textePrerequis = ({ prerequis }: Formation): string => {
  if (prerequis === null) return '';
  return prerequis.genre === 'aucun' ? rubriques.sansPrerequis : prerequis.texte;
};

function texteDistance({ distance }: Formation): string {
  if (distance === null) return '';
  return [
    [mots.assistance, distance.assistance],
    [mots.activites, distance.activitesEtDurees],
    [mots.evaluations, distance.evaluations],
  ]
    .filter(([, texte]) => texte !== '')
    .map(([libelle, texte]) => `${libelle}\u00a0: ${texte}`)
    .join('\n');
}

/** Le tarif en une phrase ; vide s'il n'est pas dit. */
export function texteTarif(tarif: Tarif | null): string {
  switch (tarif?.genre) {
    case 'montant':
      return `${formatEuros(tarif.centimes)} ${rubriques.par[tarif.par]}`;
    case 'surDevis':
      return rubriques.surDevis(tarif.explication);
    case 'gratuit':
      return rubriques.gratuit;
    default:
      return '';
  }
}

/** Ce que la personne obtient, en une phrase ; vide si ce n'est pas dit. */
export function texteReconnaissance(reconnaissance: Reconnaissance | null): string {
  switch (reconnaissance?.genre) {
    case 'rncp':
    case 'rs':
      return `${reconnaissance.intitule} (${reconnaissance.code})`;
    case 'cqp':
      return rubriques.cqp(reconnaissance.intitule);
    case 'attestation':
      return rubriques.attestation;
    default:
      return '';
  }
}
