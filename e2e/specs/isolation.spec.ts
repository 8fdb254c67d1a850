import { expect, type Page } from '@playwright/test';
import type { Person } from '@/e2e/fixtures/people';
import { test } from '@/e2e/fixtures/test';
import { answered404 } from '@/e2e/fixtures/watch-console';
import { untilAlive } from '@/e2e/pages/alive';
import { caseloadRows, openCalmPatient } from '@/e2e/pages/caseload';
import { notice } from '@/e2e/pages/notice';
import { goalCard } from '@/e2e/pages/patient';
import { swapHidden } from '@/e2e/pages/tamper';

test.use({ as: 'nandakumar', provoked: answered404 });

const unknownId = '0190a5f0-0000-7000-8000-000000000000';
const notYours = 'This does not exist, or it is not yours to see. Nothing was changed.';

/** A patient of the clinician of `page`, with the ids that a form of theirs would hold. */
async function someoneOf(page: Page) {
  const name = await openCalmPatient(page);
  const path = new URL(page.url()).pathname;
  const record = await goalCard(page, /^Have less pain/)
    .getByRole('link', { name: 'Record score for Pain' })
    .getAttribute('href');
  const query = new URL(record ?? '', page.url()).searchParams;
  const [recordNumber = ''] = (await page.getByRole('main').innerText()).match(/CD-\d+/) ?? [];
  return {
    name,
    recordNumber,
    path,
    id: path.split('/').at(-1) ?? '',
    enrollment: query.get('enrollment') ?? '',
    goal: query.get('goal') ?? '',
  };
}

/** What a patient's page says as the server made it: scripts draw charts anew once they were seen. Without how long ago anything was. */
async function record(openAs: (person: Person, options: { javaScriptEnabled: false }) => Promise<Page>, path: string): Promise<string> {
  const page = await openAs('okafor', { javaScriptEnabled: false });
  await page.goto(path);
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  return (await page.getByRole('main').innerText()).replaceAll(/\d+ (min|h|hours?|minutes?|seconds?) ago|just now/g, 'lately');
}

test.describe("another clinician's patient", () => {
  test('is not there: the same page as for an id that nobody has', async ({ page, openAs }) => {
    const theirs = await someoneOf(await openAs('okafor'));
    const paths = [
      '',
      '/assign',
      '/assign/screening',
      '/assign/goals',
      '/assign/review',
      `/record?enrollment=${theirs.enrollment}&goal=${theirs.goal}`,
      `/goals/${theirs.goal}`,
      `/flags/${unknownId}`,
    ];
    for (const path of paths) {
      const refused = await page.goto(theirs.path + path);
      expect(refused?.status(), path).toBe(404);
      // Streamed behind its status: the words are there once the heading is. Beside them the navigation counts what others change.
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
      const [said, title] = [await page.getByRole('main').innerText(), await page.title()];
      expect(await page.content()).not.toContain(theirs.name);
      const unknown = await page.goto(`/patients/${unknownId}${path}`);
      expect(unknown?.status(), path).toBe(404);
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
      expect([await page.getByRole('main').innerText(), await page.title()], path).toEqual([said, title]);

      const payload = await page.request.get(theirs.path + path, { headers: { RSC: '1' } });
      expect(await payload.text(), 'nor in what the browser fetches when a link is followed').not.toContain(theirs.recordNumber);
    }
  });

  test('is not found by any search', async ({ page, openAs }) => {
    const theirs = await someoneOf(await openAs('okafor'));
    await page.goto(`/caseload?q=${theirs.recordNumber}`);
    await expect(page.getByText('Nothing matches')).toBeVisible();
    await page.goto('/caseload');
    await expect(caseloadRows(page).filter({ hasText: theirs.recordNumber })).toHaveCount(0);
    await untilAlive(page.getByRole('button', { name: 'Go anywhere' }));
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill(theirs.recordNumber);
    await expect(page.getByRole('dialog')).toContainText('Nothing found.');
  });

  test('cannot be acted on by a form of one’s own patient with other ids in it', async ({ page, openAs }) => {
    const theirs = await someoneOf(await openAs('okafor'));
    const before = await record(openAs, theirs.path);
    const own = await someoneOf(page);

    await test.step('a note', async () => {
      await swapHidden(page, 'patientId', theirs.id);
      await page.getByRole('textbox', { name: 'Note' }).fill('Not mine to write.');
      await page.getByRole('button', { name: 'Save note' }).click();
      await expect(page.getByRole('region', { name: 'Add a note' })).toContainText(notYours);
      await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Not mine to write.');
    });
    await test.step('a score', async () => {
      await page.goto(`${own.path}/record?enrollment=${own.enrollment}&goal=${own.goal}`);
      await swapHidden(page, 'enrollmentId', theirs.enrollment);
      await page.getByRole('radio', { name: /^10/ }).press('Space');
      await page.getByRole('button', { name: 'Record score' }).click();
      await expect(notice(page)).toHaveText(notYours);
    });
    await test.step('a goal', async () => {
      await page.goto(`${own.path}/goals/${own.goal}`);
      await swapHidden(page, 'goalId', theirs.goal);
      await page.getByRole('textbox', { name: 'Target' }).fill('9');
      await page.getByLabel('Why it changes').fill('Not mine to change.');
      await page.getByRole('button', { name: 'Change goal' }).click();
      await expect(notice(page)).toHaveText(notYours);
    });
    await test.step('an assignment', async () => {
      await page.goto(`${own.path}/assign`);
      await page.getByRole('group', { name: 'Condition' }).getByRole('radio', { disabled: false }).last().check();
      await page.getByRole('radio', { name: 'Left' }).check();
      await swapHidden(page, 'patientId', theirs.id);
      await page.getByRole('button', { name: 'Go on to warning signs' }).click();
      await expect(notice(page)).toHaveText(notYours);
    });

    expect(await record(openAs, theirs.path)).toBe(before);
  });
});

