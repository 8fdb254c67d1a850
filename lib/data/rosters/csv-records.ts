import 'server-only';
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type Encoding, longestRow, type Separator } from '@/lib/domain/eligibility/roster/file-layout';
import { AppError } from '@/lib/errors';

export type CsvFile = { path: string; encoding: Encoding; separator: Separator };

const readAtOnce = 262_144;

/** A file's text in pieces. `onBytes` hears how far it is. */
export function openText(path: string, encoding: Encoding, onBytes?: (bytes: number) => void): Transform {
  const decoder = new TextDecoder(encoding);
  const file = createReadStream(path, { highWaterMark: readAtOnce });
  const text = new Transform({
    readableObjectMode: true,
    readableHighWaterMark: 2,
    transform(chunk: Buffer, _encoding, done) {
      onBytes?.(file.bytesRead);
      done(null, decoder.decode(chunk, { stream: true }));
    },
    flush(done) {
      done(null, decoder.decode());
    },
  });
  file.on('error', (error) => text.destroy(error));
  text.on('close', () => file.destroy());
  return file.pipe(text);
}

/** The records of a CSV file one by one, the header among them, in flat memory. Throws `refused` where its quotation marks make no sense. */
export async function* csvRecords({ path, encoding, separator }: CsvFile, onBytes?: (bytes: number) => void): AsyncGenerator<string[]> {
  const text = openText(path, encoding, onBytes);
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
