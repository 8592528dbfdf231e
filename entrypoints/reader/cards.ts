// What floats beside the text: the card of a place, the bar of a selection, the frame of the editor. One at a time.
import { batch, effect, type Signal, signal } from '@preact/signals-core';
import type { FloatingParts, Notice } from '../../components/floating-parts.ts';
import type { Doubt, EntityCluster } from '../../utils/analysis/analysis.ts';
import { listen } from '../../utils/messages/events.ts';
import { unlessGone } from '../../utils/messages/extension-gone.ts';
import type { NoteDraft } from '../../utils/notes/note.ts';
import type { Span } from '../../utils/text/span.ts';
import { aboutOf, draftAt, keepDraft } from './card-actions.ts';
import { createHost, type Host } from './host.ts';
import { loadFloating } from './load-floating.ts';
import { cardSource, type Open, partOf } from './parts.ts';
import { covers, placeAt } from './places.ts';
import type { SessionState } from './session-state.ts';

/** The doors to what floats. Spans are of the article's text. */
export interface Cards {
  readonly host: Host;
  /** Gets ready to draw, before anything is asked for. Cheap when called again. */
  prepare(): void;
  /**
   * The pointer has come to an offset, or to no text (null). The card there may be asked for in a moment: it is drawn,
   * unseen. Whether there is one.
   */
  approach(offset: number | null): boolean;
  /** Opens the card of the place at an offset; whether there is one. `byKey` moves the focus in. */
  showPlace(offset: number, how: { readonly byKey: boolean; readonly isPinned: boolean }): boolean;
  showBar(span: Span, byKey: boolean): void;
  /** Says why a command did nothing, in place of all but the editor; `at` is the offset from which the next goes on. */
  tell(why: Notice, at: number): void;
  /** Opens the editor on a draft. */
  write(span: Span, draft: NoteDraft): Promise<void>;
  /** Opens the editor for a new note at a span, about a doubt or an entity where one is given. */
  begin(span: Span, about?: Doubt | EntityCluster): Promise<void>;
  close(): void;
  /** Closes what a person wants gone: a pointer that rests on its mark does not bring it back. */
  dismiss(): void;
  /** Whether the card of an offset was dismissed by a person whose pointer has been on its mark ever since. */
  isDismissed(offset: number | null): boolean;
  /** Takes away a card that hovering brought, seen or unseen. */
  leave(): void;
  /** Whether there is a card, seen or unseen. */
  isCardThere(): boolean;
  opened(): Open | null;
  /** Where something was open last, or is. */
  lastSpan(): Span | null;
}

/** Keeps what is open beside its span, and takes it away when the span has left the window. */
function follow(
  state: SessionState,
  parts: FloatingParts,
  open: Open,
  close: () => void,
): () => void {
  const range = state.reading.value?.map.rangeOf(open.span);
  if (!range) return () => undefined;
  return parts.follow(range, open.what === 'bar' ? 'top' : 'bottom', () => {
    if (open.what !== 'editor') close();
  });
}

/** The parts once they are loaded; a load that failed is tried again when next asked for. */
function partsOnDemand(host: Host): { readonly parts: Signal<FloatingParts | null>; load(): void } {
  const parts = signal<FloatingParts | null>(null);
  let isLoading = false;
  return {
    parts,
    load() {
      if (isLoading || parts.peek()) return;
      isLoading = true;
      void loadFloating(host.shadow, cardSource).then((loaded) => {
        isLoading = false;
        parts.value = loaded;
      });
    },
  };
}

/** Where a person dismissed a card: the pointer that rests on its mark does not bring it back until it has left it. */
function createDismissals(host: Host) {
  let under: number | null = null;
  let dismissed: Span | null = null;
  return {
    /** The pointer has come to an offset, or to no text. */
    moveTo(offset: number | null): void {
      under = offset;
      if (!covers(dismissed, offset)) dismissed = null;
    },
    /** A person wants this gone. */
    add(now: Open | null): void {
      const isOnMark = now?.what === 'card' && covers(now.span, under) && !host.isUnderPointer();
      dismissed = isOnMark ? now.span : null;
    },
    has: (offset: number | null): boolean => covers(dismissed, offset),
  };
}

