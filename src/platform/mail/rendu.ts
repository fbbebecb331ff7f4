import type { ContenuCourriel } from './courriel.ts';
import { messages } from './messages.fr.ts';

export interface CourrielRendu {
  readonly text: string;
  readonly html: string;
}

interface ARendre extends ContenuCourriel {
  readonly nom: string | null;
  readonly signature: string;
}

/** Both forms of a mail. The HTML is plain on purpose: readable in every mail program, in every theme, read aloud well. */
export function rendreCourriel(courriel: ARendre, baseUrl: string): CourrielRendu {
  const { nom, lignes, lien, signature } = courriel;
  const url = lien === undefined ? null : `${baseUrl}${lien.chemin}`;
  const opening = messages.bonjour(nom);
  const text = [
    opening,
    ...lignes,
    ...(lien === undefined ? [] : [`${lien.libelle}\u00a0:\n${url}`]),
    `-- \n${signature}\n${messages.pied(signature)}`,
  ].join('\n\n');
  const html = [
    '<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>',
    '<body style="font:16px/1.5 sans-serif;max-width:36em;margin:0 auto;padding:16px">',
    ...[opening, ...lignes].map((line) => `<p>${escape(line)}</p>`),
    ...(lien === undefined || url === null ? [] : [button(lien.libelle, url)]),
    `<p>${escape(signature)}</p><hr><p style="font-size:14px">${escape(messages.pied(signature))}</p></body></html>`,
  ].join('\n');
  return { text, html };
}

function button(label: string, url: string): string {
  const href = escape(url);
  return `<p><a href="${href}" style="display:inline-block;padding:12px 20px;background:#0b4f5c;color:#fff;border-radius:6px">${escape(label)}</a></p>
<p style="font-size:14px">${escape(messages.ouCopier)}<br>${href}</p>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string) => text.replace(/[&<>"]/gu, (one) => ENTITIES[one] ?? one);
