import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { fallbackCodePoints } from './fonts.ts';
import { createPdfCompiler, type PdfRequest } from './pdf-compiler.ts';
import { pdfInfo, pdfText } from './poppler.ts';

const compiler = createPdfCompiler();
const createdAt = Temporal.Instant.from('2026-11-24T08:30:15Z');
const template = 'platform/pdf/fixtures/sample.typ';

function sample(body: string, options: Partial<PdfRequest> = {}) {
  return compiler.compile({ template, data: { title: 'Essai', body }, createdAt, ...options });
}

afterAll(() => compiler.close());

describe('PDF compiler', () => {
  it('makes a tagged PDF/A-3a that carries title, language and the date given', async () => {
    const { bytes, pages } = await sample('Bonjour');
    const info = pdfInfo(bytes);
    expect([info.get('Tagged'), info.get('Title'), info.get('Pages')]).toEqual(['yes', 'Essai', '1']);
    expect(pages).toBe(1);
    const file = Buffer.from(bytes).toString('latin1');
    expect(/<pdfaid:part>(.*?)<.*?conformance>(.*?)</.exec(file)?.slice(1)).toEqual(['3', 'A']);
    expect(/<xmp:CreateDate>(.*?)</.exec(file)?.[1]).toBe('2026-11-24T08:30:15+00:00');
    expect(/\/Lang \((.*?)\)/.exec(file)?.[1]).toBe('fr');
  });

  it('draws French and the other alphabets of Europe', async () => {
    const body = 'é à œ Œ æ « ça » l’été 12 € — ł ş ő ñ Ελλάδα Україна';
    expect(pdfText((await sample(body)).bytes)).toContain(body);
  });

  it('shows markup as text', async () => {
    const body = String.raw`#let x = 1; *gras* _it_ $a^2$ [x] #read("/etc/passwd") <label> @ref \ // fin`;
    expect(pdfText((await sample(body)).bytes)).toContain(body);
  });

  it('shows control and bidirectional marks instead of obeying or failing', async () => {
    const { bytes } = await sample('nul \u0000 inverse \u202etxt.exe seul \ud800 fin');
    expect(pdfText(bytes)).toContain('nul \ufffd inverse \ufffdtxt.exe seul \ufffd fin');
  });

  it('breaks a run of 100 kB over pages, every character kept', async () => {
    const { bytes, pages } = await sample('W'.repeat(100_000));
    expect(pages).toBeGreaterThan(10);
    expect(pdfText(bytes).match(/W/g)).toHaveLength(100_000);
  });

  it('gives the same bytes for the same request, in any thread', async () => {
    const other = createPdfCompiler({ threads: 2 });
    const request = { template, data: { title: 'Essai', body: 'pareil' }, createdAt };
    const made = await Promise.all([compiler, other, other, other].map((each) => each.compile(request)));
    expect(new Set(made.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(1);
    await other.close();
  });

  it('draws every character that the fallback font claims', async () => {
    const body = fallbackCodePoints()
      .map((code) => `${String.fromCodePoint(code)} `)
      .join('');
    const everywhere = { data: { title: body, body } };
    await expect(sample('', everywhere)).resolves.toMatchObject({ pages: expect.any(Number) });
  });

  it('accepts any string at all', async () => {
    const anyString = fc.string({ unit: 'binary', maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(anyString, async (body) => {
        const made = await sample('', { data: { title: body, body } });
        expect(made.bytes.length).toBeGreaterThan(1000);
      }),
      { numRuns: 300 },
    );
  });

  it('never lets a template read outside its root', async () => {
    await expect(sample('x', { template: '../package.json' })).rejects.toThrow('not in workspace');
    const reading = { template: 'platform/pdf/fixtures/outside.typ' };
    await expect(sample('x', reading)).rejects.toThrow('outside of project root');
  });

  it('tells which template failed', async () => {
    await expect(sample('x', { data: { title: 'sans corps' } })).rejects.toThrow(/sample\.typ.*body/);
  });

  it('refuses data beyond its limit', async () => {
    await expect(sample('x'.repeat(2_000_001))).rejects.toThrow(RangeError);
  });
});
