// Addresses that may be shown as a link.

/** Whether an address may stand in a link: http and https alone. */
export const isWebAddress = (url: string): boolean =>
  /^https?:\/\//i.test(url) && URL.canParse(url);
