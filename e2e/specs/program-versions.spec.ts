import { expect } from '@playwright/test';
import { ownClinician } from '@/e2e/fixtures/own-clinician';
import { patientInCare } from '@/e2e/fixtures/patient-in-care';
import { test } from '@/e2e/fixtures/test';
import { notice } from '@/e2e/pages/notice';
import { signInTo } from '@/e2e/pages/sign-in';

test.use({ as: 'manager' });

const program = 'Peroneal nerve entrapment';

// Every step is a page of its own.
test.slow();

test('a version is drafted, compared, published, and two of its patients are moved to it, one of them back', async ({ page, openAs }) => {
  // Patients of the test's own: another test may look at any other while they are moved.
  const clinician = await ownClinician('Dr. Vera Ilves');
  for (const familyName of ['Ambrose', 'Bellamy', 'Corwin']) await patientInCare(clinician, 'peroneal', { givenName: 'Runa', familyName });
  await page.goto('/conditions/peroneal');
  const toldToMembers = await page.getByRole('main').innerText();
  await page.goto('/programs/peroneal');
  await page.getByRole('button', { name: 'Draft version 2' }).click();
  await page.waitForURL('**/programs/peroneal/draft');
  const tabs = page.getByRole('navigation', { name: 'Pages of the draft' });

  await test.step('an unchanged draft cannot be published', async () => {
    await expect(page.getByText('There is nothing to publish while nothing is changed.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Publish version 2' })).toHaveCount(0);
  });

  await test.step('a goal that cannot be is refused beside its box, and what was typed stays', async () => {
    await tabs.getByRole('link', { name: /^Goals/ }).click();
    const pain = page
      .locator('details')
      .filter({ has: page.getByText(/^Pain/) })
      .first();
    await pain.locator('summary').click();
    await pain.getByLabel('Due week').fill('400');
    await page.getByRole('button', { name: 'Save this page' }).click();
    await expect(notice(page)).toContainText('Enter a whole week from 1 to 104.');
    await expect(pain.getByLabel('Due week')).toHaveValue('400');
    await pain.getByLabel('Due week').fill('6');
    await page.getByRole('button', { name: 'Save this page' }).click();
    await page.waitForURL('**/programs/peroneal/draft');
  });

  await test.step('the difference is told in words; published, it stands for members and never changes', async () => {
    await expect(page.getByRole('region', { name: 'Changed since version 1' })).toContainText(/week 6/);
    await page.getByRole('button', { name: 'Publish version 2' }).dblclick();
    await page.waitForURL(/\/programs\/peroneal$/);
    await expect(page.getByText('Version 2, published')).toBeVisible();
    await page.goto('/conditions/peroneal');
    expect(await page.getByRole('main').innerText()).not.toBe(toldToMembers);
    await page.goto('/programs/peroneal/versions/1');
    await expect(page.getByRole('main')).toContainText('Version 1');
    await expect(page.getByRole('button', { name: /Save|Publish/ })).toHaveCount(0);
  });

  await page.goto('/programs/peroneal/upgrade');
  const rows = page
    .getByRole('table', { name: 'What the upgrade would change' })
    .locator('tbody')
    .getByRole('row')
    .filter({ hasText: clinician.name });
  await expect(rows).toHaveCount(3);
  const records = await Promise.all([0, 1, 2].map((at) => rows.nth(at).getByRole('rowheader').locator('span').first().innerText()));
  const [first = '', second = '', third = ''] = records.map((record) => record.trim());

  await test.step('two of three are moved; the third is left where it is', async () => {
    for (const record of [first, second]) await page.getByRole('checkbox', { name: `Move ${record}` }).check();
    await page.getByRole('button', { name: 'Move the chosen' }).click();
    await expect(page.getByText('2 records moved. It can be undone below for a day.')).toBeVisible();
    await expect(rows).toHaveCount(1);
    await expect(rows.filter({ hasText: third })).toHaveCount(1);
    const moved = page.getByRole('region', { name: 'Moved within the last day' }).getByRole('listitem');
    await expect(moved.filter({ hasText: first })).toContainText(/from version 1/);
  });

  await test.step('the patient stands in the new version, with the move in the timeline', async () => {
    const theirs = await openAs(null);
    await signInTo(theirs, clinician.email, '/caseload?program=peroneal');
    // The manager knew a record only; which patient it is, their clinician finds by the version.
    const links = theirs.getByRole('table', { name: 'Caseload' }).getByRole('rowheader').getByRole('link');
    await expect(links).toHaveCount(3);
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const moved = theirs.getByRole('region', { name: program, exact: true }).filter({ hasText: 'program version 2' });
    for (const href of hrefs) {
      await theirs.goto(href);
      await theirs.getByRole('region', { name: 'Timeline' }).waitFor();
      if ((await moved.count()) > 0) break;
    }
    await expect(moved).toHaveCount(1);
    await expect(theirs.getByRole('region', { name: 'Timeline' })).toContainText(/version 2/);
  });

  await test.step('one move is taken back', async () => {
    await page.getByRole('button', { name: `Undo the move of ${second}` }).click();
    await expect(rows.filter({ hasText: second })).toHaveCount(1);
    await expect(rows).toHaveCount(2);
    await expect(page.getByRole('button', { name: `Undo the move of ${second}` })).toHaveCount(0);
  });
});
