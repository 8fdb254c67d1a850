import { receiveFile } from '@/lib/data/rosters/receive-file';
import { startImport } from '@/lib/data/rosters/start-import';
import type { Viewer } from '@/lib/domain/access';

/** Of a benchmark's roster: how many rows it has, and how many characters of notes follow each, for files of many gigabytes. */
export type RosterSize = { rows: number; notes: number };
export type Way = 'first' | 'next';

const boundary = 'cairn-bench';

/** Sends a roster the way a browser does, made while it is sent, and has it taken on. Returns the import and the size of the file. */
export async function uploadRoster(viewer: Viewer, sponsorId: string, way: Way, size: RosterSize, mostBytes = 100 * 2 ** 30) {
  const { file } = await receiveFile({
    body: formOf(way, size),
    contentType: `multipart/form-data; boundary=${boundary}`,
    organizationId: viewer.organizationId,
    mostBytes,
  });
  const { importId } = await startImport(viewer, { sponsorId, scope: 'full', file });
  return { importId, megabytes: file.bytes / 2 ** 20 };
}

async function* formOf(way: Way, size: RosterSize): AsyncGenerator<Uint8Array> {
  const type = 'Content-Type: text/csv';
  yield Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${way}.csv"\r\n${type}\r\n\r\n`);
  yield* rosterOf(way, size);
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

/** Every fourth row is a family member of the one before. In the next file the first 2 % are gone, 2 % are new, and 3 % have another last name. */
function* rosterOf(way: Way, { rows, notes }: RosterSize): Generator<Uint8Array> {
  const header = 'Member ID,First Name,Last Name,DOB,Relationship,Subscriber ID,Employee ID,Work Email,Effective Date,Term Date';
  let text = `${header}${notes > 0 ? ',Notes' : ''}\r\n`;
  const note = notes > 0 ? `,${'x'.repeat(notes)}` : '';
  const first = way === 'first' ? 0 : 4 * Math.round(rows / 200);
  for (let at = first; at < first + rows; at += 1) {
    const isRelative = at % 4 === 3;
    const name = way === 'next' && at % 33 === 0 ? 'Lindqvist' : 'Castellanos';
    const born = `${1950 + (at % 60)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    const own = isRelative ? `Spouse,M${1_000_000 + at - 1},,` : `Self,,E${at},p${at}@bench.example`;
    text += `M${1_000_000 + at},${at % 7 ? 'Beatriz' : '"Anna, Maria"'},${name},${born},${own},2024-01-01,${note}\r\n`;
    if (text.length < 65_536) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}
