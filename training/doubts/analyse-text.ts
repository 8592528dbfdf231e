// The doubts of a plain text, as the shipped models and tables give them; `--bare` on the command line leaves these out.
import { loadResources } from '../../scripts/load-resources.ts';
import { analyse } from '../../utils/analysis/analyse.ts';
import type { Doubt, Gate } from '../../utils/analysis/analysis.ts';
import { findDoubts } from '../../utils/analysis/doubts/find-doubts.ts';
import { gate as findGate } from '../../utils/analysis/gate.ts';
import { TERMS } from '../../utils/analysis/terms/all-terms.ts';
import { termFinder } from '../../utils/analysis/terms/find-terms.ts';
import { atOnce } from '../../utils/at-once.ts';
import { articleFromPlainText } from '../../utils/text/article-text.ts';
import { sentences as splitSentences } from '../../utils/text/sentences.ts';
import { tokenise } from '../../utils/text/tokenise.ts';

type Analyse = (
  text: string,
  likely: 'gated' | 'always',
) => { doubts: readonly Doubt[]; gate: Gate };

const termbase = termFinder(TERMS);

const bare: Analyse = (text, likely) => {
  const article = articleFromPlainText(text, { language: 'en' });
  const tokens = tokenise(text);
  const terms = atOnce(termbase.find(text, tokens));
  const gate = findGate(article, tokens, terms);
  const sentences = splitSentences(text, tokens);
  const context = { article, tokens, sentences, clusters: [], names: [], terms, gate };
  return { doubts: findDoubts(context, { likely }), gate };
};

function whole(): Analyse {
  const resources = loadResources({ gazetteer: true });
  return (text, likely) => {
    const article = articleFromPlainText(text, { language: 'en' });
    return analyse(article, resources, { likely });
  };
}

/** The doubts of a text and the gate's verdict on it. */
export const analyseText: Analyse = process.argv.includes('--bare') ? bare : whole();
