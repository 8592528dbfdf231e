// Notes, articles and verdicts for the tests of the library, a way to put them into the store as an import does, and one
// to have the store refuse.
import type { Page } from 'puppeteer-core';
import type { ArticleRecord } from '../../utils/notes/article-record.ts';
import { newId, verdictId } from '../../utils/notes/ids.ts';
import { NOTE_COLOURS, type Note, type NoteKind } from '../../utils/notes/note.ts';
import type { ImportBatch } from '../../utils/notes/store-shapes.ts';
import type { Verdict } from '../../utils/notes/verdict.ts';
import { askUntilAnswered } from '../faults/client.ts';

/** 17 May 2024, noon UTC. */
export const MADE = Date.UTC(2024, 4, 17, 12);
const DAY = 86_400_000;

const TITLES = [
  'Heritage talks end without a list',
  'Ferry inquiry hears the harbour master',
  'The tax on bees and what became of it',
  'A very long title that goes on and on about the water of the upper valley, the terraces below it and the commission that was to measure both',
  'Night market moves again',
];

export const articleOf = (index: number, origin = ''): ArticleRecord => {
  const site = ['news.example', 'daily.example', 'valley.example'][index % 3] ?? '';
  const url = origin || `https://${site}/2024/05/story-${index}`;
  return {
    id: url,
    url,
    site: new URL(url).hostname,
    title: TITLES[index % TITLES.length] ?? '',
    byline: index % 2 === 0 ? 'Mara Lindqvist' : '',
    published: '2024-05-16',
    language: 'en',
    fingerprint: `f${index}`,
    created: MADE + index * DAY,
    updated: MADE + index * DAY,
  };
};

const QUOTES = [
  'the delegation left the hall before the vote was taken',
  'slandering and slandering each other',
  'Cui Mingzhe',
  'a fund of 30 ten thousand yuan',
  'the harbour master said that nobody had asked him',
];
const BODIES = [
  'Ask the ministry for the *list* itself.',
  '',
  'Met again in the ferry inquiry; **same person**?',
  'Three hundred thousand, not thirty.\n\n- check the sum\n- compare with the budget',
  'Who was there? See the minutes of the harbour board, which say the opposite of what is written here.',
];
const TAGS = [['heritage', 'to ask'], [], ['people'], ['numbers', 'to ask'], ['harbour']];

const kindOf = (index: number): NoteKind =>
  index % 5 === 2 ? 'entity' : index % 5 === 1 ? 'doubt' : 'note';

const anchorOf = (quote: string, index: number): Note['anchor'] => ({
  version: 1,
  quote,
  prefix: 'On the second day, as was reported, ',
  suffix: ', and the talks were put off again.',
  position: { start: 100 + index, end: 100 + index + quote.length },
  block: 2,
  fingerprint: `f${index}`,
});

/** Note number `index`, one a day; `changes` replaces fields. */
export function noteOf(index: number, article: string, changes: Partial<Note> = {}): Note {
  const quote = changes.quote ?? QUOTES[index % QUOTES.length] ?? '';
  const kind = kindOf(index);
  const created = MADE + index * DAY;
  return {
    id: newId(created),
    article,
    anchor: anchorOf(quote, index),
    quote,
    body: `${BODIES[index % BODIES.length]}${index >= 5 ? ` (${index})` : ''}`,
    tags: TAGS[index % TAGS.length] ?? [],
    colour: NOTE_COLOURS[index % NOTE_COLOURS.length] ?? 'yellow',
    kind,
    ...(kind === 'entity' && { entity: 'Cui Mingzhe' }),
    ...(kind === 'doubt' && { rule: 'collapsed-synonyms' }),
    ...(index % 5 === 3 && { correction: 'a fund of 300,000 yuan' }),
    created,
    updated: created,
    revision: 1,
    ...changes,
  };
}

const RULES = ['collapsed-synonyms', 'literal-term', 'bare-day'];

