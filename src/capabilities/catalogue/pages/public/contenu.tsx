import { type Column, DataTable, DescriptionList, formatDate, formatDuree, Section } from '#design/index.ts';
import type { FicheFigee } from '../../domain/fiche-figee.ts';
import {
  type Formation,
  type ModuleFormation,
  type Reconnaissance,
  volumesDe,
} from '../../domain/formation.ts';
import { MODALITES, totalDe } from '../../domain/volumes.ts';
import { EnLignes } from '../en-lignes.tsx';
import { fichePublique as mots, MODALITES_PUBLIQUES } from '../messages-public.fr.ts';
import { texteReconnaissance, texteTarif } from '../rubriques.ts';

/** La fiche, dans l'ordre des questions que l'on se pose. Une rubrique vide n'est pas montrée. */
export function ContenuPublic({ figee: { fiche, metiers } }: { figee: FicheFigee }) {
  const { distance } = fiche;
  return (
    <>
      <Partie titre={mots.presentation} faits={[]} texte={fiche.presentation} />
      {fiche.objectifs.length > 0 && (
        <Section title={mots.objectifs}>
          <ul>
            {fiche.objectifs.map((objectif) => (
              <li key={objectif}>{objectif}</li>
            ))}
          </ul>
        </Section>
      )}
      <Partie titre={mots.publicVise} faits={[]} texte={fiche.publicVise} />
      <Programme fiche={fiche} />
      <Partie
        titre={mots.deroulement}
        faits={[
          [mots.modalitesPedagogiques, fiche.modalitesPedagogiques],
          [mots.methodes, fiche.methodes],
          [mots.evaluation, fiche.evaluation],
        ]}
      />
      <Partie
        titre={mots.distance}
        faits={[
          [mots.assistance, distance?.assistance ?? ''],
          [mots.activites, distance?.activitesEtDurees ?? ''],
          [mots.evaluationsDistance, distance?.evaluations ?? ''],
        ]}
      />
      <Obtenu reconnaissance={fiche.reconnaissance} />
      <Partie
        titre={mots.suites}
        faits={[
          [mots.metiers, metiers.map(({ code, libelle }) => `${libelle} (${code})`).join('\n')],
          [mots.debouches, fiche.debouches],
          [mots.poursuites, fiche.poursuites],
        ]}
      />
      <Partie
        titre={mots.conditions}
        faits={[
          [mots.tarif, texteTarif(fiche.tarif)],
          [mots.financements, fiche.financements],
        ]}
      />
      <Partie titre={mots.accessibilite} faits={[]} texte={fiche.accessibilite} />
    </>
  );
}

interface PartieProps {
  readonly titre: string;
  readonly texte?: string;
  readonly faits: readonly (readonly [string, string])[];
}

function Partie({ titre, texte = '', faits }: PartieProps) {
  const dits = faits.filter(([, valeur]) => valeur !== '');
  if (dits.length === 0 && texte === '') return null;
  return (
    <Section title={titre}>
      {texte !== '' && (
        <p>
          <EnLignes texte={texte} />
        </p>
      )}
      {dits.length > 0 && (
        <DescriptionList
          items={dits.map(([term, valeur]) => ({ term, value: <EnLignes texte={valeur} /> }))}
        />
      )}
    </Section>
  );
}

function Programme({ fiche }: { fiche: Formation }) {
  const volumes = volumesDe(fiche);
  if (fiche.modules.length === 0) return null;
  const colonnes: readonly Column<ModuleFormation>[] = [
    {
      key: 'module',
      header: mots.module,
      cell: ({ intitule }) => intitule,
      total: mots.total,
    },
    ...MODALITES.filter((modalite) => volumes[modalite] > 0).map((modalite): Column<ModuleFormation> => ({
      key: modalite,
      header: MODALITES_PUBLIQUES[modalite],
      align: 'end',
      cell: (module) => (module.volumes[modalite] === 0 ? '' : formatDuree(module.volumes[modalite])),
      total: formatDuree(volumes[modalite]),
    })),
    {
      key: 'duree',
      header: mots.duree,
      align: 'end',
      cell: (module) => formatDuree(totalDe(module.volumes)),
      total: formatDuree(totalDe(volumes)),
    },
  ];
  return (
    <Section title={mots.programme} id="programme">
      {fiche.modules.map(({ id, intitule, contenu, competences }) => (
        <div key={id}>
          <h3>{intitule}</h3>
          {contenu !== '' && (
            <p>
              <EnLignes texte={contenu} />
            </p>
          )}
          {competences.length > 0 && (
            <ul>
              {competences.map((competence) => (
                <li key={competence}>{competence}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
      <DataTable
        caption={mots.programme}
        captionHidden
        columns={colonnes}
        rows={fiche.modules}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

const FRANCE_COMPETENCES = 'https://www.francecompetences.fr/recherche';

const date = (jour: Temporal.PlainDate | null) => (jour === null ? '' : formatDate(jour));

function Obtenu({ reconnaissance: r }: { reconnaissance: Reconnaissance | null }) {
  if (r === null) return null;
  if (r.genre !== 'rncp' && r.genre !== 'rs') {
    return <Partie titre={mots.obtient} faits={[]} texte={texteReconnaissance(r)} />;
  }
  return (
    <>
      <Partie
        titre={mots.obtient}
        faits={[
          [mots.certification, r.intitule],
          [mots.code, r.code],
          [mots.certificateur, r.certificateur],
          [mots.enregistree, date(r.enregistreeLe)],
          [mots.jusquAu, date(r.expireLe)],
          [mots.blocs, r.blocs.join('\n')],
        ]}
      />
      <p>
        <a href={`${FRANCE_COMPETENCES}/${r.genre}/${r.code.replace(/\D/gu, '')}/`} rel="noreferrer">
          {mots.ficheNationale(r.code)}
        </a>
      </p>
    </>
  );
}
