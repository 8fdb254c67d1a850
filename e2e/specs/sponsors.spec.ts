import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { notice } from '@/e2e/pages/notice';

test.use({ as: 'administrator' });
// Every step is a page of its own.
test.slow();

test('an employer is added with its terms and another name, tried out first, and a member finds it at once', async ({ page, openAs }) => {
  const legalName = 'Wolverhythe Cooperage LLC';
  await page.goto('/sponsors');
  await page.getByRole('link', { name: 'Add a sponsor' }).click();

  await test.step('what is missing is asked for, what was typed stays', async () => {
    await page.getByLabel('Legal name').fill(legalName);
    await page.getByRole('button', { name: 'Add sponsor' }).click();
    await expect(page.getByRole('group', { name: 'Kind' })).toContainText('Choose one of the options.');
    await expect(page.getByLabel('Legal name')).toHaveValue(legalName);
    await page.getByRole('radio', { name: 'Employer' }).check();
    await page.getByLabel('Where it is').fill('Duluth, MN');
    await page.getByRole('button', { name: 'Add sponsor' }).dblclick();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(legalName);
    await expect(page.getByText('No agreement on record yet.')).toBeVisible();
  });
  const sponsor = page.url();

  await test.step('the same name again is refused, however it is written', async () => {
    await page.goto('/sponsors/new');
    await page.getByRole('radio', { name: 'Employer' }).check();
    await page.getByLabel('Legal name').fill('WOLVERHYTHE cooperage, Inc.');
    await page.getByLabel('Where it is').fill('Fargo, ND');
    await page.getByRole('button', { name: 'Add sponsor' }).click();
    await expect(page.getByLabel('Legal name')).toHaveAccessibleDescription(
      /already a sponsor of this name: Wolverhythe Cooperage LLC in Duluth/,
    );
  });

  const terms = async (from: string) => {
    await page.goto(`${sponsor}/coverage/new`);
    await page.getByRole('checkbox', { name: 'Sciatica and nerve-related leg pain' }).check();
    await page.getByLabel('First day').fill(from);
    await page.getByLabel('A member pays for each visit').fill('12.50');
    await page.getByRole('button', { name: 'Add terms' }).click();
  };
  await test.step('terms are added; others that pay twice for a program are refused', async () => {
    await terms('2026-01-01');
    await page.waitForURL(sponsor);
    await expect(page.getByRole('table', { name: 'Coverage terms' })).toContainText('$12.50');
    await terms('2027-01-01');
    await expect(page.getByText(/Other terms of this sponsor already pay for these in that time: Sciatica/)).toBeVisible();
    await expect(page.getByLabel('A member pays for each visit')).toHaveValue('12.50');
  });

  await test.step('another name is tried out before it is added', async () => {
    await page.goto(`${sponsor}/names`);
    await page.getByLabel('Kind').selectOption({ label: 'Trade name' });
    await page.getByLabel('Name', { exact: true }).fill('Barrel and Hoop');
    await page.getByRole('button', { name: 'See what it finds' }).click();
    const trials = page.getByRole('table', { name: 'What the search will find' });
    await expect(trials.getByRole('row', { name: /^barr / })).toContainText('Found, first');
    const member = await openAs(null);
    await member.goto('/eligibility?q=barrel');
    await expect(member.getByText(legalName), 'nothing is kept yet').toHaveCount(0);
    await page.getByRole('button', { name: 'Add this name' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Barrel and Hoop' })).toBeVisible();
    await member.goto('/eligibility?q=barrle hoop');
    await expect(member.getByRole('main').getByRole('link', { name: /Wolverhythe Cooperage/ })).toBeVisible();
  });

  await test.step('two who change it at once: the second sees both and decides', async () => {
    const other = await openAs('administrator');
    await page.goto(`${sponsor}/edit`);
    await other.goto(`${sponsor}/edit`);
    await page.getByLabel('Where it is').fill('Superior, WI');
    await page.getByRole('button', { name: 'Change sponsor' }).click();
    await page.waitForURL(sponsor);
    await other.getByLabel('Where it is').fill('Cloquet, MN');
    await other.getByRole('button', { name: 'Change sponsor' }).click();
    await expect(notice(other)).toContainText('It now says: Wolverhythe Cooperage LLC in Superior, WI');
    await expect(other.getByLabel('Where it is')).toHaveValue('Cloquet, MN');
    await other.getByRole('button', { name: 'Replace with mine' }).click();
    await other.waitForURL(sponsor);
    await expect(other.getByText('Employer in Cloquet, MN')).toBeVisible();
  });

  await test.step('contacts and documents stand with it; what is no document is refused', async () => {
    await page.goto(sponsor);
    await page.getByText('Add a contact').click();
    await page.getByLabel('Name', { exact: true }).fill('Robin Vale');
    await page.getByLabel('What for').fill('Rosters');
    await page.getByRole('button', { name: 'Add contact' }).click();
    await expect(page.getByLabel('Email address')).toHaveAccessibleDescription(/Give an email address or a phone number/);
    await page.getByLabel('Email address').fill('robin@wolverhythe.example');
    await page.getByRole('button', { name: 'Add contact' }).click();
    await expect(page.getByRole('region', { name: 'Contacts' })).toContainText('robin@wolverhythe.example');

    await page.getByText('Add a document').click();
    await page.getByLabel('What it is').fill('Contract of 2026');
    await page
      .getByLabel('File')
      .setInputFiles({ name: 'contract.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>no</html>') });
    await page.getByRole('button', { name: 'Add document' }).click();
    await expect(page.getByText('Only PDF, PNG and JPEG files are kept.')).toBeVisible();
    await page
      .getByLabel('File')
      .setInputFiles({ name: 'contract.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 agreed') });
    await page.getByRole('button', { name: 'Add document' }).click();
    const document = page.getByRole('link', { name: 'Contract of 2026' });
    await expect(document).toBeVisible();
    const got = await page.request.get((await document.getAttribute('href')) ?? '');
    expect(got.headers()['content-disposition']).toContain('attachment');
    expect(await got.text()).toBe('%PDF-1.7 agreed');
  });
});

