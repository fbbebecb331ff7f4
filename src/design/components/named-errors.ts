const SUMMARY_START = 'id="erreurs"';
const ERROR_LINK = /<a href="#(champ-[^"]+)">([^<]*)<\/a>/gu;
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Words of the label or legend of a control, « (obligatoire) » left out; null when the page has none. */
function labelOf(markup: string, id: string): string | null {
  const label = new RegExp(`<label for="${escaped(id)}">([^<]+)`, 'u').exec(markup);
  if (label?.[1]) return label[1];
  const control = markup.indexOf(` id="${id}"`);
  if (control === -1) return null;
  // The first choice of a group carries its id: the group is named by the legend of its own fieldset.
  const fieldset = markup.lastIndexOf('<fieldset class="field"', control);
  if (fieldset === -1 || markup.slice(fieldset, control).includes('</fieldset>')) return null;
  return /<legend>([^<]+)/u.exec(markup.slice(fieldset, control))?.[1] ?? null;
}

/**
 * Puts the name of its field before each refusal of the error summary: « Courriel : remplissez ce champ. » The summary
 * comes before the fields that it speaks of, so their labels are read once the page is written. Markup in, markup out.
 */
export function withNamedErrors(markup: string): string {
  const start = markup.indexOf(SUMMARY_START);
  if (start === -1) return markup;
  const end = markup.indexOf('</ul>', start);
  if (end === -1) return markup;
  const summary = markup.slice(start, end).replaceAll(ERROR_LINK, (link, id: string, sentence: string) => {
    const label = labelOf(markup, id);
    return label === null ? link : `<a href="#${id}"><strong>${label}</strong>\u00a0: ${sentence}</a>`;
  });
  return markup.slice(0, start) + summary + markup.slice(end);
}
