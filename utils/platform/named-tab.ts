/** The tab that an address names ("?tab=7"), where the review is opened in a tab of its own; null where it names none. */
export function namedTab(search: string): number | null {
  const named = Number(new URLSearchParams(search).get('tab'));
  return Number.isInteger(named) && named > 0 ? named : null;
}
