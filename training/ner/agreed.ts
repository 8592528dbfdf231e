// Sentences of a noisy corpus on which the model of the first round and the corpus agree: they are labelled by the model.
import { readModel } from '../../utils/analysis/entities/model-file.ts';
import { makeTagger } from '../../utils/analysis/entities/tagger.ts';
import { TYPES, typeOfTag } from '../../utils/analysis/entities/tags.ts';
import { bestTags } from '../../utils/analysis/entities/viterbi.ts';
import type { Page } from './corpus.ts';

const MISC = TYPES.indexOf('MISC');

/** A tag with MISC taken for no name: the corpora differ most there. */
const plain = (tag: number): number => (typeOfTag(tag) === MISC ? 0 : tag);

/** Pages cut down to the sentences with the same people, bodies and places in both; MISC as the model has it. */
export function agreedPages(pages: readonly Page[], model: Uint8Array): Page[] {
  const read = readModel(model.slice().buffer as ArrayBuffer);
  if (!read.ok) throw new Error(read.code);
  const tagger = makeTagger(read.value);
  return pages
    .map((page) => {
      const scores = tagger.score(page.map((example) => example.words));
      return page.flatMap((example, at) => {
        const tags = bestTags(scores[at] as Float32Array, tagger.transitions, example.words.length);
        const same = tags.every((tag, each) => plain(tag) === plain(example.tags[each] as number));
        return same && example.words.length > 3 ? [{ words: example.words, tags }] : [];
      });
    })
    .filter((page) => page.length > 0);
}
