import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { answered404 } from '@/e2e/fixtures/watch-console';
import { untilAlive } from '@/e2e/pages/alive';

const lately = /^(just now|\d+ min ago)$/;
const rowOf = (page: Page, name: string) => page.getByRole('table').getByRole('row').filter({ hasText: name });

test('a search without a hit leads to telling us; spellings of the name count together, and no contact is shown', async ({
  page,
  openAs,
}) => {
  await page.goto('/eligibility?q=Quorvenne Mining');
  await page.getByRole('link', { name: 'Tell us that it is not listed' }).click();
  const name = page.getByLabel('Its name');
  await expect(name).toHaveValue('Quorvenne Mining');
  await untilAlive(page.getByRole('button', { name: 'Tell us' }));

  await test.step('what does not fit is said beside it, and what was typed stays', async () => {
    await page.getByRole('radio', { name: 'By email' }).check();
    await page.getByLabel('Phone number or email address').fill('quentin@');
    await page.getByRole('button', { name: 'Tell us' }).click();
    await expect(page.getByText('Choose one of the two.')).toBeVisible();
    await expect(page.getByText('Enter an email address, such as name@example.org.')).toBeVisible();
    await expect(page.getByText('We may only tell you if you agree.')).toBeVisible();
    await expect(name).toHaveValue('Quorvenne Mining');
    await expect(page.getByRole('radio', { name: 'By email' })).toBeChecked();
  });

  await page.getByRole('radio', { name: 'Employer' }).check();
  await page.getByLabel('Phone number or email address').fill('quentin@example.test');
  await page.getByRole('checkbox', { name: /^You may keep this address/ }).check();
  await page.getByRole('button', { name: 'Tell us' }).click();
  await page.waitForURL('**/eligibility/not-listed/thanks');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for telling us');

  await page.goto('/eligibility/not-listed?q=QUORVENNE MINING, Inc.');
  await untilAlive(page.getByRole('button', { name: 'Tell us' }));
  await page.getByRole('radio', { name: 'Employer' }).check();
  await page.getByLabel('City and state').fill('Elko, NV');
  await page.getByRole('button', { name: 'Tell us' }).click();
  await page.waitForURL('**/thanks');

  const manager = await openAs('manager');
  await manager.goto('/sponsors');
  await manager.getByRole('link', { name: 'Sponsors that members miss' }).click();
  await expect(rowOf(manager, 'Quorvenne Mining')).toContainText('2 spellings');
  await expect(rowOf(manager, 'Quorvenne Mining').getByRole('cell')).toContainText(['Employer', 'Elko, NV', '2', lately, lately, '1']);
  await expect(rowOf(manager, 'Quorvenne Mining').getByRole('link')).toHaveCount(0);
  const [file] = await Promise.all([manager.waitForEvent('download'), manager.getByRole('link', { name: 'Download CSV' }).click()]);
  const csv = await readFile(await file.path(), 'utf8');
  expect(csv).toMatch(/Quorvenne Mining(, Inc\.)?"?,Employer,2,"Elko, NV",2,1/i);
  expect(csv).not.toContain('quentin');

  const administrator = await openAs('administrator');
  await administrator.goto('/sponsors/demand?q=quorvenne');
  const [contacts] = await Promise.all([
    administrator.waitForEvent('download'),
    rowOf(administrator, 'Quorvenne Mining')
      .getByRole('link', { name: /download their contacts$/ })
      .click(),
  ]);
  expect(await readFile(await contacts.path(), 'utf8')).toContain('quentin@example.test');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a refused form comes back with what was typed, and then goes through', async ({ page }) => {
    await page.goto('/eligibility/not-listed');
    await page.getByLabel('Its name').fill('Plainform Bakeries');
    await page.getByRole('button', { name: 'Tell us' }).click();
    await expect(page.getByText('Choose one of the two.')).toBeVisible();
    await expect(page.getByLabel('Its name')).toHaveValue('Plainform Bakeries');
    await page.getByRole('radio', { name: 'Employer' }).check();
    await page.getByRole('button', { name: 'Tell us' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for telling us');
  });
});

test.describe('the list', () => {
  test.use({ provoked: answered404 });

  test('is not there for a clinician, and its contacts not for a manager', async ({ openAs }) => {
    const clinician = await openAs('okafor');
    for (const path of ['/sponsors/demand', '/sponsors/demand/export']) {
      expect((await clinician.request.get(path, { maxRedirects: 0 })).status(), path).toBe(404);
    }
    const administrator = await openAs('administrator');
    await administrator.goto('/sponsors/demand');
    const contacts = await administrator
      .getByRole('link', { name: /download their contacts$/ })
      .first()
      .getAttribute('href');
    const manager = await openAs('manager');
    expect((await manager.request.get(contacts ?? '', { maxRedirects: 0 })).status()).toBe(404);
    expect((await administrator.request.get(contacts ?? '')).status()).toBe(200);
  });
});