export function verdictOf(index: number, article: string): Verdict {
  const quote = QUOTES[index % QUOTES.length] ?? '';
  const rule = RULES[index % RULES.length] ?? '';
  return {
    id: verdictId(article, rule, quote),
    article,
    rule,
    quote,
    anchor: anchorOf(quote, index),
    value: (['right', 'right', 'wrong', 'later'] as const)[index % 4] ?? 'later',
    category: 'Accuracy/Mistranslation',
    severity: 'major',
    suggestion: '',
    created: MADE + index * DAY,
    updated: MADE + index * DAY,
  };
}

/** A library of `count` notes on five articles, with verdicts. */
export function libraryOf(count: number): Omit<ImportBatch, 'step'> {
  const articles = Array.from({ length: 5 }, (_, index) => articleOf(index));
  const idOf = (index: number): string => articles[index % articles.length]?.id ?? '';
  return {
    articles,
    notes: Array.from({ length: count }, (_, index) =>
      noteOf(index, idOf(index + Math.floor(index / 5))),
    ),
    verdicts: Array.from({ length: Math.min(count, 12) }, (_, index) =>
      verdictOf(index, idOf(index)),
    ),
  };
}

/**
 * Asks the background from a page of the extension; again, as that page would, where the background was just ended with
 * the question in its hands. Throws when the answer is a failure.
 */
export async function askFrom(page: Page, name: string, payload: unknown): Promise<unknown> {
  const { reply } = await askUntilAnswered(page, name, payload);
  if (!reply.ok) throw new Error(`${name} answered ${JSON.stringify(reply)}`);
  return reply.value;
}

/** Puts records into the store. */
export const keep = (page: Page, records: Omit<ImportBatch, 'step'>): Promise<unknown> =>
  askFrom(page, 'note.import', { step: newId(), ...records });

/** From now on a page that sends `name` hears that the storage is full, from the time `from` on; previews do not count. */
export const refuse = (page: Page, name: string, from = 1): Promise<void> =>
  page.evaluate(
    (refused, first) => {
      type Message = { readonly name?: string; readonly payload?: { readonly preview?: boolean } };
      type Runtime = { sendMessage(message: Message): Promise<unknown> };
      const world = globalThis as unknown as Record<
        'browser' | 'chrome',
        { readonly runtime: Runtime } | undefined
      >;
      const { runtime } = world.chrome ?? world.browser ?? {};
      if (!runtime) throw new Error('no runtime');
      const send = runtime.sendMessage.bind(runtime);
      let times = 0;
      runtime.sendMessage = (message) => {
        const isMeant = message.name === refused && !message.payload?.preview;
        if (isMeant) times += 1;
        return isMeant && times >= first
          ? Promise.resolve({ ok: false, code: 'storage-full' })
          : send(message);
      };
    },
    name,
    from,
  );

/**
 * What a page asks for by `name`, from the time `from` on, does not come until the page's `letGo` is called; `isHeld` says
 * in the page that it was asked for.
 */
export const hold = (page: Page, name: string, from = 1): Promise<void> =>
  page.evaluate(
    (meant, first) => {
      interface Runtime {
        sendMessage(message: { readonly name?: string }): Promise<unknown>;
      }
      const world = globalThis as {
        readonly browser?: { readonly runtime: Runtime };
        readonly chrome?: { readonly runtime: Runtime };
        letGo?(): void;
        isHeld?: boolean;
      };
      const { runtime } = world.chrome ?? world.browser ?? {};
      if (!runtime) throw new Error('no runtime');
      const send = runtime.sendMessage.bind(runtime);
      const held = new Promise<void>((done) => {
        world.letGo = done;
      });
      let times = 0;
      runtime.sendMessage = async (message) => {
        if (message.name === meant) times += 1;
        if (message.name === meant && times >= first) {
          world.isHeld = true;
          await held;
        }
        return send(message);
      };
    },
    name,
    from,
  );
