import 'server-only';
import { createReadStream } from 'node:fs';
import { CsvReader } from '@/lib/domain/eligibility/roster/csv-reader';
import { type Encoding, longestRow, type Separator } from '@/lib/domain/eligibility/roster/file-layout';
import { AppError } from '@/lib/errors';

export type CsvFile = { path: string; encoding: Encoding; separator: Separator };
type OnBytes = (bytes: number) => void;

const readAtOnce = 65_536;

/** A file's text in pieces, without its byte order mark. `onBytes` hears how far it is. */
export async function* openText(path: string, encoding: Encoding, onBytes?: OnBytes): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const file = createReadStream(path, { highWaterMark: readAtOnce });
  for await (const chunk of file as AsyncIterable<Buffer>) {
    onBytes?.(file.bytesRead);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

/** The records of a CSV file in the order they stand, the header first, as many at once as a piece of it holds. Throws `refused` when it is no CSV. */
export async function* csvRecords({ path, encoding, separator }: CsvFile, onBytes?: OnBytes): AsyncGenerator<string[][]> {
  const reader = new CsvReader(separator);
  for await (const text of openText(path, encoding, onBytes)) {
    yield reader.push(text);
    refuseProblem(reader);
  }
  yield reader.end();
  refuseProblem(reader);
}

function refuseProblem({ problem, count }: CsvReader): void {
  if (problem === null) return;
  const row = (count + 1).toLocaleString('en-US');
  const words = {
    endless: `Row ${row} is longer than ${longestRow.toLocaleString('en-US')} characters. It is no roster, or a quotation mark before it is never closed.`,
    open: `A quotation mark in row ${row} or after it is never closed.`,
  };
  throw new AppError('refused', words[problem], 'file');
}
