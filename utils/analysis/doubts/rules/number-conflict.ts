// One thing counted twice: the same digits with another power of ten (万 and 亿 slip so), or a sentence said again, nearly
// word for word, with another number or year. Counts that merely differ are no doubt: stories are full of them.
import type { Span } from '../../../text/span.ts';
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { type Claim, claimsIn, singular } from '../number-claims.ts';
import { tokenRanges } from '../scorer/features.ts';

/** Words of five letters and more that both sentences must have, and their share of the words of both. */
const LEAST_SHARED = 5;
const LEAST_SHARE = 0.8;
/** Sentences looked at for one counted thing, and in all. */
const MOST_OF_ONE = 12;
const MOST = 600;

interface Sentence {
  readonly claims: readonly Claim[];
  readonly words: ReadonlySet<string>;
}

function* sentencesWithClaims({ tokens, sentences }: DoubtContext): Iterable<Sentence> {
  let count = 0;
  for (const [from, to] of tokenRanges(tokens, sentences)) {
    if (to - from > 80) continue;
    const claims = claimsIn(tokens, from, to);
    if (claims.length === 0) continue;
    if (++count > MOST) return;
    const words = new Set<string>();
    for (let i = from; i < to; i++) {
      const word = tokens[i]?.text ?? '';
      if (/^\p{L}{5,25}$/u.test(word)) words.add(singular(word).slice(0, 7));
    }
    yield { claims, words };
  }
}

/** Whether the sentences share nearly all words, and all they count but one thing. */
function saysTheSame(a: Sentence, b: Sentence): boolean {
  const changed = a.claims.filter(({ value }, i) => b.claims[i]?.value !== value).length;
  if (a.claims.length !== b.claims.length || changed !== 1) return false;
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared += 1;
  return shared >= LEAST_SHARED && shared / (a.words.size + b.words.size - shared) >= LEAST_SHARE;
}

/** Whether the digits agree and the sizes differ by a power of ten: 8.6 billion and 86 billion. */
function isSlip(a: Claim, b: Claim): boolean {
  if (a.digits !== b.digits || a.digits.length < 2 || a.value === 0 || b.value === 0) return false;
  const power = Math.abs(Math.log10(a.value / b.value));
  return power > 0.5 && power < 6.5 && Math.abs(power - Math.round(power)) < 1e-6;
}

/** The only value the sentence gives for the noun; undefined where it gives several. */
function onlyClaim({ claims }: Sentence, noun: string): Claim | undefined {
  const own = claims.filter((claim) => claim.noun === noun);
  return own.length === 1 ? own[0] : undefined;
}

/** An earlier claim about the same noun that cannot be true beside this one. */
function conflicting(
  before: readonly Sentence[],
  sentence: Sentence,
  claim: Claim,
): Claim | undefined {
  for (const other of before) {
    const said = onlyClaim(other, claim.noun);
    if (!said || said.value === claim.value) continue;
    if (isSlip(said, claim) || saysTheSame(other, sentence)) return said;
  }
  return undefined;
}

function* check(context: DoubtContext): Iterable<Hit> {
  const { text } = context.article;
  const seen = new Map<string, Sentence[]>();
  const written = ({ start, end }: Span): string => text.slice(start, end);
  for (const sentence of sentencesWithClaims(context)) {
    for (const noun of new Set(sentence.claims.map((claim) => claim.noun))) {
      const before = seen.get(noun) ?? [];
      seen.set(noun, before);
      const claim = onlyClaim(sentence, noun);
      const said = claim && conflicting(before, sentence, claim);
      if (claim && said) {
        yield { span: said.span, params: { text: written(said.span), other: written(claim.span) } };
        yield {
          span: claim.span,
          params: { text: written(claim.span), other: written(said.span) },
        };
      }
      if (before.length < MOST_OF_ONE) before.push(sentence);
    }
  }
}

export default defineDoubt({
  id: 'number-conflict',
  title: 'Two numbers for one thing',
  why: '“{text}” here, “{other}” in another sentence that says the same: one of them is wrong, or they are counted differently.',
  category: 'Accuracy/Mistranslation',
  severity: 'major',
  tier: 'B',
  confidence: 0.7,
  specificity: 42,
  examples: {
    doubts: [
      'The harbour sold fish for «8.6 billion» crowns. Last autumn the sale of fish had brought «86 billion» crowns.',
      'After long repairs the museum of northern railways opened again in «1994».\n\nThe museum of northern railways opened again in «1949», after long repairs.',
    ],
    fine: [
      'The eastern district counted 20 swimming schools. The western district counted 30 libraries.',
      'They caught 20 seals in the spring and 200 seals in the autumn.',
    ],
  },
  check,
});
