// How a page scrolls: the length of each frame.
import type { Page } from 'puppeteer-core';

/** Lengths of 240 frames in milliseconds while an element is scrolled, 300 px a frame. */
export function scrollFrames(page: Page, selector: string): Promise<number[]> {
  return page.evaluate(
    (at) =>
      new Promise<number[]>((done) => {
        const element = document.querySelector(at);
        const frames: number[] = [];
        let last = 0;
        const step = (now: number): void => {
          if (last > 0) frames.push(now - last);
          last = now;
          if (element) element.scrollTop += 300;
          if (frames.length < 240) requestAnimationFrame(step);
          else done(frames);
        };
        requestAnimationFrame(step);
      }),
    selector,
  );
}
