import 'server-only';
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type Encoding, longestRow, type Separator } from '@/lib/domain/eligibility/roster/file-layout';
import { AppError } from '@/lib/errors';

export type CsvFile = { path: string; encoding: Encoding; separator: Separator };

const readAtOnce = 262_144;

/** Far beyond any row; the parser does not count separators, and a line of nothing else would fill the memory. */
const longestLine = 2 * longestRow;

/** A file's text in pieces. `onBytes` hears how far it is; `hasLines` refuses a line without an end. */
export function openText(path: string, encoding: Encoding, onBytes?: (bytes: number) => void, hasLines = false): Transform {
  let line = 0;
  const decoder = new TextDecoder(encoding);
  const file = createReadStream(path, { highWaterMark: readAtOnce });
  const text = new Transform({
    readableObjectMode: true,
    readableHighWaterMark: 2,
    transform(chunk: Buffer, _encoding, done) {
      onBytes?.(file.bytesRead);
      const piece = decoder.decode(chunk, { stream: true });
      line = hasLines ? openLine(piece, line) : 0;
      if (line > longestLine) done(new AppError('refused', endlessLine, 'file'));
      else done(null, piece);
    },
    flush(done) {
      done(null, decoder.decode());
    },
  });
  file.on('error', (error) => text.destroy(error));
  text.on('close', () => file.destroy());
  return file.pipe(text);
}

const endlessLine = `A row of this file is longer than ${longestLine.toLocaleString('en-US')} characters. It is no roster, or a quotation mark is never closed.`;

/** How long the line is that is still open behind this piece, or the first one in it that is too long. */
function openLine(piece: string, before: number): number {
  const end = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf('\r'));
  if (end < 0) return before + piece.length;
  const first = before + piece.search(/[\r\n]/);
  return first > longestLine ? first : piece.length - 1 - end;
}

/** The records of a CSV file one by one, the header among them, in flat memory. Throws `refused` where its quotation marks make no sense. */
export async function* csvRecords({ path, encoding, separator }: CsvFile, onBytes?: (bytes: number) => void): AsyncGenerator<string[]> {
  const text = openText(path, encoding, onBytes, true);
  const parser = text.pipe(
    parse({
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRow,
    }),
  );
  text.on('error', (error) => parser.destroy(error));
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1;
      yield record;
    }
  } catch (error) {
    throw error instanceof CsvError ? new AppError('refused', wordsOf(error, row + 1), 'file') : error;
  } finally {
    text.destroy();
  }
}

function wordsOf({ code }: CsvError, row: number): string {
  const name = `Row ${row.toLocaleString('en-US')}`;
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `${name} is longer than ${longestRow.toLocaleString('en-US')} characters. A quotation mark before it may never be closed.`;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `A quotation mark in row ${row.toLocaleString('en-US')} or after it is never closed.`;
  return `${name} cannot be read: its quotation marks do not fit together.`;
}
