// The page gate: signs of Chinese raise the score, native news stays unknown, nothing is ever called clean.
import { describe, expect, it } from 'vitest';
import { gate } from '../../../utils/analysis/gate.ts';
import { articleFromPlainText } from '../../../utils/text/article-text.ts';
import { tokenise } from '../../../utils/text/tokenise.ts';

const gateOf = (text: string) =>
  gate(articleFromPlainText(text, { language: 'en' }), tokenise(text));

const TRANSLATED = `Lake city vigorously promotes the construction of green transport - China News Network

China News Network, Lakecity, May 7 (Reporter Zheng Xiaoming) On the 7th, the relevant person in charge of the Municipal Transport Bureau said that in recent years the city has carried out in-depth special actions, and has achieved remarkable results.

It is reported that the total length of cycling roads in my country has increased by 12% year-on-year. According to reports, the relevant departments will continue to do a good job in the construction of the "slow traffic" system and promote high-quality development.`;

const NATIVE = `A bakery that has stood on the harbour for ninety years will close in the autumn, its owner told customers this week.

“We would have loved to stay,” she said, wiping her hands. “But who can pay a rent like that? They doubled it twice.” Her son, who was to take over, has found work in a hotel.

Neighbours have begun a petition. Whether the council will listen is anyone's guess.`;

describe('the gate', () => {
  it('opens on a page with the marks of Chinese news', () => {
    const { verdict, score } = gateOf(TRANSLATED);
    expect(verdict).toBe('from-chinese');
    expect(score).toBeGreaterThan(0.8);
  });

  it('says what it rests on, strongest first', () => {
    const { evidence } = gateOf(TRANSLATED);
    expect(evidence.length).toBeGreaterThan(2);
    const weights = evidence.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('stays unknown on native news', () => {
    expect(gateOf(NATIVE).verdict).toBe('unknown');
  });

  it('stays unknown on an empty page', () => {
    expect(gateOf('').verdict).toBe('unknown');
  });

  it('takes linear time on a hostile page', () => {
    const start = performance.now();
    gateOf('['.repeat(100_000));
    gateOf('word '.repeat(60_000));
    gateOf('on the 7th '.repeat(20_000));
    gateOf('A-'.repeat(100_000));
    gateOf('Aa '.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
