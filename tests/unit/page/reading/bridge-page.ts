// One small article for the tests of what is known of a page.
const ENGLISH =
  'The ministry said on Monday that the bridge, which was closed in the spring, will be opened for all trains from the north and that the tickets have not been changed.';
/** Text enough to be an article. */
export const BODY = `<p>${ENGLISH}</p><p>${ENGLISH}</p><p>${ENGLISH}</p><p>${ENGLISH}</p><p>${ENGLISH}</p>`;
/** A page about a bridge: its `head`, and what stands above and below the text. */
export const page = (head: string, above: string, below = ''): Document =>
  new DOMParser().parseFromString(
    `<html><head><title>Bridge opens - Post</title>${head}</head><body><div><h1>Bridge opens</h1>${above}<div class="entry">${BODY}</div>${below}</div></body></html>`,
    'text/html',
  );
