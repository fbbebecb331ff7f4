import { ButtonLink, DescriptionList, formatEuros, Section } from '#design/index.ts';
import type { Formation, Reconnaissance, Tarif } from '../../domain/formation.ts';
import { SPECIALITES_NSF } from '../../domain/nsf.ts';
import { OBJECTIFS_BPF } from '../../domain/objectif-bpf.ts';
import { fiche as mots, formulaire, rubriques } from '../messages.fr.ts';
import { cheminOnglet, type Onglet } from '../parties.tsx';

/** Un texte de plusieurs lignes, ou ce qu'il reste à faire. */
function Texte({ children }: { children: string }) {
  if (children.trim() === '') return <span className="muted">{mots.vide}</span>;
  return <span className="lines">{children}</span>;
}

/** La fiche entière, par parties. */
export function Rubriques({ formation: f, modifier }: { formation: Formation; modifier: boolean }) {
  const partie = (onglet: Onglet, items: readonly (readonly [string, string])[]) => (
    <Section
      title={mots.onglet[onglet]}
      actions={
        modifier && (
          <ButtonLink href={cheminOnglet(f.id, onglet)} icon="pen" compact>
            {rubriques.modifier}
            <span className="sr">{` : ${mots.onglet[onglet]}`}</span>
          </ButtonLink>
        )
      }
    >
      <DescriptionList items={items.map(([term, value]) => ({ term, value: <Texte>{value}</Texte> }))} />
    </Section>
  );
  return (
    <>
      {partie('general', [
        [formulaire.reconnaissance, texteReconnaissance(f.reconnaissance)],
        [formulaire.niveau, f.niveauSortie === null ? formulaire.sansNiveau : String(f.niveauSortie)],
        [formulaire.objectifBpf, OBJECTIFS_BPF.find(({ code }) => code === f.objectifBpf)?.libelle ?? ''],
        [formulaire.nsf, f.codeNsf === null ? '' : `${f.codeNsf} · ${SPECIALITES_NSF.get(f.codeNsf) ?? ''}`],
        [formulaire.rome, f.rome.join(', ')],
        [formulaire.lieux, f.lieux.map(({ codePostal, ville }) => `${codePostal} ${ville}`).join('\n')],
      ])}
      {partie('pedagogie', [
        [formulaire.presentation, f.presentation],
        [formulaire.objectifs, f.objectifs.map((objectif) => `• ${objectif}`).join('\n')],
        [formulaire.publicVise, f.publicVise],
        [formulaire.prerequisGenre, textePrerequis(f)],
        [formulaire.modalites, f.modalitesPedagogiques],
        [formulaire.methodes, f.methodes],
        [formulaire.evaluation, f.evaluation],
        [formulaire.debouches, f.debouches],
        [formulaire.poursuites, f.poursuites],
      ])}
      {partie('conditions', [
        [formulaire.tarif, texteTarif(f.tarif)],
        [formulaire.financements, f.financements],
        [formulaire.delai, f.delaiAcces],
        [formulaire.accessibilite, f.accessibilite],
        [
          formulaire.contact,
          [f.contact?.nom, f.contact?.courriel, f.contact?.telephone].filter(Boolean).join('\n'),
        ],
      ])}
    </>
  );
}

export const textePrerequis = ({ prerequis }: Formation): string => {
  if (prerequis === null) return '';
  return prerequis.genre === 'aucun' ? rubriques.sansPrerequis : prerequis.texte;
};

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