test.describe('a form that its clinician sent', () => {
  test.use({ provoked: /ERR_FAILED|Failed to fetch/ });

  test('does nothing when another role or nobody sends it', async ({ openAs }) => {
    const clinician = await openAs('okafor');
    await openCalmPatient(clinician);
    const { pathname } = new URL(clinician.url());
    const before = await record(openAs, pathname);
    await untilAlive(clinician.getByRole('button', { name: 'Save note' }));
    await clinician.getByRole('textbox', { name: 'Note' }).fill('Sent by someone else.');
    const sent = clinician.waitForRequest((request) => request.method() === 'POST');
    await clinician.route('**/patients/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
    const { cookie: _, ...headers } = await clinician
      .getByRole('button', { name: 'Save note' })
      .click()
      .then(() => sent)
      .then((request) => request.allHeaders());
    const body = (await sent).postDataBuffer() ?? Buffer.alloc(0);
    for (const [person, words] of [
      ['manager', notYours],
      ['administrator', notYours],
      ['nandakumar', notYours],
      [null, 'You are signed out.'],
    ] as const) {
      const other = await openAs(person);
      const forged = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':') && name !== 'content-length'));
      const answer = await other.request.post(clinician.url(), { headers: forged, data: body });
      expect(await answer.text(), `${person}`).toContain(words);
    }
    expect(await record(openAs, pathname)).toBe(before);
  });
});

test('each role gets 404 for the pages of another', async ({ openAs }) => {
  const clinician = await openAs('okafor');
  const { path } = await someoneOf(clinician);
  for (const [person, paths] of [
    ['manager', ['/api/flags', '/caseload', path, `${path}/assign`, `${path}/record`, '/people', '/audit']],
    ['administrator', ['/api/flags', '/caseload', path, `${path}/assign`, `${path}/record`, '/outcomes', '/outcomes/export']],
    ['okafor', ['/people', '/sponsors', '/audit', '/outcomes', '/outcomes/export']],
  ] as const) {
    const other = await openAs(person);
    for (const address of paths) {
      expect((await other.request.get(address, { maxRedirects: 0 })).status(), `${person} ${address}`).toBe(404);
    }
  }
});

test.describe('signed out', () => {
  test.use({ as: null });

  test('every staff page leads to sign-in, and back', async ({ page, openAs }) => {
    const { path } = await someoneOf(await openAs('okafor'));
    const pages = [
      '/caseload?sort=patient',
      path,
      `${path}/assign`,
      '/outcomes',
      '/outcomes/export',
      '/programs',
      '/people',
      '/sponsors',
      '/audit',
      '/settings/sessions',
    ];
    for (const address of pages) {
      const answer = await page.request.get(address, { maxRedirects: 0 });
      expect(answer.status(), address).toBe(307);
      expect(answer.headers().location, address).toBe(`/sign-in?next=${encodeURIComponent(address)}`);
    }
  });

  test('there is no news of red flags', async ({ page }) => {
    const answer = await page.request.get('/api/flags?since=1');
    expect(answer.status()).toBe(204);
    expect(await answer.body()).toHaveLength(0);
  });
});
