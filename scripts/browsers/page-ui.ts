// Works our interface on a page as a reader does: with the mouse and the keyboard, through the closed shadow root
// that no script can enter.
import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { type BrowserSession, evaluateInFirefoxChrome } from './launch.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Polls until `look` gives something, for at most `ms`; throws `complaint` otherwise. */
export async function until<T>(
  look: () => Promise<T | null | undefined | false>,
  complaint: string,
  ms = 20_000,
): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(complaint);
    await pause(50);
  }
}

/**
 * The box in which points of the viewport hit our host element, to four pixels; null if none does. Nothing of ours is
 * smaller than 16 by 16 pixels: the window is looked through in such steps, and finer only at the edges of what is found.
 */
export function findOurBox(page: Page): Promise<Box | null> {
  return page.evaluate(() => {
    const hosts = [...document.querySelectorAll(':root > div, :modal > div:empty')];
    if (hosts.length === 0) return null;
    let box: Box | null = null;
    const look = (left: number, top: number, right: number, bottom: number, step: number): void => {
      for (let y = Math.max(2, top); y <= bottom && y < innerHeight; y += step) {
        for (let x = Math.max(2, left); x <= right && x < innerWidth; x += step) {
          const hit = document.elementFromPoint(x, y);
          if (!hit || !hosts.includes(hit)) continue;
          box = {
            left: Math.min(box?.left ?? x, x),
            top: Math.min(box?.top ?? y, y),
            right: Math.max(box?.right ?? x, x),
            bottom: Math.max(box?.bottom ?? y, y),
          };
        }
      }
    };
    look(2, 2, innerWidth, innerHeight, 16);
    if (box === null) return null;
    const { left, top, right, bottom }: Box = box;
    look(left - 16, top - 16, left - 4, bottom + 16, 4);
    look(right + 4, top - 16, right + 16, bottom + 16, 4);
    look(left, top - 16, right, top - 4, 4);
    look(left, bottom + 4, right, bottom + 16, 4);
    return box;
  });
}

/**
 * So long a box must not have moved to stand still, in milliseconds: longer than the reader waits for the next key of a
 * selection before it draws the bar anew.
 */
const STILL_MS = 400;

/** Our box once it is there and stands still. */
export function settledBox(page: Page, complaint: string): Promise<Box> {
  let before = '';
  let since = 0;
  return until(async () => {
    const box = await findOurBox(page);
    const now = JSON.stringify(box);
    if (now !== before) since = Date.now();
    before = now;
    return box !== null && Date.now() - since >= STILL_MS && box;
  }, complaint);
}

/** Where a text stands in the viewport, scrolled into view; its first place in the body. */
export async function boxOfText(page: Page, text: string): Promise<Box> {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects.at(-1)];
      if (!first || !last) return null;
      return { left: first.left, top: first.top, right: last.right, bottom: last.bottom };
    }
    return null;
  }, text);
  if (!box) throw new Error(`The page does not show "${text}".`);
  return box;
}

/** Looks for our card again and again for at most `ms`; null if none came. Looking takes the page's time, so not at once. */
async function cardWithin(page: Page, ms: number): Promise<Box | null> {
  const deadline = Date.now() + ms;
  while (Date.now() < deadline) {
    await pause(100);
    const card = await findOurBox(page);
    if (card) return card;
  }
  return null;
}

/** The mouse rests this long before it is moved anew, in milliseconds. */
const REST_MS = 3_000;

/** Rests the mouse on a text until our card is there; a reader that has just come may not have seen the mouse come. */
export async function openCardOn(page: Page, text: string): Promise<Box> {
  const box = await boxOfText(page, text);
  for (let tries = 0; tries < 10; tries += 1) {
    await page.mouse.move(5, 5);
    await page.mouse.move(box.left + 20, box.top + 8, { steps: 3 });
    const card = await cardWithin(page, REST_MS);
    if (card) return card;
  }
  throw new Error(`No card came for "${text}".`);
}

/**
 * Rests the mouse on a text until its card stands there. The first moves after a tab came to the front may be lost. It is
 * put there at once: on its way it might rest on another mark, whose card would lie under it.
 */
export async function cardOn(page: Page, text: string): Promise<Box> {
  const at = await boxOfText(page, text);
  for (let tries = 0; tries < 20; tries += 1) {
    await page.mouse.move(at.left + 10 + (tries % 8), at.top + 10);
    const card = await cardWithin(page, 1_000);
    if (card) return settledBox(page, `The card for "${text}" does not stand still.`);
  }
  throw new Error(`No card came for "${text}".`);
}

/**
 * Firefox's driver keeps the mouse inside the window: so the window itself tells the page that is in front that the mouse
 * has gone. It does so only when it has heard of the mouse before.
 */
const LEFT_FIREFOX = `for (const type of ['mouseout', 'mousecancel'])
  window.synthesizeMouseEvent(type, innerWidth / 2, innerHeight / 2, {}, { isDOMEventSynthesized: false })`;

/** Takes the mouse out of the window, from where it is in the page that is in front. */
export async function leaveWindow(session: BrowserSession, page: Page): Promise<void> {
  if (session.name === 'chromium') await page.mouse.move(-5, -5);
  else await evaluateInFirefoxChrome(session.browser, LEFT_FIREFOX);
}

/** Selects a text of the page by dragging the mouse over it. */
export async function selectText(page: Page, text: string): Promise<void> {
  const box = await boxOfText(page, text);
  await page.mouse.move(box.left + 1, box.top + 8);
  await page.mouse.down();
  await page.mouse.move(box.right - 12, box.bottom - 8, { steps: 5 });
  await page.mouse.move(box.right, box.bottom - 8, { steps: 2 });
  await page.mouse.up();
}

/** Whether a frame is ours. Firefox tells the address of an extension's frame to the frame alone. */
async function isOurs(frame: Frame, path: string): Promise<boolean> {
  try {
    return await frame.evaluate((path) => location.pathname === path, path);
  } catch (error) {
    // The frame went away meanwhile.
    if (error instanceof Error) return false;
    throw error;
  }
}

/** The frame in which notes are typed, once it is there and ready. */
export async function editorFrame(page: Page): Promise<Frame> {
  return until(async () => {
    for (const frame of page.frames()) {
      if (
        frame !== page.mainFrame() &&
        (await isOurs(frame, '/editor.html')) &&
        (await frame.$('textarea'))
      ) {
        return frame;
      }
    }
    return null;
  }, 'The editor did not open.');
}

/** The frame of cards, once it is there. */
export function cardFrame(page: Page): Promise<Frame> {
  return until(async () => {
    for (const frame of page.frames()) {
      if (frame !== page.mainFrame() && (await isOurs(frame, '/card.html'))) return frame;
    }
    return null;
  }, 'There is no frame of cards.');
}

/** What the open card says, once it is drawn in its frame. */
export const wordsOfCard = async (page: Page): Promise<string> =>
  (await cardFrame(page)).evaluate(() => document.body.innerText);

/** Presses a control of the open card with the mouse. */
export async function pressInCard(page: Page, selector: string): Promise<void> {
  const control = await (await cardFrame(page)).waitForSelector(selector);
  const card = await settledBox(page, 'There is no card.');
  const at = await control?.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  if (at) await page.mouse.click(card.left + at.x, card.top + at.y);
}
