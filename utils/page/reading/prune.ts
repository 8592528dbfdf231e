// What stands between an article's paragraphs and is not of the article: teasers, boxes, invitations, lines of
// names and dates. Judged block by block on the live page, after the extractor.
import type { Block } from '../../text/article-text.ts';
import type { MappedText } from '../map-text.ts';
import { attributeOf, isElement, localNameOf, parentNodeOf, queryAll } from '../native-dom.ts';
import { isHiddenByMarkup } from './clone-page.ts';
import { parseDate } from './parse-date.ts';

/** A box that holds more of the text than this is no box in the text, unless it is mostly links. */
const MOST_OF_TEXT = 0.3;
/** A word of classes under which more of the text lies than this is no word for boxes. */
const MOST_OF_WORD = 0.6;
/** From this share of links on, a box lists other articles. */
const LINKED_BOX = 0.5;
/** Length from which a block is a paragraph of its own right. */
const PARAGRAPH = 120;

const BOX_WORDS =
  /(?:^|[\s_-])(?:ads?|adsbygoogle|advert\w*|promo\w*|related\w*|teasers?|newsletter\w*|subscri\w+|signup|sign-up|paywall|author-?(?:box|bio|info|card)|about-author|bio|share|sharing|social|comments?|commentlist|respond|breadcrumbs?|tags|tag-list|post-tags|post-navigation|nav-links|recommend\w*|outbrain|taboola|more-on|read-?more|also-read|readalso|most-?read|popular|trending|donat\w+|widget|toc|table-of-contents|entry-meta|post-meta|byline|dateline|cookie|consent|embed-privacy|copyright|disclaimer|jp-relatedposts|yarpp\w*|wp-block-latest-posts|notes|reblog\w*|reactions?)(?=$|[\s_-])/gi;
const BOXES = new Set('nav footer aside form button table pre dialog menu'.split(' '));

