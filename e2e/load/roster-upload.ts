import { receiveFile } from '@/lib/data/rosters/receive-file';
import { startImport } from '@/lib/data/rosters/start-import';
import type { Viewer } from '@/lib/domain/access';

export const rosterFormats = ['csv', '834'] as const;
/** Of a benchmark's roster: its format, how many rows it has, and of CSV how many characters of notes follow each, for files of many gigabytes. */
export type RosterSize = { format: (typeof rosterFormats)[number]; rows: number; notes: number };
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
  const type = size.format === 'csv' ? 'text/csv' : 'application/edi-x12';
  yield Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${way}.${size.format}"\r\nContent-Type: ${type}\r\n\r\n`,
  );
  let text = '';
  for (const part of size.format === 'csv' ? csvOf(way, size) : file834Of(way, size)) {
    text += part;
    if (text.length < 65_536) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(`${text}\r\n--${boundary}--\r\n`);
}

type Person = { at: number; isRelative: boolean; given: string; family: string; born: [year: string, month: string, day: string] };

/** Every fourth is a family member of the one before. In the next file the first 2 % are gone, 2 % are new, and 3 % have another last name. */
function* peopleOf(way: Way, { rows }: RosterSize): Generator<Person> {
  const first = way === 'first' ? 0 : 4 * Math.round(rows / 200);
  for (let at = first; at < first + rows; at += 1) {
    const born: Person['born'] = [`${1950 + (at % 60)}`, String(1 + (at % 12)).padStart(2, '0'), String(1 + (at % 28)).padStart(2, '0')];
    const family = way === 'next' && at % 33 === 0 ? 'Lindqvist' : 'Castellanos';
    yield { at, isRelative: at % 4 === 3, given: at % 7 ? 'Beatriz' : 'Anna, Maria', family, born };
  }
}

function* csvOf(way: Way, size: RosterSize): Generator<string> {
  const header = 'Member ID,First Name,Last Name,DOB,Relationship,Subscriber ID,Employee ID,Work Email,Effective Date,Term Date';
  yield `${header}${size.notes > 0 ? ',Notes' : ''}\r\n`;
  const note = size.notes > 0 ? `,${'x'.repeat(size.notes)}` : '';
  for (const { at, isRelative, given, family, born } of peopleOf(way, size)) {
    const own = isRelative ? `Spouse,M${1_000_000 + at - 1},,` : `Self,,E${at},p${at}@bench.example`;
    const cell = given.includes(',') ? `"${given}"` : given;
    yield `M${1_000_000 + at},${cell},${family},${born.join('-')},${own},2024-01-01,${note}\r\n`;
  }
}

/** Nine segments for each subscriber and seven for each relative, as a payroll system writes them. */
function* file834Of(way: Way, size: RosterSize): Generator<string> {
  yield 'ISA*00*          *00*          *ZZ*BENCH          *ZZ*CAIRN          *260101*1200*^*00501*000000001*0*P*:~\n';
  yield 'GS*BE*BENCH*CAIRN*20260101*1200*1*X*005010X220A1~\nST*834*0001*005010X220A1~\nBGN*00*1*20260101*1200****4~\n';
  let segments = 3;
  for (const { at, isRelative, given, family, born } of peopleOf(way, size)) {
    const member = [
      isRelative ? 'INS*N*01*030*XN*A' : 'INS*Y*18*030*XN*A***FT',
      `REF*0F*M${1_000_000 + at - Number(isRelative)}`,
      `REF*1L*GROUP7`,
      ...(isRelative ? [] : [`REF*23*E${at}`]),
      `NM1*IL*1*${family}*${given}`,
      ...(isRelative ? [] : [`PER*IP**EM*p${at}@bench.example`]),
      `DMG*D8*${born.join('')}*F`,
      'HD*030**HLT*PPO*FAM',
      'DTP*348*D8*20240101',
    ];
    segments += member.length;
    yield `${member.join('~\n')}~\n`;
  }
  yield `SE*${segments}*0001~\nGE*1*1~\nIEA*1*000000001~\n`;
}
