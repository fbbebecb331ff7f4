import { bilanDe, descriptionDe, momentDe } from '../lignes.ts';
import { nomDeLActe, PHRASES, textes, VERDICTS } from '../phrases.fr.ts';
import type { FaitVerifie } from '../preuve/faits.ts';
import type { Rapport } from '../verifier.ts';

type Part = Node | string;

function element(name: string, content: readonly Part[], className = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

const items = (lines: readonly string[]): HTMLElement =>
  element(
    'ul',
    lines.map((line) => element('li', [line])),
  );

/** The verdict first, then what the bundle is, then the detail, act by act. */
export function afficher(rapport: Rapport): readonly HTMLElement[] {
  const { verdict, anomalies, faits, fichiers } = rapport;
  const dit = descriptionDe(rapport);
  return [
    element(
      'div',
      [
        element('h2', [VERDICTS[verdict]]),
        element('p', [textes.explications[verdict]]),
        ...(anomalies.length === 0
          ? []
          : [items(anomalies.map((one) => `${PHRASES[one.classe](one)} [${one.classe}]`))]),
        items(bilanDe(rapport)),
      ],
      `verdict ${verdict}`,
    ),
    ...(dit.length === 0
      ? []
      : [
          element(
            'dl',
            dit.flatMap(([term, value]) => [element('dt', [term]), element('dd', [value])]),
            'carte',
          ),
        ]),
    ...(fichiers.length === 0
      ? []
      : [
          replie(
            textes.listeDocuments,
            fichiers.map(({ nom, intact }) => `${nom}\u00a0: ${intact ? textes.intact : textes.change}`),
          ),
        ]),
    ...(faits.length === 0 ? [] : [replie(textes.listeActes, faits.map(ligne))]),
  ];
}

function replie(title: string, lines: readonly string[]): HTMLElement {
  return element('details', [element('summary', [`${title} (${lines.length})`]), items(lines)], 'carte');
}

function ligne({ indice, type, survenuLe, etat, efface }: FaitVerifie): string {
  const rang = `n°\u00a0${indice + 1}`;
  if (efface !== null) return `${rang}\u00a0: ${textes.efface(momentDe(efface.le), efface.base)}`;
  return `${rang}\u00a0: ${nomDeLActe(type)}, ${momentDe(survenuLe)}, ${etat === 'altere' ? textes.change : textes.intact}`;
}