test('the audit trail says what a change was and became, in the words of its form, and finds it by kind and day', async ({ page }) => {
  const name = 'Pebblemoor Chandlery LLC';
  await page.goto('/sponsors/new');
  await page.getByRole('radio', { name: 'Employer' }).check();
  await page.getByLabel('Legal name').fill(name);
  await page.getByLabel('Where it is').fill('Duluth, MN');
  await page.getByRole('button', { name: 'Add sponsor' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.getByRole('link', { name: 'Change sponsor' }).click();
  await page.waitForURL('**/edit');
  await page.getByLabel('Where it is').fill('Fargo, ND');
  await page.getByRole('button', { name: 'Change sponsor' }).click();
  await page.waitForURL(/\/sponsors\/[0-9a-f-]{36}$/);

  await page.goto('/audit');
  await page.getByLabel('What happened').selectOption({ label: 'Sponsors and rosters: everything' });
  const day = page.getByLabel('Day', { exact: true });
  const today = (await day.getAttribute('max')) ?? '';
  await day.fill(today);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(`/audit?q=&action=sponsors&on=${today}`);
  const rows = page.getByRole('table', { name: 'Audit trail' }).locator('tbody').getByRole('row').filter({ hasText: name });
  await expect(rows.filter({ hasText: 'Changed a sponsor' })).toContainText('Where it is: Duluth, MN → Fargo, ND');
  await expect(rows.filter({ hasText: 'Added a sponsor' })).toContainText(`Legal name: ${name}`);
  await expect(page.getByRole('table', { name: 'Audit trail' }).getByText('Signed in')).toHaveCount(0);
  await page.goto(`/audit?action=sponsors&on=2001-01-01`);
  await expect(page.getByText('Nothing matches')).toBeVisible();
});
