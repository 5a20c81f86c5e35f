import { OpenedPage } from './opened-page';
import { usePage } from './use-page';

let opened: OpenedPage;

usePage({}, (each) => (opened = each));

it('repairs a finding in the scratch by its button, renders it at once, and takes it back', async () => {
  const { page } = opened;
  await opened.sendSample();
  await opened.openStage('map-request');
  const text = '{"city": "$input.params("city")"}';
  await opened.writeTemplate(text);
  await page.getByRole('button', { name: /^Repair: escape the value/ }).click();
  await page.getByText('The checks find nothing.').waitFor();
  expect(await opened.textOf('template')).toBe('{"city": "$util.escapeJavaScript($input.params("city")).replaceAll("\\\\\'", "\'")"}');
  expect(await page.locator('.said').textContent()).toBe('Repaired: escape the value, and repair the apostrophes that the escape breaks. Ctrl Z takes it back.');
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: /^Repair: escape the value/ }).waitFor();
  expect(await opened.textOf('template')).toBe(text);
});

it('tells the keys of the page and of a template', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: 'Keys' }).click();
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.waitFor();
  expect(await keys.getByRole('heading').allTextContents()).toEqual(['Keys of the page', 'In a template']);
  expect(await keys.getByRole('term').allTextContents()).toEqual(expect.arrayContaining(['Ctrl Enter', 'F8', 'Ctrl .']));
  await keys.getByRole('button', { name: 'Close' }).click();
  await keys.waitFor({ state: 'hidden' });
});
