// What lies on the clipboard, read as a person would: by pasting it.
import type { Page } from 'puppeteer-core';

/** Pastes into a field that is made for it and taken away again. */
export async function pasted(page: Page): Promise<string> {
  await page.bringToFront();
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'paste-here';
    (document.querySelector('dialog[open]') ?? document.body).append(field);
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV', { commands: ['paste'] });
  await page.keyboard.up('Control');
  await new Promise((done) => setTimeout(done, 300));
  return page.evaluate(() => {
    const field = document.querySelector('#paste-here') as HTMLTextAreaElement;
    field.remove();
    return field.value;
  });
}
