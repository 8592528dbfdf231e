// A surname by itself after the full name: whose it is, and that it is not marked again.
import { describe, expect, it } from 'vitest';
import { applyFindings } from '../../../../utils/analysis/names/apply-findings.ts';
import { findingsIn } from './names-of.ts';

/** The texts that belong to the only person found, marked or not, and those that are marked. */
function placesIn(text: string): { cluster: string[]; marked: string[] } {
  const findings = findingsIn(text);
  const { clusters } = applyFindings([], findings, text);
  const texts = (spans: readonly { start: number; end: number }[]): string[] =>
    spans.map(({ start, end }) => text.slice(start, end));
  return {
    cluster: clusters.flatMap(({ mentions }) => texts(mentions)),
    marked: findings.flatMap(({ mentions }) => texts(mentions)),
  };
}

const DIPLOMAT = 'The North Korean diplomat Cui Mingnan spoke. ';

describe('a surname alone', () => {
  it.each([
    ['Cui said no. Later Mr. Cui left.', ['Cui Mingnan', 'Cui', 'Cui']],
    ['Ambassador Cui’s words were plain.', ['Cui Mingnan', 'Cui']],
    ['Cui Hospital and New Cui are places; Cui-like and McCui are words.', ['Cui Mingnan']],
    ['Cui Tiankai of China answered. Cui said no.', ['Cui Mingnan']],
  ])('%s', (text, places) => {
    const { cluster, marked } = placesIn(DIPLOMAT + text);
    expect(cluster).toEqual(places);
    expect(marked).toEqual(['Cui Mingnan']);
  });

  it('before the full name is not taken for it', () => {
    expect(placesIn(`Cui came. ${DIPLOMAT}`).cluster).toEqual(['Cui Mingnan']);
  });

  it('that is an English word is left alone', () => {
    expect(
      placesIn('The North Korean diplomat Sun Mingnan spoke. Sun is rare here.').cluster,
    ).toEqual(['Sun Mingnan']);
  });

  it('that came back in pieces is marked again', () => {
    expect(placesIn('Stavros Lan burini met Maria. Lan burini said no.')).toEqual({
      cluster: ['Stavros Lan burini', 'Lan burini'],
      marked: ['Stavros Lan burini', 'Lan burini'],
    });
  });
});
