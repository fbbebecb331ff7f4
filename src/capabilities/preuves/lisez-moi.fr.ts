import type { Contenu } from './actions/rassembler.ts';

/** What somebody who receives a bundle reads first. Windows shows it too: lines end with CR LF. */
export const lisezMoi = ({
  objet,
  organisme,
  fichiers,
}: Pick<Contenu, 'objet' | 'organisme' | 'fichiers'>): string =>
  `DOSSIER DE PREUVE
${objet}
${organisme.nom}

Pour lire : ouvrez dossier.pdf.

Pour vérifier, sans Internet :
1. Gardez le fichier zip tel que vous l’avez reçu.
2. Ouvrez verifier.html dans un navigateur à jour.
3. Choisissez le fichier zip. La réponse s’affiche, acte par acte.
Rien n’est envoyé : tout se passe sur votre ordinateur.

Pour ne pas dépendre de la page jointe : téléchargez la même page sur un site
Ancrage (adresse /verifier), ou utilisez la commande
« npm run ancrage -- verifier dossier.zip ».

Ce que contient le dossier
- dossier.pdf : le résumé à lire
${fichiers
  .filter(({ nom }) => nom !== 'dossier.pdf')
  .map(({ nom }) => `- ${nom}\n`)
  .join('')}- manifeste.json : la liste du contenu ; son empreinte est dans le registre
- faits.json, sommaire.json : les actes, leur texte exact et leur preuve
- tete.txt : la signature du registre (format C2SP tlog-checkpoint)
- coherences.json : le lien avec d’anciennes signatures du registre
- horodatages.json : les jours où le registre a été daté (jetons RFC 3161)
- cles.json : les clés publiques, et comment elles se succèdent

Un contenu effacé selon la loi n’est pas une altération : sa preuve reste, et
un acte scellé dit quand et pourquoi il a été effacé.
`.replaceAll('\n', '\r\n');
