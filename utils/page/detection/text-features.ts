// The page's blocks of text as numbers: how much runs, how it lies together, how it is written.
import { parentNodeOf } from '../native-dom.ts';
import { CODE, FURNITURE, HEADING, ITEM, TALK, type TextBlock } from './text-survey.ts';

/** Weight from which a block is running text. */
const LONG = 80;
/** Weight from which a block is a text by itself: lines parted by br. */
const WHOLE = 900;
/** Characters of running text that are read for its style. */
const SAMPLE = 5000;

const ENDS = /[.!?。！？…][»"”’')\]」]*\s*$/;
/** A teaser breaks off, then says where to read on. */
const BROKEN_OFF = /(?:…|\.\.\.)[\])]?\s*(?:\S+ ){0,4}\S*\s*$/;
const COMMAS = /[,;，、；،]/g;
const QUOTES = /[“”„«»「」『]|\s"\S/g;
/** Words of reports: who said it, where it was learned. */
export const SAYING =
  /\b(?:said|says|told|according to|reported|announced|sagte|laut|erklärte|teilte|dijo|según|afirmó|disse|segundo|selon|a déclaré|ha detto)\b|сообщ|заяв|表示|报道|報道|报导|報導|记者|記者|获悉|によると|述べ|明らかに|発表|기자|밝혔|전했|قال|أكد|أعلن|گفت|कहा|กล่าว/g;
const ADDRESSING =
  /\b(?:[Yy]ou|[Yy]our|[Ww]e|[Oo]ur|Sie|Ihre?|[Ww]ir|[Uu]nsere?|usted|su|[Vv]ous|votre|[Nn]ous|notre)\b/g;
const FIRST_PERSON = /\b(?:I|I'm|I've|my|me|ich|mein|mir|yo|mi|je|mon)\b/g;
const YEAR = /(?:19|20)\d\d/;
const DATE =
  /(?:19|20)\d\d[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}|\d{1,2}[./]\s?\d{1,2}[./]\s?(?:19|20)\d\d|\d{1,2}\.?\s(?:de\s)?[^\s\d]{3,10},?\s(?:de\s)?(?:19|20)\d\d|[^\s\d]{3,10}\s\d{1,2},?\s(?:19|20)\d\d/;
const PRICE = /[$€£¥]\s?\d|\d\s?(?:€|zł|kr\b|USD|EUR|GBP)/;

interface Container {
  weight: number;
  linked: number;
  long: number;
  /** Running text here, and half of that in the containers just below. */
  score: number;
}

const log = (value: number): number => Math.log1p(Math.max(0, value));
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The pattern is made ready where there is a mark for it alone. */
const isBrokenOff = (end: string): boolean =>
  (end.includes('…') || end.includes('...')) && BROKEN_OFF.test(end);

const isLong = ({ weight, linked, bits }: TextBlock): boolean =>
  weight >= LONG && linked < weight * 0.4 && !(bits & FURNITURE);

/** Not by counting: an element may have a hundred thousand children. */
const isOnlyChildIn = (element: Element): boolean =>
  element.firstElementChild === element.lastElementChild;

/** The element that holds a block and its neighbours: page builders wrap each paragraph in boxes of its own. */
function boxOf(element: Element): Node | null {
  let at: Node | null = parentNodeOf(element);
  for (let level = 0; level < 6 && at && isOnlyChildIn(at as Element); level++) {
    const outer: Node | null = parentNodeOf(at);
    if (outer?.nodeType !== 1) break;
    at = outer;
  }
  return at;
}

function containersOf(blocks: readonly TextBlock[]): Map<Node, Container> {
  const containers = new Map<Node, Container>();
  const at = (node: Node): Container => {
    let container = containers.get(node);
    if (!container) {
      container = { weight: 0, linked: 0, long: 0, score: 0 };
      containers.set(node, container);
    }
    return container;
  };
  for (const block of blocks) {
    const own = block.weight > WHOLE ? block.element : boxOf(block.element);
    if (!own) continue;
    const container = at(own);
    container.weight += block.weight;
    container.linked += block.linked;
    if (!isLong(block)) continue;
    container.long += 1;
    container.score += block.weight;
    const outer = parentNodeOf(own);
    if (outer) at(outer).score += block.weight / 2;
  }
  return containers;
}

