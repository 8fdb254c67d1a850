import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assignColumns } from '@/lib/data/rosters/assign-columns';
import { receiveFile } from '@/lib/data/rosters/receive-file';
import { rosterFile } from '@/lib/data/rosters/roster-files';
import { workRosters } from '@/lib/data/rosters/work-rosters';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { type RosterOfTest, rosterOfTest, uploadOf } from './roster-of-test.fixture';

const database = ownDatabase();
let clinic: TestClinic;
let roster: RosterOfTest;

beforeAll(async () => {
  clinic = await testClinic(database);
});
beforeEach(async () => {
  roster = rosterOfTest(database, clinic.administrator);
  await roster.create();
});

const header = 'Member ID,First name,Last name,DOB';
const zoe = `${header}\r\nA1,Zoë,García,1980-01-31\r\n`;
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('a file is read however it is written', () => {
  test.each([
    ['UTF-8', Buffer.from(zoe), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${zoe}`), 'utf-8'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${zoe}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without one', Buffer.from(zoe, 'utf16le'), 'utf-16le'],
    ['the other UTF-16', bigEndian(`\ufeff${zoe}`), 'utf-16be'],
    ['Windows-1252', Buffer.from(zoe, 'latin1'), 'windows-1252'],
    ['semicolons', Buffer.from(zoe.replaceAll(',', ';')), 'utf-8'],
    ['tabs', Buffer.from(zoe.replaceAll(',', '\t')), 'utf-8'],
    ['vertical bars', Buffer.from(zoe.replaceAll(',', '|')), 'utf-8'],
    ['bare line feeds', Buffer.from(zoe.replaceAll('\r\n', '\n')), 'utf-8'],
    ['old Macintosh line ends', Buffer.from(zoe.replaceAll('\r\n', '\r')), 'utf-8'],
    ['quotation marks around all', Buffer.from(zoe.replaceAll(/[^,\r\n]+/g, '"$&"')), 'utf-8'],
    ['blank lines between', Buffer.from(zoe.replaceAll('\r\n', '\r\n\r\n,,,\r\n')), 'utf-8'],
  ])('%s', async (_, content, encoding) => {
    const checked = await roster.check(content);
    expect(checked).toMatchObject({ status: 'ready', layout: { encoding }, counts: { rows: 1, added: 1, refused: 0 } });
    expect(checked.examples.added[0]).toMatchObject({ givenName: 'Zoë', familyName: 'García', birthDate: '1980-01-31' });
  });

  test('a separator and a quotation mark inside a value', async () => {
    const { examples } = await roster.check(`${header}\r\nA1,"Anna ""Ann"", M.",Reyes,1980-01-31\r\n`);
    expect(examples.added[0]?.givenName).toBe('Anna "Ann", M.');
  });

  test('a character that two chunks share', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `A${at},${'Zoë'.repeat(1 + (at % 7))},García,1980-01-31`);
    expect(await roster.check([header, ...rows].join('\n'))).toMatchObject({
      layout: { encoding: 'utf-8' },
      counts: { added: 30_000, refused: 0 },
    });
  });
});

describe('day and month are told by the whole column', () => {
  const dates = (...all: string[]) => [header, ...all.map((date, at) => `A${at},Anna,Reyes,${date}`), ''].join('\n');
  const many = Array.from({ length: 200 }, () => '03.04.1980');

  test('the last row shows that the day is first', async () => {
    const { examples, counts } = await roster.check(dates(...many, '31.01.1980'));
    expect(counts).toMatchObject({ added: 201, refused: 0 });
    expect(examples.added[0]?.birthDate).toBe('1980-04-03');
  });

  test('where nothing shows it, a person is asked, and their word holds', async () => {
    const asked = await roster.check(dates(...many));
    expect(asked).toMatchObject({ status: 'mapping', reason: expect.stringContaining('Birth date') });
    const columns = asked.mapping.columns;
    await assignColumns(clinic.administrator, { ...roster.address(asked.id), columns, dateOrder: 'day-first', scope: 'full' });
    await workRosters();
    expect((await roster.look(asked.id)).examples.added[0]?.birthDate).toBe('1980-04-03');
  });

  test('slashes are read as in the United States, and an impossible one is refused by its row', async () => {
    const { problems, counts } = await roster.check(dates('03/04/1980', '12/31/1980', '31/12/1980'));
    expect(counts).toMatchObject({ added: 2, refused: 1 });
    expect(problems).toMatchObject([{ row: 4, code: 'no-such-month' }]);
  });
});

describe('a file that is no roster is refused in words, and nothing of it stays', () => {
  const incoming = () => readdirSync(path.dirname(rosterFile(clinic.organizationId, 'x'))).filter((name) => name.startsWith('incoming'));

  test.each([
    ['a quotation mark that is never closed', `${header}\r\nA1,"Anna,Reyes,1980-01-31\r\n`, /never closed/],
    ['an endless row', `${header}\r\nA1,${'x'.repeat(70_000)},Reyes,1980-01-31\r\n`, /longer than 64,000 characters/],
    ['a million columns', `${','.repeat(1_000_000)}\r\n1\r\n`, /longer than 64,000 characters/],
    [
      'a million separators far below',
      `${header}\r\n${'A1,Anna,Reyes,1980-01-31\r\n'.repeat(100)}${','.repeat(1_000_000)}\r\n`,
      /longer than 64,000 characters/,
    ],
    ['an empty first row', `\r\n${header}\r\nA1,Anna,Reyes,1980-01-31\r\n`, /first row is empty/],
  ])('%s', async (_, content, words) => {
    const refused = await roster.check(content).then(
      ({ status, reason }) => ({ code: status === 'failed' ? 'refused' : status, message: reason }),
      (error: { code: string; message: string }) => error,
    );
    expect(refused).toMatchObject({ code: 'refused', message: expect.stringMatching(words) });
    expect(await roster.members()).toEqual([]);
  });

  test('one that goes wrong far below fails with its row, and the roster stands', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => `A${at},Anna,Reyes,1980-01-31`);
    const failed = await roster.check([header, ...rows, 'A900,"Anna,Reyes,1980-01-31', ''].join('\r\n'));
    expect(failed).toMatchObject({ status: 'failed', reason: expect.stringContaining('row 502') });
  });

  test('one that is larger than it may be is not kept', async () => {
    const sent = { ...uploadOf(zoe.repeat(1_000)), organizationId: clinic.organizationId, mostBytes: 1_048_576 / 64 };
    const before = incoming();
    await expect(receiveFile(sent)).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('larger than') });
    expect(incoming()).toEqual(before);
  });

  test('no file, or no form', async () => {
    const form = new FormData();
    form.append('scope', 'full');
    const request = new Request('http://localhost/', { method: 'POST', body: form });
    const given = { body: request.body as unknown as AsyncIterable<Uint8Array>, organizationId: clinic.organizationId, mostBytes: 1_000 };
    await expect(receiveFile({ ...given, contentType: request.headers.get('content-type') ?? '' })).rejects.toMatchObject({
      message: 'Choose a file.',
    });
    await expect(receiveFile({ ...given, contentType: 'text/plain' })).rejects.toMatchObject({ code: 'refused' });
  });

  test('a thousand whose connection breaks off, some before their file is even opened', async () => {
    async function* half() {
      yield Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nMember');
      throw new Error('aborted');
    }
    const before = incoming();
    const given = { contentType: 'multipart/form-data; boundary=x', organizationId: clinic.organizationId, mostBytes: 1_000 };
    for (let sent = 0; sent < 1_000; sent += 1) {
      await expect(receiveFile({ ...given, body: half() })).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringContaining('did not arrive whole'),
      });
    }
    expect(incoming()).toEqual(before);
  });
});
