// What floats beside the text: the card of a place, the bar of a selection, the frame of the editor. One at a time.
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { pageStyles } from '../../components/page-styles.ts';
import type { Doubt, EntityCluster } from '../../utils/analysis/analysis.ts';
import { listen } from '../../utils/messages/events.ts';
import type { NoteDraft } from '../../utils/notes/note.ts';
import type { Span } from '../../utils/text/span.ts';
import { aboutOf, draftAt, keepDraft } from './card-actions.ts';
import { floatBeside } from './floating.ts';
import { FloatingView, type Open } from './floating-view.tsx';
import { createHost, type Host } from './host.ts';
import { placeAt } from './places.ts';
import type { SessionState } from './session-state.ts';

/** The doors to what floats. Spans are of the article's text. */
export interface Cards {
  readonly host: Host;
  /** Opens the card of the place at an offset; whether there is one. `byKey` moves the focus in. */
  showPlace(offset: number, how: { readonly byKey: boolean; readonly isPinned: boolean }): boolean;
  showBar(span: Span, byKey: boolean): void;
  /** Opens the editor on a draft. */
  write(span: Span, draft: NoteDraft): Promise<void>;
  /** Opens the editor for a new note at a span, about a doubt or an entity where one is given. */
  begin(span: Span, about?: Doubt | EntityCluster): Promise<void>;
  close(): void;
  opened(): Open | null;
}

/** Puts what is open beside its span, and takes it away when the span has left the window. */
function follow(state: SessionState, host: Host, open: Open, close: () => void): () => void {
  const range = state.reading.value?.map.rangeOf(open.span);
  const element = host.root.querySelector<HTMLElement>('.floating');
  if (!range || !element) return () => undefined;
  const isEditor = open.what === 'editor';
  return floatBeside(range, element, open.what === 'bar' ? 'top' : 'bottom', () => {
    if (!isEditor) close();
  });
}

/** Creates the floating parts of a session; all of it goes when the signal is aborted. */
export function createCards(state: SessionState, abort: AbortSignal): Cards {
  const host = createHost(document, pageStyles, abort);
  const open = signal<Open | null>(null);
  const message = signal('');
  let before: Element | null = null;
  const say = (text: string): void => {
    message.value = text;
  };
  const show = (next: Open): void => {
    if (!open.value) before = document.activeElement;
    message.value = '';
    open.value = next;
  };
  const close = (): void => {
    const hadFocus = open.value?.byKey || open.value?.what === 'editor';
    open.value = null;
    if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const cards: Cards = {
    host,
    showPlace(offset, { byKey, isPinned }) {
      const place = placeAt(state, offset);
      if (place) show({ what: 'card', span: place.span, offset, byKey, isPinned });
      return place !== null;
    },
    showBar: (span, byKey) => show({ what: 'bar', span, byKey }),
    async write(span, draft) {
      const key = await keepDraft(state, draft, say);
      if (key !== null) show({ what: 'editor', span, key, byKey: true });
    },
    async begin(span, about) {
      const draft = draftAt(state, span, about ? aboutOf(about) : {});
      if (draft) await cards.write(span, draft);
    },
    close,
    opened: () => open.value,
  };
  let unfollow = (): void => undefined;
  const undo = effect(() => {
    unfollow();
    unfollow = () => undefined;
    const { value } = open;
    if (!value) {
      host.hide();
      render(null, host.root);
      return;
    }
    host.show();
    render(
      <FloatingView {...{ open: value, state, cards, say }} message={message.value} />,
      host.root,
    );
    unfollow = follow(state, host, value, close);
  });
  listen(
    'editor.closed',
    ({ key }) => {
      if (open.value?.what === 'editor' && open.value.key === key) close();
    },
    abort,
  );
  abort.addEventListener('abort', () => {
    undo();
    unfollow();
    render(null, host.root);
  });
  return cards;
}