/** Closes and sizes the editor as its frame asks. */
function followEditor(
  open: Signal<Open | null>,
  host: Host,
  close: () => void,
  abort: AbortSignal,
): void {
  const isOpen = (key: string): boolean => open.value?.what === 'editor' && open.value.key === key;
  listen('editor.closed', ({ key }) => isOpen(key) && close(), abort);
  listen('editor.resized', ({ key, height }) => isOpen(key) && host.sizeEditor(height), abort);
}

/** Creates the floating parts of a session; all of it goes when the signal is aborted. */
export function createCards(state: SessionState, abort: AbortSignal): Cards {
  const host = createHost(document, abort);
  const { parts, load } = partsOnDemand(host);
  const open = signal<Open | null>(null);
  // A card that may be asked for: its frame takes as long to come as the pointer takes to say what it wants.
  const coming = signal<Open | null>(null);
  const message = signal('');
  let before: Element | null = null;
  let last: Span | null = null;
  const dismissals = createDismissals(host);
  const say = (text: string): void => {
    message.value = text;
  };
  const clear = (): void =>
    batch(() => {
      open.value = null;
      coming.value = null;
    });
  const show = (next: Open): void => {
    if (!open.value) before = document.activeElement;
    batch(() => {
      message.value = '';
      open.value = next;
    });
    last = next.span;
    load();
  };
  const close = (): void => {
    const hadFocus = open.value?.byKey || open.value?.what === 'editor';
    clear();
    if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const cards: Cards = {
    host,
    prepare: load,
    approach(offset) {
      dismissals.moveTo(offset);
      if (offset === null || dismissals.has(offset)) return false;
      const place = placeAt(state, offset);
      // A page may have taken away what is open.
      if (place && open.value) host.show();
      if (!place || open.value) return place !== null;
      load();
      const { span } = place;
      if (coming.value?.span.start !== span.start)
        coming.value = { what: 'card', span, offset, byKey: false, isPinned: false };
      return true;
    },
    showPlace(offset, { byKey, isPinned }) {
      const place = placeAt(state, offset);
      if (place) show({ what: 'card', span: place.span, offset, byKey, isPinned });
      return place !== null;
    },
    showBar: (span, byKey) => show({ what: 'bar', span, byKey }),
    tell(why, at) {
      if (open.value?.what !== 'editor')
        show({ what: 'notice', why, span: { start: at, end: at }, byKey: false });
    },
    async write(span, draft) {
      const key = await keepDraft(state, draft, say);
      if (key !== null) show({ what: 'editor', span, key, byKey: true });
    },
    async begin(span, about) {
      const draft = draftAt(state, span, about ? aboutOf(about) : {});
      if (draft) await cards.write(span, draft);
    },
    close,
    dismiss() {
      dismissals.add(open.value ?? coming.value);
      close();
    },
    isDismissed: dismissals.has,
    leave() {
      if (host.isUnderPointer()) return;
      if (!open.value || (open.value.what === 'card' && !open.value.isPinned)) close();
    },
    isCardThere: () => (open.value ?? coming.value)?.what === 'card',
    opened: () => open.value,
    lastSpan: () => last,
  };
  let unfollow = (): void => undefined;
  const undo = effect(() => {
    unfollow();
    unfollow = () => undefined;
    const drawer = parts.value;
    const now = open.value ?? coming.value;
    const part = now && partOf({ open: now, state, cards, say, message: message.value });
    if (!drawer) return;
    if (part) host.show();
    else host.hide();
    // A card asks the browser for its words, which it refuses once the extension is gone.
    unlessGone(() => drawer.draw(part, open.value !== null));
    if (part) unfollow = follow(state, drawer, now, close);
  });
  followEditor(open, host, close, abort);
  // A page with a frame of ours in it is not kept in Chromium's cache for the way back. A draft is kept as it is.
  const leave = (): void => {
    clear();
    host.hide();
  };
  addEventListener('pagehide', leave, { signal: abort });
  abort.addEventListener('abort', () => {
    undo();
    unfollow();
    parts.peek()?.end();
  });
  return cards;
}
