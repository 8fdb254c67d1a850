import { expect } from '@playwright/test';
import { people } from '@/e2e/fixtures/people';
import { test } from '@/e2e/fixtures/test';
import { openCalmPatient } from '@/e2e/pages/caseload';
import { notice } from '@/e2e/pages/notice';
import { roleNames } from '@/lib/domain/access';
import { inventedSponsors } from '@/prisma/seed/invented-sponsors';

test.use({ as: 'administrator' });

test('sees who can sign in, with role and open sessions', async ({ page }) => {
  await page.goto('/');
  await page.goto('/people');
  const rows = page.getByRole('table', { name: 'People' }).locator('tbody').getByRole('row');
  await expect(rows.filter({ hasText: people.administrator })).toHaveCount(1);
  await expect(page.getByText(`${await rows.count()} people can sign in to Cairn Demo.`)).toBeVisible();
  for (const email of Object.values(people)) await expect(rows.filter({ hasText: email })).toHaveCount(1);
  for (const role of Object.values(roleNames)) await expect(rows.filter({ hasText: role })).not.toHaveCount(0);
  const me = rows.filter({ hasText: people.administrator });
  await expect(me).toContainText('Administrator');
  const columns = await page.getByRole('columnheader').allInnerTexts();
  const sessions = columns.map((name) => name.trim()).indexOf('Open sessions');
  expect(Number(await me.locator('th, td').nth(sessions).innerText()), 'this very session is open').toBeGreaterThan(0);

  await page.getByRole('searchbox', { name: 'Name or email' }).fill('lindqvist');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/people?q=lindqvist');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(people.lindqvist);
});

test('sees every sponsor, and one in detail', async ({ page }) => {
  await page.goto('/sponsors');
  // Other tests add sponsors of their own.
  const isInvented = (name: string) => inventedSponsors.some(({ legalName }) => legalName === name);
  const names: string[] = [];
  const rows = page.getByRole('table', { name: 'Sponsors' }).locator('tbody').getByRole('row');
  const next = page.getByRole('link', { name: 'Next' });
  for (;;) {
    await expect(rows).not.toHaveCount(0);
    names.push(...(await rows.getByRole('rowheader').allInnerTexts()).map((name) => name.trim()).filter(isInvented));
    const href = (await next.count()) > 0 ? await next.getAttribute('href') : null;
    if (href === null) break;
    await page.goto(href);
  }
  expect(names.sort(), 'each once').toEqual(inventedSponsors.map(({ legalName }) => legalName).sort());

  const [sponsor] = inventedSponsors;
  await page.goto('/sponsors');
  const known = sponsor?.names.find(({ kind }) => kind === 'abbreviation')?.name ?? '';
  await page.getByRole('searchbox', { name: 'Any of its names' }).fill(known);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: sponsor?.legalName }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sponsor?.legalName ?? '');
  await expect(page.getByRole('region', { name: 'Names it is found by' })).toContainText(known);
  await expect(page.getByRole('table', { name: 'Coverage terms' })).toBeVisible();
});

test('sees in the audit trail what was just done, by whom, and that the trail is whole', async ({ page, openAs }) => {
  const clinician = await openAs('lindqvist');
  await openCalmPatient(clinician);
  const patientId = new URL(clinician.url()).pathname.split('/').at(-1) ?? '';
  const secret = `Slept well, knee ${patientId.slice(-4)} calm.`;
  await clinician.getByRole('textbox', { name: 'Note' }).fill(secret);
  await clinician.getByRole('button', { name: 'Save note' }).click();
  await expect(clinician.getByText('Saved.')).toBeVisible();
  await expect(clinician.getByRole('region', { name: 'Timeline' })).toContainText(secret);

  await page.goto('/audit');
  await page.getByRole('searchbox', { name: 'Person, or the id of a record' }).fill(patientId);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(`/audit?q=${patientId}&action=&on=`);
  const rows = page.getByRole('table', { name: 'Audit trail' }).locator('tbody').getByRole('row');
  await expect(rows.filter({ hasText: 'Wrote a note' }).filter({ hasText: 'Dr. Hannah Lindqvist' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Looked at a patient' }).first()).toContainText('Dr. Hannah Lindqvist');
  await expect(rows.first()).toContainText(`Patient ${patientId.slice(-6)}`);
  await rows.first().getByText('As stored').click();
  await expect(rows.first().getByText(`"patient": "${patientId}"`)).toBeVisible();
  await expect(page.getByText('Slept well'), 'what was written is not in the trail').toHaveCount(0);

  await page.getByRole('link', { name: 'Check integrity' }).click();
  await expect(notice(page)).toHaveText('The trail is whole: every entry follows from the one before.');
});
