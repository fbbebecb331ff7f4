import { z } from 'zod';
import {
  ButtonLink,
  Columns,
  type Description,
  DescriptionList,
  Disclosure,
  formatDate,
  Notice,
  Section,
  Timeline,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { page } from '#platform/http/define.ts';
import type { Bloc, Certification } from '../domain/certification.ts';
import { validite } from '../domain/validite.ts';
import { evenements, fiche as mots, liste, phraseValidite, voies } from '../messages-ecrans.fr.ts';
import {
  certificationParNumero,
  entourageDe,
  type Entourage,
  type MetierVise,
} from '../queries/certification.query.ts';
import { Changements } from './changements.tsx';
import { Etat } from './etat.tsx';
import { Partenaires } from './partenaires.tsx';
import { Succession } from './succession.tsx';

/** Une fiche du RNCP ou du RS : ce que l'organisme doit en dire et en surveiller. */
export const pageCertification = page({
  path: '/certifications/:numero',
  access: 'connecte',
  params: z.object({ numero: z.string().regex(/^(RNCP|RS)\d{1,7}$/u) }),
  view: async (context) => {
    const certification = await certificationParNumero(context.tx, context.params.numero);
    if (certification === null) return null;
    const entourage = await entourageDe(context.tx, certification);
    const { abrege, intitule, numero, repertoire } = certification;
    return {
      title: abrege === null ? intitule : `${abrege.code} - ${intitule}`,
      breadcrumb: [{ href: '/certifications', label: liste.titre }],
      actions: <ButtonLink href={mots.urlOfficielle(repertoire, numero)}>{mots.officielle}</ButtonLink>,
      body: (
        <>
          <Alerte certification={certification} entourage={entourage} jour={today(context.clock)} />
          <Columns aside={<Resume certification={certification} />}>
            <Section title={mots.blocs}>
              <Blocs certification={certification} />
            </Section>
            <Section title={mots.metiers}>
              <Metiers metiers={entourage.metiers} />
            </Section>
            <Partenaires partenaires={certification.partenaires} />
            <Historique changements={entourage.changements} />
          </Columns>
        </>
      ),
    };
  },
});

function Alerte(props: { certification: Certification; entourage: Entourage; jour: Temporal.PlainDate }) {
  const { dateFinEnregistrement: fin, actif } = props.certification;
  const etat = validite(props.certification, props.jour);
  return (
    <>
      <Notice tone={etat.etat === 'enVigueur' ? 'info' : 'attention'}>
        <p>
          <Etat etat={etat.etat} /> {phraseValidite(etat, fin, actif)}
        </p>
      </Notice>
      <Succession liees={props.entourage.liees} />
    </>
  );
}

function Resume({ certification }: { certification: Certification }) {
  const { numero, abrege, niveau, repertoire, typeEnregistrement } = certification;
  const items: Description[] = [
    { term: mots.numero, value: numero },
    ...(abrege === null ? [] : [{ term: mots.type, value: abrege.libelle || abrege.code }]),
    ...(repertoire === 'RNCP' ? [{ term: mots.niveau, value: niveau ?? mots.sansNiveau }] : []),
    {
      term: mots.certificateurs,
      value: certification.certificateurs.map(({ nom }) => nom).join(', ') || '–',
    },
    ...(typeEnregistrement === null
      ? []
      : [{ term: mots.enregistrement, value: mots.enregistrements[typeEnregistrement] }]),
    ...dates(certification),
    ...codes(mots.nsf, certification.nsf),
    ...codes(mots.formacodes, certification.formacodes),
    ...codes(mots.conventions, certification.ccn),
    ...(certification.voiesAcces.length === 0
      ? []
      : [
          { term: mots.voies, value: <Liste textes={certification.voiesAcces.map((voie) => voies[voie])} /> },
        ]),
  ];
  return (
    <Section title={mots.resume}>
      <DescriptionList items={items} stacked />
    </Section>
  );
}

function dates({ dateDecision, dateEffet, dateFinEnregistrement }: Certification): Description[] {
  const connues = [
    { term: mots.decision, jour: dateDecision },
    { term: mots.effet, jour: dateEffet },
  ].flatMap(({ term, jour }) => (jour === null ? [] : [{ term, value: formatDate(jour) }]));
  const fin = dateFinEnregistrement === null ? mots.nonConnue : formatDate(dateFinEnregistrement);
  return [...connues, { term: mots.fin, value: fin }];
}

function codes(term: string, liste: Certification['nsf']): Description[] {
  if (liste.length === 0) return [];
  return [{ term, value: <Liste textes={liste.map(({ code, libelle }) => `${code} ${libelle}`)} /> }];
}

function Liste({ textes }: { textes: readonly string[] }) {
  return (
    <ul className="plain">
      {textes.map((texte) => (
        <li key={texte}>{texte}</li>
      ))}
    </ul>
  );
}

function Blocs({ certification: { blocs, repertoire } }: { certification: Certification }) {
  if (blocs.length === 0) return <p>{repertoire === 'RS' ? mots.sansBlocRs : mots.sansBloc}</p>;
  return blocs.map((bloc) => (
    <Disclosure key={bloc.code} summary={`${bloc.code} · ${bloc.libelle}`}>
      <CompetencesDuBloc bloc={bloc} />
    </Disclosure>
  ));
}

function CompetencesDuBloc({ bloc: { competences, modalitesEvaluation } }: { bloc: Bloc }) {
  return (
    <>
      <h3>{mots.competences}</h3>
      {competences === null ? (
        <p>{mots.sansCompetences}</p>
      ) : (
        <ul>
          {[...new Set(competences)].map((competence) => (
            <li key={competence}>{competence}</li>
          ))}
        </ul>
      )}
      {modalitesEvaluation !== null && (
        <>
          <h3>{mots.evaluation}</h3>
          {modalitesEvaluation.split('\n').map((alinea, rang) => (
            <p key={`${rang} ${alinea}`}>{alinea}</p>
          ))}
        </>
      )}
    </>
  );
}

function Metiers({ metiers }: { metiers: readonly MetierVise[] }) {
  if (metiers.length === 0) return <p>{mots.sansMetier}</p>;
  return metiers.map(({ code, libelle, appellations, emploiReglemente }) => (
    <div key={code}>
      <p>
        <strong>{code}</strong> {libelle}
        {emploiReglemente === true && ` · ${mots.reglemente}`}
      </p>
      {appellations.length > 0 && (
        <Disclosure summary={mots.appellations(appellations.length)}>
          <Liste textes={appellations} />
        </Disclosure>
      )}
    </div>
  ));
}

function Historique({ changements }: { changements: Entourage['changements'] }) {
  if (changements.length === 0) return null;
  return (
    <Section title={mots.historique}>
      <Timeline
        items={changements.map(({ versionId, importeeLe, genre, champs }) => ({
          id: versionId,
          when: importeeLe,
          title: evenements[genre],
          ...(champs.length === 0 ? {} : { detail: <Changements champs={champs} /> }),
        }))}
      />
    </Section>
  );
}
