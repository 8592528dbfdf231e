// The page gate: signs of Chinese raise the score, native news stays unknown, nothing is ever called clean.
import { describe, expect, it } from 'vitest';
import type { Gate } from '../../../utils/analysis/analysis.ts';
import { gate } from '../../../utils/analysis/gate.ts';
import type { NameFinding } from '../../../utils/analysis/names/name-finding.ts';
import { TERMS } from '../../../utils/analysis/terms/all-terms.ts';
import { termFinder } from '../../../utils/analysis/terms/find-terms.ts';
import { atOnce } from '../../../utils/at-once.ts';
import { articleFromPlainText } from '../../../utils/text/article-text.ts';
import { tokenise } from '../../../utils/text/tokenise.ts';

const gateOf = (text: string) =>
  gate(articleFromPlainText(text, { language: 'en' }), tokenise(text));

const termbase = termFinder(TERMS);

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

  it('counts bodies under literal names, and names that went through Chinese', () => {
    const text = 'The State Oceanic Bureau told Xinhua Network that Jin Mingguo had left.';
    const article = articleFromPlainText(text, { language: 'en' });
    const tokens = tokenise(text);
    const name: NameFinding = {
      cluster: null,
      mentions: [{ start: 50, end: 61 }],
      kind: 'mandarin-reading',
      origin: 'ko',
      sure: true,
      candidates: [],
      why: { code: 'name-mandarin-reading', params: {} },
      source: 'test',
    };
    const codesOf = ({ evidence }: Gate) => evidence.map(({ code }) => code);
    const bare = gate(article, tokens);
    const whole = gate(article, tokens, atOnce(termbase.find(text, tokens)), [name]);
    expect(codesOf(bare)).not.toContain('literal-term');
    expect(codesOf(whole)).toEqual(expect.arrayContaining(['literal-term', 'lost-name']));
    expect(whole.evidence.find(({ code }) => code === 'lost-name')?.example).toBe('Jin Mingguo');
    expect(whole.score).toBeGreaterThan(bare.score);
  });

  it.each([
    ['day-and-date', 'The bridge opened on Friday (February 10) in the rain.'],
    ['link-phrase', 'In addition, the mayor pointed out that the bridge is closed.'],
  ])('sees %s', (code, text) => {
    expect(gateOf(text).evidence.map((one) => one.code)).toContain(code);
  });

  it('counts a site set up in Chinese, which alone does not open it', () => {
    const article = articleFromPlainText(NATIVE, { language: 'en' });
    const tokens = tokenise(NATIVE);
    const bare = gate(article, tokens);
    const chinese = gate({ ...article, siteLanguage: 'zh-CN' }, tokens);
    expect(chinese.evidence).toContainEqual({
      code: 'site-language',
      weight: 1.5,
      example: 'zh-CN',
    });
    expect(chinese.score).toBeGreaterThan(bare.score);
    expect(chinese.verdict).toBe('unknown');
    expect(gate({ ...article, siteLanguage: 'de' }, tokens)).toEqual(bare);
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
    gateOf('Friday (February '.repeat(20_000));
    gateOf('In addition, '.repeat(20_000));
    gateOf('A-'.repeat(100_000));
    gateOf('Aa '.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
