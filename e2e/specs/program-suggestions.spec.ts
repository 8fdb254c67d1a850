import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { notice } from '@/e2e/pages/notice';

test.use({ as: 'manager' });

const changes = (page: Page) => page.getByRole('region', { name: 'Changed since version 1' });
const openRow = async (page: Page, name: string | RegExp) => {
  const row = page.locator('details').filter({ has: page.locator('summary').getByText(name) });
  await row.locator('summary').click();
  return row;
};
const startDraft = async (page: Page, code: string) => {
  await page.goto(`/programs/${code}`);
  await page.getByRole('button', { name: 'Draft version 2' }).click();
  await page.waitForURL(`**/programs/${code}/draft`);
};
const discard = async (page: Page) => {
  await page.getByText('Discard this draft').click();
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/draft'));
};

test('what a draft suggests is changed, added, moved and removed, and told in clinical words before it is published', async ({ page }) => {
  await startDraft(page, 'cecs');
  await page.getByRole('navigation', { name: 'Pages of the draft' }).getByRole('link', { name: 'Suggestions' }).click();

  const added = await openRow(page, 'One more suggestion');
  await added.getByLabel('When', { exact: true }).selectOption('The goal is overdue');
  await added.getByLabel('Step', { exact: true }).selectOption('Move on a phase');
  await expect(added.getByLabel('For how long')).toBeHidden();
  await added.getByLabel(/^Why/).fill('Rest before more of the same.');
  await added.getByLabel('Place', { exact: true }).selectOption('1, first');
  await page.getByRole('button', { name: 'Save this page' }).click();
  await expect(notice(page)).toContainText('Only a goal that is reached asks for this. Choose another step.');
  await expect(notice(page)).toContainText('Cite at least one reference.');
  await expect(added.getByLabel(/^Why/)).toHaveValue('Rest before more of the same.');

  await added.getByLabel('Step', { exact: true }).selectOption('Put care on hold');
  await added.getByLabel('For how long').fill('2');
  await added.getByLabel('Rests on').fill('fn14');
  const closing = await openRow(page, 'Complete the goal when a goal was met twice in a row');
  await closing.getByLabel('Remove this suggestion').check();
  await page.getByRole('button', { name: 'Save this page' }).click();
  await page.waitForURL('**/programs/cecs/draft');
  await expect(changes(page)).toContainText('Cairn suggests: Put care on hold for 2 weeks when a goal is overdue, which is new.');
  await expect(changes(page)).toContainText('Cairn no longer suggests: Complete the goal when a goal was met twice in a row.');

  await page.goto('/programs/cecs/draft/prescriptions');
  await expect(page.locator('summary').first()).toHaveText('Put care on hold for 2 weeks when a goal is overdue');
  await page.goto('/programs/cecs/draft');
  await discard(page);
});

test('goals that go take suggestions along only once the manager was told which, without any script', async ({ openAs }) => {
  const page = await openAs('manager', { javaScriptEnabled: false });
  await startDraft(page, 'overuse');
  await page.goto('/programs/overuse/draft/goals');
  for (const goal of [/^Pain goal/, /^Pacing goal/]) await (await openRow(page, goal)).getByLabel('Part of the program').uncheck();
  await page.getByRole('button', { name: 'Save this page' }).click();
  await expect(notice(page)).toContainText('This would also change what Cairn suggests. Nothing was saved yet.');
  await expect(notice(page)).toContainText(
    'Cairn no longer suggests: Step back a phase when the pain goal or pacing goal makes no progress.',
  );
  const pain = await openRow(page, /^Pain goal/);
  await expect(pain.getByLabel('Part of the program')).not.toBeChecked();
  await page.getByRole('button', { name: 'Save with these changes' }).click();
  await expect(changes(page)).toContainText('Pain goal is gone');
  await expect(changes(page)).toContainText(
    'Cairn no longer suggests: Step back a phase when the pain goal or pacing goal makes no progress.',
  );
  await discard(page);
});
