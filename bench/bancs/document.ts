import { exemple } from '../../src/capabilities/documents/fixtures/exemples.ts';
import { composerDocument } from '../../src/capabilities/documents/domain/composer-document.ts';
import { createPdfCompiler, type PdfCompiler } from '../../src/platform/pdf/pdf-compiler.ts';
import type { Banc } from '../outils/banc.ts';
import { arrondi, centiles, medianePar } from '../outils/calcul.ts';
import { mesurerCout } from '../outils/cout.ts';
import { TAILLE } from '../outils/donnees.ts';
import { surInstance } from '../outils/instance.ts';
import { demanderConvocations, documentsBatis } from '../outils/lots.ts';
import { comptes } from './pages.ts';

const TYPES = ['convocation', 'certificat-realisation'] as const;
const ECHAUFFEMENT = 30;
const PAR_TOUR = 60;
const SESSIONS = 3;

/** The PDF alone, then the whole act: data gathered, number taken, version kept, PDF built by its job. */
export const document: Banc = {
  nom: 'document',
  phrase:
    'Un document d’une page en PDF/A-3a balisé : la mise en page seule, puis des convocations en nombre sur le serveur.',
  cible: '≤ 15 ms de CPU par page mise en forme',
  mesurer: async ({ tours }, print) => {
    const pdf = createPdfCompiler();
    try {
      for (const type of TYPES)
        print({ banc: 'document', mesure: 'mise en page', ...(await mettreEnPage(pdf, type, tours)) });
    } finally {
      await pdf.close();
    }
    await surInstance(TAILLE, async (instance) => {
      const { direction } = await comptes(instance);
      await demanderConvocations(instance, direction, 0);
      await documentsBatis(instance, TAILLE.parSession);
      const { suite, ...cout } = await mesurerCout(instance, async () => {
        for (let rang = 1; rang <= SESSIONS; rang += 1) await demanderConvocations(instance, direction, rang);
        const attendus = TAILLE.parSession * (SESSIONS + 1);
        return { actes: TAILLE.parSession * SESSIONS, suite: await documentsBatis(instance, attendus) };
      });
      print({
        banc: 'document',
        mesure: 'convocations sur le serveur',
        ...cout,
        batis: suite,
        ...instance.memory(),
      });
    });
  },
};

/** CPU of this process, the thread of the PDF included. */
async function mettreEnPage(pdf: PdfCompiler, type: (typeof TYPES)[number], tours: number) {
  let rang = 0;
  // Each for somebody else: the typesetter remembers what it has laid out, and would only copy the same document again.
  const compile = () => pdf.compile(documentPour(type, ++rang));
  for (let rank = 0; rank < ECHAUFFEMENT; rank += 1) await compile();
  const runs = [];
  for (let tour = 0; tour < tours; tour += 1) {
    const before = process.cpuUsage();
    const latencies: number[] = [];
    for (let rank = 0; rank < PAR_TOUR; rank += 1) {
      const begun = performance.now();
      await compile();
      latencies.push(performance.now() - begun);
    }
    const { user, system } = process.cpuUsage(before);
    runs.push({ cpuMs: arrondi((user + system) / 1000 / PAR_TOUR), ...centiles(latencies) });
  }
  const { bytes, pages } = await compile();
  const text = Buffer.from(bytes).toString('latin1');
  return {
    type,
    ...medianePar(runs, ({ cpuMs }) => cpuMs),
    pages,
    octets: bytes.length,
    pdfA: `${/pdfaid:part>(\d)/u.exec(text)?.[1] ?? '?'}${/pdfaid:conformance>(\w)/u.exec(text)?.[1] ?? '?'}`,
    balise: text.includes('/StructTreeRoot'),
  };
}

function documentPour(type: (typeof TYPES)[number], rang: number) {
  const numero = `BANC-2026-${String(rang).padStart(4, '0')}`;
  const etabliLe = Temporal.PlainDate.from('2026-11-24');
  const donnees = JSON.parse(
    JSON.stringify(exemple(type)).replaceAll('Zoé', `Zoé ${rang}`).replaceAll('"nom":"', `"nom":"N${rang} `),
  ) as ReturnType<typeof exemple<typeof type>>;
  return composerDocument(type, donnees, { numero, lieu: 'Mulhouse', projet: false, etabliLe });
}
