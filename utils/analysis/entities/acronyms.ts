// Acronyms and the names they stand for: "Human Rights Watch (HRW)", "HRW (Human Rights Watch)".
import type { Span } from '../../text/span.ts';

const SKIPPED = /^(?:of|the|and|for|in|on|to|de|del|la|du|des|al|&|-)$/i;

const wordsOf = (name: string): string[] => name.split(/[\s\-‐‑]+/).filter((word) => word !== '');

/** Whether the capitals of `acronym` are the initials of `name`, small linking words counted or not. */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronym.replace(/\./g, '').replace(/s$/, '').toLowerCase();
  const words = wordsOf(name);
  if (letters.length < 2 || words.length < 2) return false;
  const initials = (list: readonly string[]): string =>
    list
      .map((word) => word.slice(0, 1))
      .join('')
      .toLowerCase();
  return (
    initials(words) === letters || initials(words.filter((word) => !SKIPPED.test(word))) === letters
  );
}

/** Whether the letters of `acronym` come in this order in `name`, starting with its first. */
function runsThrough(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  const whole = name.toLowerCase();
  if (letters[0] !== whole[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = whole.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A short form that is written like a word. */
const WORD_FORM = /^\p{Lu}\p{Ll}{2,9}$/u;

/** Pairs [long name, short name] of mentions where one stands in brackets right after the other. */
export function pairsInBrackets<Mention extends Span>(
  text: string,
  mentions: readonly Mention[],
): [Mention, Mention][] {
  const pairs: [Mention, Mention][] = [];
  for (let at = 1; at < mentions.length; at++) {
    const before = mentions[at - 1] as Mention;
    const inside = mentions[at] as Mention;
    if (inside.start - before.end > 4) continue;
    if (!/^\s?[([]["'“‘]?$/.test(text.slice(before.end, inside.start))) continue;
    if (!/^["'”’]?[)\]]/.test(text.slice(inside.end, inside.end + 2))) continue;
    const first = text.slice(before.start, before.end);
    const second = text.slice(inside.start, inside.end);
    const short = /^(?=\P{Lu}*\p{Lu}\P{Lu}*\p{Lu})[\p{L}\p{N}&.-]{2,10}$/u;
    // "Department of International Relations and Cooperation (Dirco)": after a long name one capital is enough.
    const isShort = short.test(second) || (wordsOf(first).length > 2 && WORD_FORM.test(second));
    if (isShort && runsThrough(second, first)) pairs.push([before, inside]);
    else if (short.test(first) && runsThrough(first, second)) pairs.push([inside, before]);
  }
  return pairs;
}
