// Finds the termbase's wrong forms in a page: one walk over the tokens along a trie, linear in the text.
import { fail, ok, type Result } from '../../result.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/token.ts';
import { tokenise } from '../../text/tokenise.ts';
import { isVerified, readTerms, type Term } from './term-table.ts';

export interface FoundTerm {
  readonly span: Span;
  readonly term: Term;
}

interface Node {
  readonly next: Map<string, Node>;
  term?: Term;
  /** A right name ends here: what it covers is no doubt. */
  isName?: boolean;
}

const newNode = (): Node => ({ next: new Map() });

const fold = (word: string): string => word.toLowerCase().replace(/’/g, "'");

function put(root: Node, form: string): Node {
  let node = root;
  for (const token of tokenise(form)) {
    const word = fold(token.text);
    const next = node.next.get(word) ?? newNode();
    node.next.set(word, next);
    node = next;
  }
  return node;
}

/** The parts of a name that may stand in a text by themselves: without brackets, article and alternatives. */
const namesOf = (name: string): string[] =>
  name
    .replace(/\([^()]*\)/g, '')
    .split(/[/;,]/)
    .map((part) => part.trim().replace(/^(?:the|a|an) /, ''))
    .filter((part) => part !== '');

/** First run of letters or digits: forms are grouped by it, and tokens ask by it, whatever the tokeniser cuts. */
const firstRun = (word: string): string =>
  /[\p{L}\p{N}]{1,40}/u.exec(word)?.[0].toLowerCase() ?? '';

interface Group {
  readonly names: string[];
  readonly terms: Term[];
  trie?: Node;
}

/** All forms by their first run; `terms` have the forms of one name together. A trie is built when a page first asks for it. */
function group(terms: readonly Term[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  const at = (form: string): Group => {
    const key = firstRun(form);
    const known = groups.get(key) ?? { names: [], terms: [] };
    groups.set(key, known);
    return known;
  };
  let last = '';
  for (const term of terms) {
    if (term.name !== last) for (const name of namesOf(term.name)) at(name).names.push(name);
    last = term.name;
    at(term.wrong).terms.push(term);
  }
  return groups;
}

function build({ names, terms }: Group): Node {
  const root = newNode();
  for (const name of names) put(root, name).isName = true;
  for (const term of terms) {
    const node = put(root, term.wrong);
    if (!node.isName) node.term ??= term;
  }
  return root;
}

/** A name's capitals must be in the text too: "public party" is no party. Capitals beyond them are fine. */
function hasCapitals(term: Term, text: string): boolean {
  const wanted = term.wrong.split(' ');
  const written = text.split(/\s+/);
  return wanted.every((word, i) => !/^[A-Z]/.test(word) || !/^[a-z]/.test(written[i] ?? 'X'));
}

/** The longest entry that begins at token `i`: where it ends and what it is. */
function longestAt(
  groups: ReadonlyMap<string, Group>,
  tokens: readonly Token[],
  i: number,
): { end: number; node: Node } | undefined {
  const own = groups.get(firstRun((tokens[i] as Token).text));
  if (!own) return undefined;
  own.trie ??= build(own);
  let node: Node | undefined = own.trie;
  let best: { end: number; node: Node } | undefined;
  for (let at = i; at < tokens.length; at++) {
    node = node.next.get(fold((tokens[at] as Token).text));
    if (!node) break;
    if (node.term || node.isName) best = { end: at, node };
  }
  return best;
}

/** Tokens looked at in one step. */
const STEP = 2000;

/** Wrong forms in text order, disjoint, the longest first. Unverified ones only beside verified ones. */
function* findTerms(
  groups: ReadonlyMap<string, Group>,
  text: string,
  tokens: readonly Token[],
): Generator<void, FoundTerm[]> {
  const found: FoundTerm[] = [];
  let next = 0;
  let words: Set<string> | undefined;
  const hasContext = ({ context }: Term): boolean => {
    if (context.length === 0) return true;
    words ??= new Set(tokens.map((token) => token.text));
    return context.some((word) => words?.has(word));
  };
  for (let i = 0; i < tokens.length; i++) {
    if (i >= next) {
      yield;
      next = i + STEP;
    }
    const match = longestAt(groups, tokens, i);
    if (!match) continue;
    const span = { start: (tokens[i] as Token).start, end: (tokens[match.end] as Token).end };
    const { term } = match.node;
    if (term && hasContext(term) && hasCapitals(term, text.slice(span.start, span.end))) {
      found.push({ span, term });
    }
    i = match.end;
  }
  return found.some(({ term }) => isVerified(term)) ? found : [];
}

/** Finds wrong forms in a page, in steps; `tokens` are all tokens of the text, in order. */
export interface TermFinder {
  find(text: string, tokens: readonly Token[]): Generator<void, FoundTerm[]>;
}

/** A finder over these terms. */
export function termFinder(terms: readonly Term[]): TermFinder {
  const groups = group(terms);
  return { find: (text, tokens) => findTerms(groups, text, tokens) };
}

/** Where a whole table ends: a file that was cut short lacks it. */
export const END_OF_TERMS = '# end\n';

/** Reads the shipped table; 'damaged' when it was cut short. */
export function loadTerms(bytes: ArrayBuffer): Result<TermFinder> {
  const text = new TextDecoder().decode(bytes);
  if (!text.endsWith(END_OF_TERMS)) return fail('damaged');
  return ok(termFinder(readTerms(text.slice(0, -END_OF_TERMS.length))));
}