// Marks and Han characters are written out: a browser takes a millisecond to make Unicode's classes ready.
const INVITATION =
  /^[\s!-#%-*,-/:;?@[-\]_{}¡§«¶·»¿\u2010-\u205e\u3001-\u3011\u3014-\u301f・！-／：；？]*(?:read (?:more|also|next|on)\b|also read|see also|more on this|more about|related\b|watch(?: now| also)?:|listen:|click here|sign up|subscribe|get (?:daily|breaking|the latest)|follow us|download the app|advertisement|story continues|article continues|article content$|continue reading|lesen sie|lies auch|auch interessant|mehr zum thema|weitere informationen$|anzeige$|werbung$|广告$|廣告$|広告$|광고$|empfohlener redaktioneller inhalt|lee también|le(?:er|a) (?:más|también)|te puede interesar|leia (?:mais|também)|lire aussi|à lire aussi|leggi anche|les også|läs också|相关(?:阅读|文章|新闻|链接)|延伸阅读|推荐阅读|更多阅读|责任编辑|責任編輯|关注我们|扫描二维码|点击(?:查看|阅读)|查看更多|图片来源|图片来自|图源|完[\s!-#%-*,-/:;?@[-\]_{}¡§«¶·»¿\u2010-\u205e\u3001-\u3011\u3014-\u301f・！-／：；？]*$|あわせて読みたい|関連記事|관련기사|分享到|版权所有|版權所有|长按二维码|©|\(c\) |copyright\b|all rights reserved|by signing up|mit der anmeldung)/i;
const BY_LINE =
  /^(?:by|von|por|par|di|通过|作者|记者|記者|来源|來源|source|quelle|foto|photo|image|credit|posted|published|updated|stand)(?=[\s:：々〇\u3400-\u9fff])|\bmin(?:ute)?s? (?:read|lesezeit)|lesezeit|閱讀|阅读[:：]?\s*\d|^(?:no comments|\d+ comments?|leave a comment|没有评论|暂无评论|尚無留言|\d+ ?[条條则則]评论)$/i;

interface Judged {
  readonly block: Block;
  readonly text: string;
  /** Elements above the block, nearest first, inside what holds the whole text. */
  readonly above: readonly Element[];
  readonly linked: number;
}

function judgedBlocks({ text, blocks, map }: MappedText): Judged[] {
  let index = 0;
  return blocks.map((block) => {
    let linked = 0;
    let above: Element[] = [];
    for (; index < map.pieces.length; index++) {
      const piece = map.pieces[index];
      if (!piece || piece.span.start >= block.span.end) break;
      const way: Element[] = [];
      for (
        let at: Node | null = parentNodeOf(piece.node);
        at && at !== map.root;
        at = parentNodeOf(at)
      ) {
        if (isElement(at)) way.push(at);
      }
      if (above.length === 0) above = way;
      if (way.some((element) => localNameOf(element) === 'a'))
        linked += piece.span.end - piece.span.start;
    }
    return { block, text: text.slice(block.span.start, block.span.end), above, linked };
  });
}

interface Below {
  length: number;
  linked: number;
}

/** Characters of the text below each element above it, and of these in links. */
function textBelow(judged: readonly Judged[]): Map<Element, Below> {
  const found = new Map<Element, Below>();
  for (const { above, text, linked } of judged) {
    for (const element of above) {
      const below = found.get(element) ?? { length: 0, linked: 0 };
      below.length += text.length;
      below.linked += linked;
      found.set(element, below);
    }
  }
  return found;
}

/** Words of boxes that lead elsewhere. Without a link in it such a box is the article's own beginning, say. */
const LEADING =
  /^(?:related\w*|teasers?|promo\w*|recommend\w*|more-on|read-?more|also-read|readalso|most-?read|popular|trending)$/;

/** What makes an element a box: its name, what hides it, words of its class. */
function boxWordsOf(element: Element): string[] {
  const name = localNameOf(element);
  const classes = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  const words = classes.length > 2 && classes.length < 300 ? classes.match(BOX_WORDS) : null;
  return [
    ...(BOXES.has(name) ? [name] : []),
    ...(isHiddenByMarkup(element) ? ['hidden'] : []),
    ...(words ?? [])
      .map((word) => word.replace(/^[\s_-]/, '').toLowerCase())
      .filter((word) => !LEADING.test(word) || queryAll(element, 'a[href]').length > 0),
  ];
}

/**
 * The elements that are boxes. A word that most of the running text lies under tells nothing on this page: page
 * builders call each paragraph a widget.
 */
function boxesOf(judged: readonly Judged[], total: number): ReadonlySet<Element> {
  const below = textBelow(judged);
  const words = new Map<Element, readonly string[]>();
  for (const [element, { length, linked }] of below) {
    if (length < total * MOST_OF_TEXT || linked > length * LINKED_BOX)
      words.set(element, boxWordsOf(element));
  }
  const covered = new Map<string, number>();
  for (const { above, text, linked } of judged) {
    if (linked > text.length * LINKED_BOX) continue;
    for (const word of new Set(above.flatMap((element) => words.get(element) ?? [])))
      covered.set(word, (covered.get(word) ?? 0) + text.length);
  }
  const isTold = (word: string): boolean => (covered.get(word) ?? 0) < total * MOST_OF_WORD;
  return new Set([...words].filter(([, own]) => own.some(isTold)).map(([element]) => element));
}

/** Elements that the page's styles do not show. */
function isUnseen(element: Element): boolean {
  return (
    typeof element.checkVisibility === 'function' &&
    !element.checkVisibility({ visibilityProperty: true })
  );
}

/** A line of a name, a date or a source: under the headline, not in the text. */
const isCreditLine = (text: string): boolean =>
  text.length < 110 &&
  !/[.!?。！？…]["”»]?$/.test(text) &&
  (BY_LINE.test(text) || (text.length < 70 && parseDate(text) !== null));

/** The time of an entry, alone on its line. */
const TIME = /^\d{1,2}[:.]\d\d(?: ?(?:[ap]\.?m\.?|uhr|h|GMT|[A-Z]{3,4}))?$/i;

function isForeign(one: Judged, isBoxed: boolean, isBefore: boolean): boolean {
  const { text, linked, block } = one;
  if (isBoxed) return true;
  if (block.kind === 'title') return false;
  if (linked >= text.length * 0.85 && text.length < 300) return true;
  if (text.length < PARAGRAPH * 2 && INVITATION.test(text)) return true;
  if (TIME.test(text) || (isBefore && isCreditLine(text))) return true;
  // Unicode's classes take a millisecond to be made ready: most texts are told without them.
  return !/[a-z\d]/i.test(text) && !/[\p{L}\p{N}]/u.test(text);
}

/**
 * Whether each block is the article's own. Where nothing would remain, or the page shows nothing yet, all are.
 */
export function ownBlocks(mapped: MappedText): readonly boolean[] {
  const judged = judgedBlocks(mapped);
  const total = judged.reduce((sum, { text }) => sum + text.length, 0);
  const boxes = boxesOf(judged, total);
  let isBefore = true;
  const own = judged.map((one) => {
    const keeps = !isForeign(
      one,
      one.above.some((element) => boxes.has(element)),
      isBefore,
    );
    if (one.block.kind === 'paragraph' && one.text.length >= PARAGRAPH && keeps) isBefore = false;
    return keeps;
  });
  return withoutUnseen(judged, keepSome(judged, withoutBareHeadings(judged, own)), total);
}

/** A heading over a list of links that was left out goes with it. */
function withoutBareHeadings(judged: readonly Judged[], own: readonly boolean[]): boolean[] {
  const kept = [...own];
  let hasText = false;
  for (let index = judged.length - 1; index >= 0; index--) {
    const isHeading = judged[index]?.block.kind === 'heading';
    if (isHeading && !hasText && (kept[index + 1] === false || index === judged.length - 1))
      kept[index] = false;
    if (kept[index]) hasText = !isHeading;
  }
  return kept;
}

const lengthOf = (judged: readonly Judged[], own: readonly boolean[]): number =>
  judged.reduce((sum, { text }, index) => sum + (own[index] ? text.length : 0), 0);

/** Where most of the running text would go, all of it stays. Links to elsewhere are none. */
function keepSome(judged: readonly Judged[], own: readonly boolean[]): readonly boolean[] {
  const running = judged.map(({ linked, text }) => linked < text.length * LINKED_BOX);
  const kept = running.map((isRunning, index) => isRunning && own[index] === true);
  const isGone = lengthOf(judged, kept) < lengthOf(judged, running) * 0.4;
  return isGone || !own.includes(true) ? judged.map(() => true) : own;
}

/** Leaves out what styles hide; where that is most, the page waits for its scripts and says nothing. */
function withoutUnseen(
  judged: readonly Judged[],
  own: readonly boolean[],
  total: number,
): readonly boolean[] {
  const seen = judged.map(
    ({ above }, index) => own[index] === true && !(above[0] && isUnseen(above[0])),
  );
  return lengthOf(judged, seen) < total * 0.2 ? own : seen;
}
