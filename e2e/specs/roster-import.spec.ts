import http from 'node:http';
import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { answered404 } from '@/e2e/fixtures/watch-console';
import { expectAccessible } from '@/e2e/pages/accessibility';
import { notice } from '@/e2e/pages/notice';
import { byWorker, expectReady, figure, openRoster, sendRoster, sponsorOfOwn } from '@/e2e/pages/roster';

// The browser itself tells of a refused file in its console.
test.use({ as: 'administrator', provoked: /status of 422/ });
test.describe.configure({ timeout: 180_000 });

const people = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `W${1000 + at};Given${at};Family${at};${1950 + at}-01-${String(1 + at).padStart(2, '0')};self;;E${at};;2024-01-01;`,
  );

test('a roster from the template: columns assigned once, checked with errors, applied, undone', async ({ page }) => {
  const roster = await openRoster(page, sponsorOfOwn(1));
  const template = await page.request.get(`${roster}/template`);
  expect(template.headers()['content-disposition']).toContain('roster-template.csv');
  const before = await page.getByText(/members? with coverage today/).innerText();

  // As an export names them: two columns that Cairn cannot know.
  const header = (await template.text())
    .trim()
    .split('\r\n')[0]
    ?.replace('\ufeff', '')
    .replace('Member number', 'Badge')
    .replace('Birth date', 'Geburtstag');
  const rows = [...people(12), 'W2000;=HYPERLINK();Stone;02/31/1980;self;;;;;', 'W2001;Kid;Stone;2015-02-03;child;W9999;;;;'];
  const content = [header?.replaceAll(',', ';'), ...rows].join('\r\n');
  await sendRoster(page, { name: 'November.csv', content });
  await page.waitForURL('**/columns');
  await expect(page.getByRole('table', { name: 'First rows of the file' })).toContainText('Given0');
  await page.getByRole('button', { name: 'Check file' }).click();
  await expect(notice(page)).toHaveText('Some columns do not fit yet.');
  await expectAccessible(page, 'columns, refused');
  await page.getByLabel('Member number').selectOption('Badge');
  await page.getByLabel('Birth date').selectOption('Geburtstag');
  await page.getByRole('button', { name: 'Check file' }).click();

  await expectReady(page);
  await expect(figure(page, 'will be added')).toHaveText('12');
  await expect(page.getByText('Row 14: born 31 February 1980. There is no such day.')).toBeVisible();
  await expect(page.getByText('Row 15: the subscriber “W9999” is not on the roster.')).toBeVisible();
  const errors = await page.request.get(`${new URL(page.url()).pathname}/problems`);
  expect(await errors.text()).toContain('14,Birth date,02/31/1980,Row 14: born 31 February 1980. There is no such day.');
  await expectAccessible(page, 'dry run');

  const ending = await figure(page, 'will end').innerText();
  await page.getByRole('button', { name: /^Apply/ }).click();
  const typed = page.getByLabel(`Type ${ending} to confirm`);
  await typed.fill('1');
  await page.getByRole('button', { name: /^Apply/ }).click();
  await expect(typed).toHaveAccessibleDescription(`Write ${ending} to confirm that so many memberships end.`);
  await typed.fill(ending);
  await page.getByRole('button', { name: /^Apply/ }).click();
  await expect(page.getByText('The roster is as this file says')).toBeVisible(byWorker);
  await expectAccessible(page, 'applied');

  await page.goto(roster);
  await expect(page.getByText('12 members with coverage today')).toBeVisible();
  await sendRoster(page, { name: 'again.csv', content });
  await expect(page.getByText('This very file was applied last.')).toBeVisible();
  await page.getByRole('link', { name: 'November.csv' }).click();
  await page.getByRole('button', { name: 'Undo import' }).click();
  await expect(page.getByText('This import was undone')).toBeVisible(byWorker);
  await page.goto(roster);
  await expect(page.getByText(before)).toBeVisible();

  // What was chosen is remembered: the same columns need nobody now.
  await sendRoster(page, { name: 'December.csv', content: `${content}\r\nW3000;Eve;Stone;1990-01-01;self;;;;;` });
  await expect(page.getByRole('heading', { level: 1, name: 'December.csv' })).toBeVisible();
  // It goes on while nobody looks.
  await page.goto(roster);
  await page.getByRole('link', { name: 'December.csv' }).click();
  await expectReady(page);
  await page.getByRole('button', { name: 'Cancel import' }).click();
  await expect(page.getByRole('row', { name: /December\.csv/ })).toContainText('Cancelled');
  await expect(page.getByText(before)).toBeVisible();
});

test('each file that is no roster gets an answer in words, and changes nothing', async ({ page }) => {
  await openRoster(page, sponsorOfOwn(2));
  const header = 'Member ID,First name,Last name,DOB';
  // No two neighbors get the same answer: an answer is the one to the file sent last.
  for (const [name, content, words] of [
    [
      'roster.xlsx',
      Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
      'This is a zip archive or a spreadsheet (xlsx, ods). Save it as CSV UTF-8 and upload that file.',
    ],
    ['empty.csv', '', 'This file is empty.'],
    ['header.csv', header, 'This file has no rows below its header.'],
    ['blank.csv', '\r\n\r\n', 'This file is empty.'],
    [
      'nul.csv',
      `${header}\r\nA1,An\u0000na,Reyes,1980-01-31`,
      'This is not a text file. Save the roster as CSV UTF-8, or send an X12 834.',
    ],
    ['wide.csv', `${'a,'.repeat(600)}a\r\nb`, 'This file has 601 columns. A roster has 500 at most.'],
    [
      'million.csv',
      `${','.repeat(1_000_000)}\r\n`,
      'Row 1 is longer than 64,000 characters. It is no roster, or a quotation mark before it is never closed.',
    ],
  ] as const) {
    await sendRoster(page, { name, content });
    await expect(page.getByLabel('File', { exact: true }), name).toHaveAccessibleDescription(new RegExp(words.replace(/[.()]/g, '\\$&')));
  }
  await expectAccessible(page, 'roster, refused');
  await expect(page.getByText('No file yet')).toBeVisible();
});

