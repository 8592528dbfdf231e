// The pipeline as a whole, without a model: what it says of a page, and on which pages it keeps silent.
import { describe, expect, it } from 'vitest';
import { loadResources } from '../../../scripts/load-resources.ts';
import {
  analyse,
  judgeArticleSteps,
  recogniseArticleSteps,
} from '../../../utils/analysis/analyse.ts';
import { atOnce } from '../../../utils/at-once.ts';
import { articleFromPlainText } from '../../../utils/text/article-text.ts';

const NOTHING = { recogniser: null, names: null, terms: null };
const analysisOf = (text: string) =>
  analyse(articleFromPlainText(text), NOTHING, { likely: 'always' });

const LOOP = 'He went to the sea to the sea to the sea at last, and it was cold and grey all day.';

describe('a page in another language', () => {
  it.each([
    [
      'German',
      'Der Bürgermeister sagte, dass die Brücke nicht mehr sicher ist und für den Verkehr gesperrt wird. Die Leute gehen mit dem Boot über den Fluss, und das ist auch nicht teuer.',
    ],
    [
      'Russian',
      'Мэр сказал, что мост больше не безопасен и будет закрыт для движения. Люди переезжают реку на лодке, и это недорого, но не так быстро.',
    ],
  ])('has no doubts, and a notice says why: %s', (_, text) => {
    const { doubts, notices } = analysisOf(`${text}\n\n${LOOP}\n\n${text}\n\n${text}`);
    expect(doubts).toEqual([]);
    expect(notices).toContain('not-english');
  });

  it('is told from an English one', () => {
    const { doubts, notices } = analysisOf(LOOP);
    expect(doubts.map(({ rule }) => rule)).toContain('looping-words');
    expect(notices).not.toContain('not-english');
  });
});

describe('the two halves of the analysis', () => {
  const resources = loadResources();
  const text =
    'First Minister Maris Lind met Tan Mei in Tallinn on Monday. Tan said that the the bridge was safe.';
  const article = articleFromPlainText(text);

  it('give what the whole gives', () => {
    const recognised = atOnce(recogniseArticleSteps(article, resources));
    expect(atOnce(judgeArticleSteps(recognised, resources))).toEqual(analyse(article, resources));
  });

  it('know the names after the first', () => {
    const { clusters } = atOnce(recogniseArticleSteps(article, resources));
    expect(clusters.map(({ name }) => name)).toContain('Tallinn');
  });
});
