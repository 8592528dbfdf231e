// Joins what name restoration found to the page's clusters: one person, one cluster, one decision.
import { contains, overlaps, type Span, textOf } from '../../text/span.ts';
import type { EntityCluster, RestoredName } from '../analysis.ts';
import type { NameFinding } from './name-finding.ts';

/** The name to show, where the finding is sure of it. */
function restoredName(finding: NameFinding): RestoredName | undefined {
  const [best] = finding.candidates;
  if (!finding.sure || !best) return undefined;
  return {
    name: best.text,
    native: best.native ?? '',
    source: finding.source,
    ...(finding.office === undefined ? {} : { office: finding.office }),
  };
}

const isApart = (span: Span, taken: readonly Span[]): boolean =>
  !taken.some((one) => overlaps(span, one));

const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start);

/** The forms that stand at those places, the longest first, each once. */
function formsAt(text: string, mentions: readonly Span[]): string[] {
  const forms = [...new Set(mentions.map((mention) => textOf(text, mention)))];
  const name = forms.reduce((best, form) => (form.length > best.length ? form : best), '');
  return [name, ...forms.filter((form) => form !== name)];
}

/** A cluster for a person whom only name restoration saw. */
function newCluster(finding: NameFinding, text: string, id: string): EntityCluster {
  const mentions = inOrder([...finding.mentions, ...(finding.alone ?? [])]);
  const [name = '', ...aliases] = formsAt(text, mentions);
  return { id, type: 'PER', name, aliases, mentions };
}

/** The person's cluster with all places that were found; one that covers more than a place found stays as it is. */
function withPlaces(cluster: EntityCluster, finding: NameFinding, text: string): EntityCluster {
  const covers = (outer: Span): boolean =>
    finding.mentions.some((mention) => contains(outer, mention));
  const own = cluster.mentions.filter((one) => covers(one) || isApart(one, finding.mentions));
  const found = [...finding.mentions, ...(finding.alone ?? [])].filter((one) => isApart(one, own));
  if (found.length === 0 && own.length === cluster.mentions.length) return cluster;
  const mentions = inOrder([...own, ...found]);
  const [name = '', ...aliases] = formsAt(text, mentions);
  return { ...cluster, name, aliases, mentions };
}

const byFirstMention = (a: EntityCluster, b: EntityCluster): number =>
  (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0);

/**
 * Gives clusters their restored names, and makes a PER cluster of each person whom the recogniser missed or cut apart.
 * Places that were found are their person's alone: they leave all other clusters, and a cluster without any goes.
 * Returns findings with their cluster ids.
 */
export function applyFindings(
  clusters: readonly EntityCluster[],
  findings: readonly NameFinding[],
  text: string,
): { readonly clusters: EntityCluster[]; readonly names: NameFinding[] } {
  const names = findings.map((finding, index) => ({
    ...finding,
    cluster: finding.cluster ?? `name-${index}`,
  }));
  const known = new Set(clusters.map(({ id }) => id));
  const made = names
    .filter((finding) => !known.has(finding.cluster))
    .map((finding) => newCluster(finding, text, finding.cluster));
  const kept = clusters.map((cluster) => {
    const others = names.filter((finding) => finding.cluster !== cluster.id);
    const taken = others.flatMap(({ mentions, alone }) => [...mentions, ...(alone ?? [])]);
    const mentions = cluster.mentions.filter((one) => isApart(one, taken));
    const rest = mentions.length === cluster.mentions.length ? cluster : { ...cluster, mentions };
    const finding = names.find((one) => one.cluster === cluster.id);
    return finding ? withPlaces(rest, finding, text) : rest;
  });
  const all = [...kept, ...made]
    .filter(({ mentions }) => mentions.length > 0)
    .map((cluster) => {
      const finding = names.find((one) => one.cluster === cluster.id);
      const restored = finding && restoredName(finding);
      return restored ? { ...cluster, restored } : cluster;
    });
  return { clusters: all.sort(byFirstMention), names };
}
