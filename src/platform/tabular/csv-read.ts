import { Readable } from 'node:stream';
import { CsvError, parse, type Parser } from 'csv-parse';
import { limited, type ByteSource } from '../input/bytes.ts';
import { refuseInput } from '../input/refusal.ts';
import { countLines, decodeText } from '../input/text.ts';
import { detectDelimiter, withSample } from './csv-delimiter.ts';
import { tableOf, type RawRecord } from './rows.ts';
import { TABLE_LIMITS, type Table, type TableOptions } from './table.ts';

/** A record longer than this, in UTF-16 units, is a quote that nobody closed or a file that is no table. */
const MAX_RECORD_LENGTH = 500_000;

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a CSV file whatever produced it: UTF-8, UTF-16 or Windows-1252; semicolon, comma, tab or bar; any end of line.
 * Refuses what is no table; a row with too few or too many cells is no refusal, its row says so.
 */
export async function readCsv(source: ByteSource, options: TableOptions = {}): Promise<Table> {
  const { maxBytes } = options.limits ?? TABLE_LIMITS;
  const { sample, chunks } = await withSample(decodeText(limited(source, maxBytes)));
  const parser = Readable.from(withLineLimit(chunks)).compose(parserFor(detectDelimiter(sample)));
  return tableOf(records(parser as unknown as AsyncIterable<ParsedRecord>), options);
}

function parserFor(delimiter: string): Parser {
  return parse({
    delimiter,
    info: true,
    max_record_size: MAX_RECORD_LENGTH,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // Public exports hold quotes in the middle of unquoted labels.
    relax_quotes: true,
    skip_records_with_empty_values: true,
  });
}

/** The parser counts the content of cells only: a line of a million separators would pass. */
async function* withLineLimit(text: AsyncIterable<string>): AsyncGenerator<string> {
  let line = 1;
  let length = 0;
  for await (const piece of text) {
    const breaks = countLines(piece);
    line += breaks;
    length = breaks === 0 ? length + piece.length : piece.length - piece.lastIndexOf('\n');
    if (length > MAX_RECORD_LENGTH) refuseInput({ refus: 'TableauLigneTropLongue', line });
    yield piece;
  }
}

async function* records(parsed: AsyncIterable<ParsedRecord>): AsyncGenerator<RawRecord> {
  try {
    for await (const { record, info } of parsed) {
      const inner = record.reduce((count, cell) => count + countLines(cell), 0);
      yield { line: info.lines - inner, cells: record };
    }
  } catch (error) {
    throw refusedCsv(error);
  }
}

function refusedCsv(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = Number(error['lines'] ?? 1);
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return refuseInput({ refus: 'TableauLigneTropLongue', line }, error);
  if (/QUOTE/.test(error.code)) return refuseInput({ refus: 'TableauGuillemetIsole', line }, error);
  return error;
}
