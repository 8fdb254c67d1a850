import { expect, type Page } from '@playwright/test';
import { sharedPatient } from '@/e2e/fixtures/shared-patient';
import { test } from '@/e2e/fixtures/test';
import { notice } from '@/e2e/pages/notice';
import { makeMove, openMove, plan } from '@/e2e/pages/plan';
import { signInTo } from '@/e2e/pages/sign-in';

// Two people, and each step answers the other's.
test.describe.configure({ timeout: 120_000 });

async function signIn(page: Page, email: string, path: string): Promise<Page> {
  await signInTo(page, email, path);
  return page;
}

test('who decides about care on a page that is out of date sees what a colleague did meanwhile, beside their own choice', async ({
  openAs,
}) => {
  const { patientId, responsible, leading } = await sharedPatient({ responsible: 'Dr. Ada Winther', leading: 'Dr. Bo Xiang' });
  const address = `/patients/${patientId}`;
  const own = await signIn(await openAs(null), responsible.email, address);
  const colleague = await signIn(await openAs(null), leading.email, address);

  await test.step('a move of the plan', async () => {
    await openMove(own, 'Put on hold');
    await own.getByLabel('Why').fill('Away for a week');
    await makeMove(colleague, /^Move on to/, 'Pain is down already');
    await own.getByRole('button', { name: 'Put on hold' }).click();
    await expect(notice(own)).toContainText('Someone changed this care while you were deciding.');
    await expect(notice(own)).toContainText(/Dr\. Bo Xiang: Moved on to \w+\. Pain is down already/);
    await expect(notice(own)).toContainText(/Care is now in \w+, planned to end on/);
    await expect(own.getByLabel('Why')).toHaveValue('Away for a week');
    await own.getByRole('button', { name: 'Put on hold' }).click();
    await expect(plan(own)).toContainText('On hold since');
  });

  await test.step('a move that is no longer possible', async () => {
    await colleague.goto(address);
    await openMove(colleague, 'Resume');
    await colleague.getByLabel('Why').fill('They are back');
    await makeMove(own, 'Resume', 'Back early');
    await colleague.getByRole('button', { name: 'Resume' }).click();
    await expect(notice(colleague)).toContainText(/Dr\. Ada Winther: Resumed .* Back early/);
    await expect(notice(colleague)).toContainText('What you chose is no longer possible');
    await expect(colleague.getByLabel('Why')).toHaveValue('They are back');
    await expect(colleague.getByRole('button', { name: 'Resume' })).toHaveCount(0);
  });

  await test.step('an end of care', async () => {
    await plan(own).getByRole('link', { name: 'End care', exact: true }).click();
    await own.getByRole('radio', { name: 'Ended early' }).check();
    await own.getByLabel('Why it ends early').selectOption({ index: 1 });
    await own.getByLabel('Why there are no final measures').fill('Did not come');
    await colleague.goto(address);
    await makeMove(colleague, /^Step back to/, 'A flare after the weekend');
    await colleague.goto(address);
    await openMove(colleague, 'Put on hold');
    await colleague.getByLabel('Why').fill('Travels');

    await own.getByRole('button', { name: 'End care' }).click();
    await expect(notice(own)).toContainText(/Dr\. Bo Xiang: Stepped back to .*\. A flare after the weekend/);
    await expect(own.getByRole('radio', { name: 'Ended early' })).toBeChecked();
    await expect(own.getByLabel('Why there are no final measures')).toHaveValue('Did not come');
    await own.getByRole('button', { name: 'End care all the same' }).click();
    await own.waitForURL(`**${address}`);

    await colleague.getByRole('button', { name: 'Put on hold' }).click();
    await expect(notice(colleague)).toContainText(/Dr\. Ada Winther: Ended .* early/);
    await expect(notice(colleague)).toContainText('This care has ended, so nothing more can be decided about it.');
    await expect(colleague.getByLabel('Why')).toHaveValue('Travels');
    await expect(colleague.getByRole('button', { name: 'Put on hold' })).toHaveCount(0);
  });
});
