// A popup on a small screen gets less than the height it asks for: then it takes what there is.

/** Time for the browser to settle the popup's size, in milliseconds. */
const SETTLED_MS = 250;

/** The height cannot follow the window by CSS: the window follows the content. */
export function fitWindow(): void {
  const fit = (): void => {
    const { documentElement: html } = document;
    if (html.scrollHeight > innerHeight + 1 && innerHeight > 200)
      html.style.setProperty('--popup-height', `${innerHeight}px`);
  };
  setTimeout(fit, SETTLED_MS);
  addEventListener('resize', () => setTimeout(fit, SETTLED_MS));
}
