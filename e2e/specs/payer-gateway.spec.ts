import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { answered404 } from '@/e2e/fixtures/watch-console';
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
