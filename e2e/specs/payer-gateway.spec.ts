import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { answered404 } from '@/e2e/fixtures/watch-console';
import { expectAccessible } from '@/e2e/pages/accessibility';
import { openGateway } from '@/e2e/pages/gateway';

const newest = (page: Page) => page.getByRole('table', { name: 'Latest questions' }).locator('tbody').getByRole('row').first();

test.describe('an administrator', () => {
  test.use({ as: 'administrator' });

  test('sees how a plan is asked, and asks a test question', async ({ page }) => {
    await openGateway(page, 'Oakendale');
    await expect(page.getByText('The payer simulator of the demo answers here.')).toBeVisible();
    await expect(page.getByRole('definition').filter({ hasText: 'FHIR R4 CoverageEligibilityRequest' })).toBeVisible();
    await expect(page.getByText('PAYER_SECRET_SIMULATOR, set')).toBeVisible();
    await page.getByRole('button', { name: 'Ask a test question' }).click();
    await expect(newest(page)).toContainText('Test question: works, nobody found as expected');
  });

  test('an address that leads inside is refused beside its box, and nothing changes', async ({ page }) => {
    await openGateway(page, 'Oakendale');
    await page.getByText('Change the settings').click();
    await page.getByLabel('Address').fill('https://127.0.0.1/fhir');
    await page.getByRole('button', { name: 'Save gateway' }).click();
    await expect(
      page.getByText('An address that begins with https://, without a password in it, of a server on the internet.'),
    ).toBeVisible();
    await expect(page.getByLabel('Address')).toHaveValue('https://127.0.0.1/fhir');
    await page.reload();
    await expect(page.getByText('Payer simulator on this machine')).toBeVisible();
  });

  test('removes a gateway after reading what that means; then the plan takes a roster, and an old page removes nothing', async ({
    page,
    openAs,
  }) => {
    test.slow();
    await page.goto('/sponsors/new');
    await page.getByRole('radio', { name: 'Health plan' }).check();
    await page.getByLabel('Legal name').fill('Quillhaven Mutual Health');
    await page.getByLabel('Where it is').fill('Bangor, ME');
    await page.getByRole('button', { name: 'Add sponsor' }).click();
    await page.getByRole('link', { name: 'Gateway and latest questions' }).click();
    await page.getByLabel('Address').fill('https://payer.example/x12');
    for (const [label, value] of [
      ['Payer ID', 'QUI1'],
      ['Our ID at the payer', 'CAIRN'],
      ['ID of the receiver', 'QUILL'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByRole('button', { name: 'Save gateway' }).click();
    await expect(page.getByRole('definition').filter({ hasText: 'payer.example' })).toBeVisible();
    const gateway = page.url();
    const roster = gateway.replace('/gateway', '/roster');

    await test.step('while it is asked, no file is taken', async () => {
      await page.goto(roster);
      await expect(page.getByText('This plan is asked in real time')).toBeVisible();
      await expect(page.getByLabel('File', { exact: true })).toHaveCount(0);
      await page.getByRole('link', { name: 'Open its gateway' }).click();
    });

    const colleague = await openAs('administrator');
    await colleague.goto(gateway);
    await colleague.getByText('Stop asking this plan').click();
    await page.getByText('Stop asking this plan').click();
    await expect(page.getByText(/people who check are told that they were not found, whether or not the plan covers them/)).toBeVisible();
    await expectAccessible(page, 'gateway, about to be removed');
    await page.getByRole('button', { name: 'Remove the gateway' }).click();
    await expect(page.getByText('This sponsor is not asked')).toBeVisible();

    await colleague.getByRole('button', { name: 'Remove the gateway' }).click();
    await expect(colleague.getByText('Someone changed or removed this gateway meanwhile.')).toBeVisible();

    await page.goto(roster);
    await expect(page.getByLabel('File', { exact: true })).toBeVisible();
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('the test question is a plain form', async ({ page }) => {
      await openGateway(page, 'Oakendale');
      await page.getByRole('button', { name: 'Ask a test question' }).click();
      await expect(newest(page)).toContainText('Test question: works, nobody found as expected');
    });
  });
});

test.describe('a program manager', () => {
  test.use({ as: 'manager', provoked: answered404 });

  test('has no gateway to see', async ({ page, openAs }) => {
    const administrator = await openAs('administrator');
    await openGateway(administrator, 'Oakendale');
    const { pathname } = new URL(administrator.url());
    await page.goto(pathname.replace('/gateway', ''));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oakendale Health Alliance');
    await expect(page.getByRole('link', { name: 'Gateway and latest questions' })).toHaveCount(0);
    expect((await page.goto(pathname))?.status()).toBe(404);
  });
});
