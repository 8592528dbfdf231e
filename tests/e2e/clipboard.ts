// What lies on the clipboard, read as a person would: by pasting it.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** Where nothing has been pasted after this time, nothing lies on the clipboard; in milliseconds. */
const EMPTY_MS = 2_000;

const typed = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paste-here')?.value ?? '');

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
  const deadline = Date.now() + EMPTY_MS;
  while ((await typed(page)) === '' && Date.now() < deadline) await pause(50);
  const text = await typed(page);
  await page.evaluate(() => document.querySelector('#paste-here')?.remove());
  return text;
}