function placeFeatures(blocks: readonly TextBlock[], total: number): Record<string, number> {
  const containers = [...containersOf(blocks)];
  const best = (of: typeof containers) =>
    of.reduce<(typeof containers)[number] | undefined>(
      (a, b) => (a && a[1].score >= b[1].score ? a : b),
      undefined,
    );
  const first = best(containers);
  const top = first?.[1];
  // The second place is another part of the page, not the box round the first.
  const apart = containers.filter(
    ([node, { long }]) => long > 0 && first && !node.contains(first[0]) && !first[0].contains(node),
  );
  return {
    topScore: log(top?.score ?? 0),
    topLong: log(top?.long ?? 0),
    topShare: share(top?.score ?? 0, total),
    topLinks: share(top?.linked ?? 0, top?.weight ?? 0),
    topMean: log(share(top?.score ?? 0, top?.long ?? 0)),
    secondShare: share(best(apart)?.[1].score ?? 0, top?.score ?? 0),
    manyPlaces: log(apart.length),
  };
}

/** How running text is written, over a sample of it. */
function styleFeatures(text: string): Record<string, number> {
  const rate = (pattern: RegExp): number => share(countOf(text, pattern) * 1000, text.length);
  const saying = countOf(text, SAYING);
  return {
    commaRate: rate(COMMAS),
    quoteRate: rate(QUOTES),
    sayingRate: share(saying * 1000, text.length),
    sayingCount: log(saying),
    addressRate: rate(ADDRESSING),
    personRate: rate(FIRST_PERSON),
    numberRate: rate(/\d+/g),
  };
}

interface Counts {
  linked: number;
  items: number;
  code: number;
  talk: number;
  headings: number;
  dates: number;
  prices: number;
  middle: number;
}

function countShort(block: TextBlock, counts: Counts): void {
  const { bits, weight, text } = block;
  if (bits & HEADING) counts.headings++;
  if (weight < 120 && PRICE.test(text)) counts.prices++;
  if (weight < 160 && YEAR.test(text) && DATE.test(text)) counts.dates++;
  if (weight >= 25) counts.middle++;
}

function countPlace({ bits, weight, linked }: TextBlock, counts: Counts): void {
  counts.linked += linked;
  if (bits & ITEM) counts.items += weight;
  if (bits & CODE) counts.code += weight;
  if (bits & TALK) counts.talk += weight;
}

/** Weight of sentences that are not comments from which comments are left out. */
const OWN = 160;

const isSentence = ({ bits, weight, linked, text }: TextBlock): boolean =>
  !(bits & FURNITURE) && linked < weight * 0.4 && ENDS.test(text);

/** The blocks without comments, where the page says something itself: a post may be shorter than what is said of it. */
function withoutComments(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const own = blocks.filter(({ bits }) => !(bits & TALK));
  if (own.length === blocks.length) return blocks;
  const weight = own.filter(isSentence).reduce((sum, block) => sum + block.weight, 0);
  return weight < OWN ? blocks : own;
}

/** The text of the page as numbers by name. */
export function textFeatures(all: readonly TextBlock[]): Record<string, number> {
  const blocks = withoutComments(all);
  const counts: Counts = {
    linked: 0,
    items: 0,
    code: 0,
    talk: 0,
    headings: 0,
    dates: 0,
    prices: 0,
    middle: 0,
  };
  const long = { count: 0, weight: 0, ended: 0, broken: 0, talk: 0 };
  let [total, before, sample] = [0, -1, ''];
  for (const block of blocks) {
    if (isLong(block)) {
      if (before < 0) before = total;
      long.count++;
      long.weight += block.weight;
      if (block.bits & TALK) long.talk++;
      if (ENDS.test(block.text)) long.ended++;
      if (isBrokenOff(block.text.slice(-60))) long.broken++;
      if (sample.length < SAMPLE) sample += ` ${block.text}`;
    } else countShort(block, counts);
    countPlace(block, counts);
    total += block.weight;
  }
  return {
    total: log(total),
    longCount: log(long.count),
    longMean: log(share(long.weight, long.count)),
    talkLong: share(long.talk, long.count),
    brokenShare: share(long.broken, long.count),
    endedShare: share(long.ended, long.count),
    before: before < 0 ? 1 : share(before, total),
    linkShare: share(counts.linked, total),
    itemShare: share(counts.items, total),
    codeShare: share(counts.code, total),
    talkShare: share(counts.talk, total),
    middleCount: log(counts.middle),
    headingCount: log(counts.headings),
    headingRate: share(counts.headings, long.count + 1),
    dateCount: log(counts.dates),
    priceCount: log(counts.prices),
    ...styleFeatures(sample.slice(0, SAMPLE)),
    ...placeFeatures(blocks, total),
  };
}