test('10 GB are refused before they are sent', async ({ page, context }) => {
  const roster = await openRoster(page, sponsorOfOwn(2));
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const { origin } = new URL(page.url());
  const headers = { cookie, origin, accept: 'application/json', 'content-type': 'multipart/form-data; boundary=x' };
  expect(await announceBody(`${origin}${roster}/upload`, { ...headers, 'content-length': 10 * 2 ** 30 })).toEqual({
    status: 422,
    body: JSON.stringify({ message: 'This file is larger than 1,024 MB. Split it into parts that list changes only.' }),
  });
});

/** What is answered to the headers of a request, and a body of which only the beginning comes. */
function announceBody(url: string, headers: http.OutgoingHttpHeaders): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => {
        request.destroy();
        resolve({ status: response.statusCode, body });
      });
    });
    request.on('error', reject);
    request.write('--x\r\nContent-Disposition: form-data; name="file"; filename="all.csv"\r\n\r\nMember ID');
  });
}

test('UTF-16 from a spreadsheet, and an 834, are read', async ({ page }) => {
  const roster = await openRoster(page, sponsorOfOwn(3));
  const utf16 = Buffer.from('\ufeffMember ID\tFirst name\tLast name\tDOB\r\nA1\tZoë\tGarcía\t31.01.1980\r\n', 'utf16le');
  await sendRoster(page, { name: 'sheet.txt', content: utf16 });
  await expectReady(page);
  await expect(page.getByRole('table', { name: 'Added: examples' })).toContainText('Zoë García');
  await page.getByRole('button', { name: 'Cancel import' }).click();
  await expect(page).toHaveURL(roster);
  const segments = [
    'ISA*00*          *00*          *ZZ*HARBOR         *ZZ*CAIRN          *261124*1200*^*00501*000000001*0*P*:',
    'GS*BE*HARBOR*CAIRN*20261124*1200*1*X*005010X220A1',
    'ST*834*0001*005010X220A1',
    'BGN*00*1*20261124*1200****2',
    'INS*Y*18*021*28*A***FT',
    'REF*0F*Z1',
    'NM1*IL*1*REYES*ANNA',
    'DMG*D8*19800131*F',
    'HD*021**HLT',
    'DTP*348*D8*20260101',
    'SE*9*0001',
    'GE*1*1',
    'IEA*1*000000001',
  ];
  await sendRoster(page, { name: 'changes.834', content: `${segments.join('~\n')}~` });
  await expectReady(page);
  await expect(figure(page, 'will be added')).toHaveText('1');
  await expect(figure(page, 'will end')).toHaveText('0');
  await page.getByRole('button', { name: 'Cancel import' }).click();
  await expect(page).toHaveURL(roster);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a plain form sends the file, and is told what is wrong with it', async ({ page }) => {
    await openRoster(page, sponsorOfOwn(4));
    await sendRoster(page, { name: 'roster.xlsx', content: Buffer.from([0x50, 0x4b, 3, 4]) });
    await expect(page.getByText('This is a zip archive or a spreadsheet')).toBeVisible();
    await sendRoster(page, { name: 'plain.csv', content: 'Member ID,First name,Last name,DOB\r\nA1,Anna,Reyes,1980-01-31\r\n' });
    await expect(page.getByRole('heading', { level: 1, name: 'plain.csv' })).toBeVisible();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText('Ready to apply')).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.getByRole('button', { name: 'Cancel import' }).click();
    await expect(page.getByRole('row', { name: /plain\.csv/ })).toContainText('Cancelled');
  });
});

test.describe('a roster of someone else', () => {
  test.use({ provoked: answered404 });

  test('is not there, for reading or sending, and a form of another site is refused', async ({ page, openAs, baseURL }) => {
    const roster = await openRoster(page, sponsorOfOwn(2));
    const file = { name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from('Member ID\r\n1\r\n') };
    const origin = new URL(baseURL ?? '').origin;
    for (const person of ['manager', 'okafor'] as const) {
      const other = await openAs(person);
      for (const path of ['', '/template', '/0190a5f0-0000-7000-8000-000000000000', '/0190a5f0-0000-7000-8000-000000000000/problems'])
        expect((await other.request.get(roster + path)).status(), `${person} ${path}`).toBe(404);
      expect((await other.request.post(`${roster}/upload`, { multipart: { file }, headers: { origin } })).status(), person).toBe(404);
    }
    const headers = { origin: 'https://elsewhere.example', accept: 'application/json' };
    const forged = await page.request.post(`${roster}/upload`, { multipart: { file }, headers });
    expect([forged.status(), await forged.json()]).toEqual([
      422,
      { message: 'This was not sent by a form of Cairn. Nothing was changed.' },
    ]);
    const visitor = await openAs(null);
    const answer = await visitor.request.post(`${roster}/upload`, { multipart: { file }, headers: { origin }, maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([303, '/sign-in']);
  });
});
