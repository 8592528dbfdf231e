// Restored names reach the clusters of the page: one person, one cluster.
import { describe, expect, it } from 'vitest';
import type { EntityCluster } from '../../../../utils/analysis/analysis.ts';
import { applyFindings } from '../../../../utils/analysis/names/apply-findings.ts';
import type { NameFinding } from '../../../../utils/analysis/names/name-finding.ts';

const TEXT = 'The envoy Cui Songzhu spoke. Maria Kowal czyk listened to Cui.';

const envoy: EntityCluster = {
  id: 'e1',
  type: 'PER',
  name: 'Cui Songzhu',
  aliases: ['Cui'],
  mentions: [
    { start: 10, end: 21 },
    { start: 58, end: 61 },
  ],
};
const half: EntityCluster = {
  id: 'e2',
  type: 'PER',
  name: 'Maria Kowal',
  aliases: [],
  mentions: [{ start: 29, end: 40 }],
};

const finding = (part: Partial<NameFinding>): NameFinding => ({
  cluster: 'e1',
  mentions: envoy.mentions,
  kind: 'mandarin-reading',
  origin: 'ko',
  sure: true,
  candidates: [{ text: 'Choe Song-ju', native: '최성주', p: 0.98 }],
  why: { code: 'name-mandarin-reading', params: {} },
  source: 'readings',
  ...part,
});

describe('name findings', () => {
  it('give their cluster the restored name when they are sure', () => {
    const { clusters } = applyFindings([envoy], [finding({ office: 'envoy' })], TEXT);
    expect(clusters[0]?.restored).toEqual({
      name: 'Choe Song-ju',
      native: '최성주',
      office: 'envoy',
      source: 'readings',
    });
  });

  it('leave the cluster alone when they are not', () => {
    const { clusters } = applyFindings([envoy], [finding({ sure: false })], TEXT);
    expect(clusters).toEqual([envoy]);
  });

  it('give their cluster every place, and take it from others', () => {
    const other = { ...half, mentions: [{ start: 58, end: 61 }] };
    const short = { ...envoy, aliases: [], mentions: [{ start: 10, end: 13 }] };
    const found = finding({
      mentions: [{ start: 10, end: 21 }],
      alone: [{ start: 58, end: 61 }],
    });
    const { clusters } = applyFindings([short, other], [found], TEXT);
    expect(
      clusters.map(({ id, name, aliases, mentions }) => ({ id, name, aliases, mentions })),
    ).toEqual([{ id: 'e1', name: 'Cui Songzhu', aliases: ['Cui'], mentions: envoy.mentions }]);
  });

  it('make a cluster of a person whom the recogniser cut apart', () => {
    const broken = finding({
      cluster: null,
      kind: 'broken',
      mentions: [{ start: 29, end: 45 }],
      candidates: [{ text: 'Maria Kowalczyk' }],
    });
    const { clusters, names } = applyFindings([envoy, half], [broken], TEXT);
    expect(clusters.map(({ name }) => name)).toEqual(['Cui Songzhu', 'Maria Kowal czyk']);
    expect(names[0]?.cluster).toBe(clusters[1]?.id);
    expect(clusters[1]?.restored?.name).toBe('Maria Kowalczyk');
  });
});
