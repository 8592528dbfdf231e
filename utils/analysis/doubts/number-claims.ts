// What a sentence counts: "46 new cases" is the value 46 of "cases". Years count "year".
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/token.ts';

/** One number of a sentence with what it counts. */
export interface Claim {
  readonly span: Span;
  /** As digits without commas and units, with the power of ten its unit stands for. */
  readonly digits: string;
  readonly value: number;
  /** What is counted, in the singular; "year" for a year. */
  readonly noun: string;
}

const UNITS: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const WORDS = 'zero one two three four five six seven eight nine ten'.split(' ');
const NUMBER = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d{1,9}(?:\.\d+)?$/;
const YEAR = /^(?:19|20)\d\d$/;

/** The digits of a number without commas, points and the zeros at its end. */
function significant(number: string): string {
  const digits = number.replace(/[,.]/g, '');
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

/** Words that may stand between a number and what it counts. */
const MOST_BETWEEN = 2;

const numberOf = (word: string): number | undefined => {
  if (NUMBER.test(word)) return Number(word.replaceAll(',', ''));
  const small = WORDS.indexOf(word.toLowerCase());
  return small > 0 ? small : undefined;
};

/** Singular of a counted noun, good enough to compare. */
export const singular = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '');

const NO_NOUN =
  /^(?:year|month|week|day|hour|minute|percent|percentage|point|time|degree|other|more|than|people|from|with|that|were|have|this|local|about|over|into|after|before|among|which|their|they|million|billion|will|been|most|some|such|both|also|only|first|second|third)$/;

/** The claims of the tokens [from, to), in order. */
export function claimsIn(tokens: readonly Token[], from: number, to: number): Claim[] {
  const claims: Claim[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const value = numberOf(token.text);
    if (value === undefined || tokens[i - 1]?.text === '-') continue;
    if (YEAR.test(token.text) && /^(?:in|since|of|from|until)$/i.test(tokens[i - 1]?.text ?? '')) {
      claims.push({ span: token, digits: token.text, value, noun: 'year' });
      continue;
    }
    const unit = UNITS[tokens[i + 1]?.text ?? ''];
    const last = unit ? i + 1 : i;
    for (let k = last + 1; k <= Math.min(last + 1 + MOST_BETWEEN, to - 1); k++) {
      const word = (tokens[k] as Token).text;
      if (!/^[a-z]{4,20}$/.test(word)) break;
      const noun = singular(word);
      if (NO_NOUN.test(noun) || !/s$|[^s]yuan$|people$/.test(word)) continue;
      claims.push({
        span: { start: token.start, end: (tokens[last] as Token).end },
        digits: significant(token.text),
        value: value * (unit ?? 1),
        noun,
      });
      break;
    }
  }
  return claims;
}
