import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { createCoverage, readFonts } from './fonts.ts';
import type { PdfJob, PdfResult } from './pdf-job.ts';
import { printableData } from './printable.ts';

// Memoised layouts older than this many documents are dropped, which bounds memory.
const CACHE_AGE = 8;

/** One Typst compiler over the templates below `root`. Synchronous: call it inside a worker thread only. */
export function createTypst(root: string): (job: PdfJob) => PdfResult {
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: readFonts() }] });
  const covered = createCoverage();

  function layOut(job: PdfJob): NodeTypstDocument {
    const data = JSON.stringify(printableData(JSON.parse(job.data), covered));
    const result = compiler.compile({
      mainFilePath: join(root, job.template),
      inputs: { data, attachment: job.attachment ?? '' },
    });
    const error = result.takeError();
    if (error) throw new Error(`${job.template}: ${JSON.stringify(error.shortDiagnostics)}`);
    const document = result.result;
    if (!document) throw new Error(`${job.template}: no document`);
    return document;
  }

  return (job) => {
    const images = Object.entries(job.images ?? {}).map(
      ([name, bytes]) => [join(root, 'images', name), bytes] as const,
    );
    for (const [path, bytes] of images) compiler.mapShadow(path, Buffer.from(bytes));
    try {
      const document = layOut(job);
      const options = { pdfStandard: job.standard, creationTimestamp: job.createdAt };
      return { bytes: new Uint8Array(compiler.pdf(document, options)), pages: document.numOfPages };
    } finally {
      for (const [path] of images) compiler.unmapShadow(path);
      compiler.evictCache(CACHE_AGE);
    }
  };
}
