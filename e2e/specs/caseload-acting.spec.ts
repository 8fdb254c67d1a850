import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { people } from '@/e2e/fixtures/people';
import { test } from '@/e2e/fixtures/test';
import { untilAlive } from '@/e2e/pages/alive';
import { caseloadRows, patientLink, patientName } from '@/e2e/pages/caseload';
import { sendSignIn } from '@/e2e/pages/sign-in';

test.use({ as: 'delacroix' });

const recordNumber = async (page: Page, nth: number) =>
  (await patientLink(caseloadRows(page).nth(nth)).innerText()).split('\n')[1]?.trim() ?? '';

test('a task goes from a row to done, by the keyboard alone', async ({ page }) => {
  await page.goto('/caseload?sort=patient');
  const row = caseloadRows(page).nth(1);
  const name = await patientName(row);
  await untilAlive(row);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(patientLink(row)).toBeFocused();
  await page.keyboard.press('m');
  await expect(page.getByRole('link', { name: 'Check in' })).toBeFocused();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Add a task' })).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add a task' });
  await expect(dialog).toContainText(name);
  await expect(dialog.getByLabel('What is to be done')).toBeFocused();
  await page.keyboard.type('Ask about the new shoes');
  const due = dialog.getByLabel('Due date');
  await due.fill((await due.getAttribute('min')) ?? '');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(row).toContainText(/Task(s)? due.*/);

  await page.goto('/tasks');
  await page.getByRole('region', { name: 'Due', exact: true }).getByRole('button', { name: 'Done: Ask about the new shoes' }).click();
  await expect(page.getByText('Ask about the new shoes')).toHaveCount(0);
  await page.goto('/tasks?list=done');
  await expect(page.getByRole('row').filter({ hasText: 'Ask about the new shoes' })).toContainText(name);
});

test('a row is snoozed and noted without leaving the list', async ({ page }) => {
  await page.goto('/caseload?need=someone&sort=-urgency');
  const row = caseloadRows(page).first();
  const name = await patientName(row);
  const act = async (step: string) => {
    const button = page.getByRole('button', { name: `Act on ${name}` }).first();
    await untilAlive(page.getByRole('checkbox', { name: /Select all/ }));
    await button.click();
    await page.getByRole('button', { name: step, exact: true }).click();
  };
  await act('Write a note');
  const note = page.getByRole('dialog', { name: 'Write a note' });
  await note.getByRole('button', { name: 'Save note' }).click();
  await expect(note.getByLabel('Note')).toHaveAccessibleDescription(/./);
  await note.getByLabel('Note').fill('Called, nobody there.');
  await note.getByRole('button', { name: 'Save note' }).click();
  await expect(note).toHaveCount(0);
  await act('Snooze');
  const snooze = page.getByRole('dialog', { name: 'Snooze' });
  await snooze.getByLabel('Why it can wait').fill('Back from travels next week');
  await snooze.getByRole('button', { name: 'Snooze' }).click();
  await expect(snooze).toHaveCount(0);
  await page.goto('/caseload?need=nobody');
  await expect(
    caseloadRows(page)
      .filter({ hasText: name })
      .filter({ hasText: /Snoozed until/ }),
  ).not.toHaveCount(0);
});

test('the file holds exactly the rows that were chosen', async ({ page }) => {
  await page.goto('/caseload?sort=-patient');
  await untilAlive(page.getByRole('checkbox', { name: /Select all/ }));
  const chosen = [await recordNumber(page, 0), await recordNumber(page, 2)];
  for (const nth of [0, 2]) await caseloadRows(page).nth(nth).getByRole('checkbox').check();
  await expect(page.getByText('2 selected')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^caseload-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.match(/CD-\d+/g)?.sort()).toEqual(chosen.sort());
  expect(page.url(), 'nobody stands in an address').toMatch(/\/caseload\?sort=-patient$/);
});

test('a view survives signing out, opens first when told to, and can be left', async ({ openAs }) => {
  const page = await openAs(null);
  const signIn = async () => {
    await page.goto('/sign-in');
    await sendSignIn(page, people.castellan);
    await page.waitForURL('**/caseload**');
  };
  await signIn();
  const save = async (query: string) => {
    await page.goto(`/caseload?${query}`);
    await page.getByText('Save this view').click();
    await page.getByLabel('Name of the view').fill('Mornings');
    await untilAlive(page.getByRole('button', { name: 'Save view' }));
    await page.getByRole('button', { name: 'Save view' }).click();
  };
  await save('need=someone&q=Ann');
  await expect(page.getByText('A view keeps no search, since names stand in it.')).toBeVisible();
  await save('need=someone&sort=-patient&columns=urgency,sponsor');
  const views = page.getByRole('navigation', { name: 'Views' });
  await expect(views.getByRole('link', { name: 'Mornings' })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('link', { name: 'Change views' }).click();
  await page.getByRole('button', { name: 'Open first Mornings' }).click();
  await expect(page.getByText('Opens first')).toBeVisible();

  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in**');
  await signIn();
  await page.goto('/caseload');
  await expect(page).toHaveURL(/need=someone&sort=-patient&columns=urgency/);
  await expect(page.getByRole('columnheader', { name: 'Sponsor' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Goals' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect(page).not.toHaveURL(/need=/);
  await views.getByRole('link', { name: 'Everything' }).click();
  await expect(page).toHaveURL(/\/caseload\?view=all$/);
  await page.goto('/caseload/views');
  await page.locator('summary').filter({ hasText: 'Delete Mornings' }).click();
  await page.getByRole('button', { name: 'Delete view' }).click();
  await expect(page.getByText('No views yet')).toBeVisible();
});
