import { elementsAt, textAt, type XmlElement } from '#platform/xml/element.ts';
import { anomalie, type Endroit } from '../anomalie.ts';
import { repertoireDe, type Bloc, type Certification, type CodeLibelle } from '../certification.ts';
import { ajouter, ficheVide, type FicheEnCours } from '../fiche-en-cours.ts';
import { lignesDe, texteSimple } from '../textes-riches.ts';
import {
  actif,
  codeLibelle,
  date,
  habilitation,
  libelle,
  niveau,
  siret,
  typeEnregistrement,
} from '../valeurs.ts';
import { ELEMENTS_VOIES } from '../voies-acces.ts';

const codeDe = ({ code }: { readonly code: string }): string => code;

/** Lit un élément FICHE de l'export XML (flux 4.1 et précédents) ; `null` quand rien ne l'identifie. */
export function lireFiche(element: XmlElement, endroit: Endroit): Certification | null {
  const lire = (nom: string) => textAt(element, nom);
  const numero = lire('NUMERO_FICHE');
  const repertoire = repertoireDe(numero);
  const intitule = libelle(lire('INTITULE'));
  if (repertoire === null) return anomalie(endroit, 'NumeroIllisible', 'NUMERO_FICHE', numero);
  if (intitule === '') return anomalie(endroit, 'IntituleManquant', 'INTITULE', numero);
  const fiche: FicheEnCours = {
    ...ficheVide(numero, repertoire, intitule),
    abrege: abrege(element),
    niveau: niveau(textAt(element, 'NOMENCLATURE_EUROPE', 'NIVEAU'), endroit, 'NIVEAU'),
    actif: actif(lire('ACTIF'), endroit, 'ACTIF'),
    typeEnregistrement: typeEnregistrement(lire('TYPE_ENREGISTREMENT'), endroit, 'TYPE_ENREGISTREMENT'),
    dateDecision: date(lire('DATE_DECISION'), endroit, 'DATE_DECISION'),
    dateEffet: date(lire('DATE_EFFET'), endroit, 'DATE_EFFET'),
    dateFinEnregistrement: date(lire('DATE_FIN_ENREGISTREMENT'), endroit, 'DATE_FIN_ENREGISTREMENT'),
    nsf: codes(element, endroit, 'CODES_NSF', 'NSF'),
    rome: codes(element, endroit, 'CODES_ROME', 'ROME'),
    formacodes: codes(element, endroit, 'FORMACODES', 'FORMACODE'),
    anciennes: liens(element, 'ANCIENNE'),
    nouvelles: liens(element, 'NOUVELLE'),
  };
  acteurs(element, fiche, endroit);
  for (const bloc of elementsAt(element, 'BLOCS_COMPETENCES', 'BLOC_COMPETENCES')) {
    ajouter(fiche.blocs, lireBloc(bloc, endroit), codeDe);
  }
  for (const [nom, voie] of Object.entries(ELEMENTS_VOIES)) {
    // Flux 4 : l'élément porte un enfant ACTIF ; flux précédents : il porte la réponse.
    if ((textAt(element, nom, 'ACTIF') || lire(nom)) === 'Oui') fiche.voiesAcces.push(voie);
  }
  for (const rang of [1, 2, 3]) {
    const code = textAt(element, `CCN_${rang}`, 'NUMERO');
    ajouter(
      fiche.ccn,
      code === '' ? null : { code, libelle: libelle(textAt(element, `CCN_${rang}`, 'LIBELLE')) },
      codeDe,
    );
  }
  return fiche;
}

function abrege(element: XmlElement): CodeLibelle | null {
  const code = textAt(element, 'ABREGE', 'CODE');
  return code === '' ? null : { code, libelle: libelle(textAt(element, 'ABREGE', 'LIBELLE')) };
}

function codes(element: XmlElement, endroit: Endroit, liste: string, nom: string): CodeLibelle[] {
  const lus: CodeLibelle[] = [];
  for (const code of elementsAt(element, liste, nom)) {
    // Le libellé s'appelle INTITULE dans certaines listes de certains flux.
    const texte = textAt(code, 'LIBELLE') || textAt(code, 'INTITULE');
    ajouter(lus, codeLibelle(textAt(code, 'CODE'), texte, { ...endroit, ligne: code.line }, nom), codeDe);
  }
  return lus;
}

function acteurs(element: XmlElement, fiche: FicheEnCours, endroit: Endroit): void {
  for (const acteur of elementsAt(element, 'CERTIFICATEURS', 'CERTIFICATEUR')) {
    const ici = { ...endroit, ligne: acteur.line };
    fiche.certificateurs.push({
      nom: libelle(textAt(acteur, 'NOM_CERTIFICATEUR')),
      siret: siret(textAt(acteur, 'SIRET_CERTIFICATEUR'), ici, 'SIRET_CERTIFICATEUR'),
    });
  }
  for (const acteur of elementsAt(element, 'PARTENAIRES', 'PARTENAIRE')) {
    const ici = { ...endroit, ligne: acteur.line };
    fiche.partenaires.push({
      nom: libelle(textAt(acteur, 'NOM_PARTENAIRE')),
      siret: siret(textAt(acteur, 'SIRET_PARTENAIRE'), ici, 'SIRET_PARTENAIRE'),
      habilitation: habilitation(textAt(acteur, 'HABILITATION_PARTENAIRE'), ici, 'HABILITATION_PARTENAIRE'),
    });
  }
}

function lireBloc(element: XmlElement, endroit: Endroit): Bloc | null {
  const bloc = codeLibelle(
    textAt(element, 'CODE'),
    textAt(element, 'LIBELLE'),
    { ...endroit, ligne: element.line },
    'CODE',
  );
  return (
    bloc && {
      ...bloc,
      competences: lignesDe(textAt(element, 'LISTE_COMPETENCES')),
      modalitesEvaluation: texteSimple(textAt(element, 'MODALITES_EVALUATION')),
    }
  );
}

/** Fiches remplacées ou remplaçantes : par leur numéro, dans une liste (flux 4) ou directement. */
function liens(element: XmlElement, sens: 'ANCIENNE' | 'NOUVELLE'): string[] {
  const dansListe = elementsAt(element, `${sens}S_CERTIFICATIONS`, `${sens}_CERTIFICATION`).map((lien) =>
    textAt(lien, `ID_FICHE_${sens}_CERTIFICATION`),
  );
  const directs = elementsAt(element, `${sens}_CERTIFICATION`).map(({ text }) => text.trim());
  const numeros: string[] = [];
  for (const numero of [...dansListe, ...directs]) ajouter(numeros, numero || null);
  return numeros;
}
