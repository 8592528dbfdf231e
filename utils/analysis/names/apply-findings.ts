// Joins what name restoration found to the page's clusters: one person, one cluster, one decision.
import { overlaps, type Span, textOf } from '../../text/span.ts';
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

const without = (mentions: readonly Span[], taken: readonly Span[]): Span[] =>
  mentions.filter((mention) => !taken.some((span) => overlaps(mention, span)));

/** A cluster for a person whom only name restoration saw. */
function newCluster(finding: NameFinding, text: string, id: string): EntityCluster {
  const forms = [...new Set(finding.mentions.map((mention) => textOf(text, mention)))];
  const [name = '', ...aliases] = forms;
  return { id, type: 'PER', name, aliases, mentions: finding.mentions };
}

const byFirstMention = (a: EntityCluster, b: EntityCluster): number =>
  (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0);

/**
 * Gives clusters their restored names, and makes a PER cluster of each person whom the recogniser missed or
 * cut apart; mentions that such a person covers leave their old clusters. Returns findings with their cluster ids.
 */
export function applyFindings(
  clusters: readonly EntityCluster[],
  findings: readonly NameFinding[],
  text: string,
): { readonly clusters: EntityCluster[]; readonly names: NameFinding[] } {
  const made = findings
    .filter((finding) => finding.cluster === null)
    .map((finding, index) => ({ finding, cluster: newCluster(finding, text, `name-${index}`) }));
  const taken = made.flatMap(({ cluster }) => cluster.mentions);
  const kept = clusters
    .map((cluster) => ({ ...cluster, mentions: without(cluster.mentions, taken) }))
    .filter((cluster) => cluster.mentions.length > 0);
  const names = findings.map((finding) => ({
    ...finding,
    cluster: finding.cluster ?? made.find((one) => one.finding === finding)?.cluster.id ?? null,
  }));
  const all = [...kept, ...made.map(({ cluster }) => cluster)].map((cluster) => {
    const finding = names.find((one) => one.cluster === cluster.id);
    const restored = finding && restoredName(finding);
    return restored ? { ...cluster, restored } : cluster;
  });
  return { clusters: all.sort(byFirstMention), names };
}
