// The frame in which a card is read on a page. It is a page of the extension: the page around it sees no word of it, which
// a closed shadow root alone does not grant (docs/adr/0012). The reader gives it what to draw through a port of its own.
// One script with its styles in it: a person waits for each file that a frame loads (public/card.html).
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Card, type CardActions, type CardProps, onCardKey } from '../../components/Card.tsx';
import { cardStyles } from '../../components/card-styles.ts';
import type { CardCall, CardTold, CardView } from '../../components/floating-parts.ts';
import { textLanguage } from '../../utils/i18n/t.ts';
import { ask } from '../../utils/messages/ask.ts';
import { copyText } from '../../utils/platform/copy-text.ts';
import { keysReleased, watchKeys } from '../../utils/platform/released-keys.ts';

type Tell = (...call: CardCall) => void;

/** The actions of a card, each told to the reader with what it is about. */
function actionsOf(tell: Tell, { doubts, reports }: CardView): CardActions {
  return {
    onVerdict: (doubt, value) => tell('onVerdict', doubt, value),
    onAddNote: (about) => tell('onAddNote', about),
    onRuleOff: (doubt) => tell('onRuleOff', doubt),
    onWordOff: (doubt) => tell('onWordOff', doubt),
    onCopyReport: (doubt) =>
      void copyText(reports[doubts.indexOf(doubt)] ?? '').then(({ ok }) => tell('onCopied', ok)),
    onMention: (entity, index) => tell('onMention', entity, index),
    onElsewhere: (entity) => tell('onElsewhere', entity),
    onEditNote: (note) => tell('onEditNote', note),
    onDeleteNote: (note) => tell('onDeleteNote', note),
    onPlaceAgain: (note) => tell('onPlaceAgain', note),
    // The page would see the key come up.
    onClose: () => void keysReleased().then(() => tell('onClose')),
  };
}

/** A pointer that only passes by asks for nothing, in milliseconds. */
const REST_MS = 150;

/**
 * How many notes on other pages are about the name of a card, asked for once a card is there for a while; null where
 * that cannot be said. The reader may not ask: a page's script hears of its own site alone.
 */
async function countElsewhere({ entity, notesAbout }: CardView): Promise<number | null> {
  await new Promise((done) => setTimeout(done, REST_MS));
  if (!entity) return null;
  const reply = await ask('note.count', {
    query: { entity: entity.restored?.name ?? entity.name },
  });
  return reply.ok ? reply.value - notesAbout : null;
}

/** Draws what comes through the port, and tells how high it is. */
function drawFrom(port: MessagePort): void {
  let place = '';
  let elsewhere: number | null = null;
  const tell: Tell = (...call) => port.postMessage(call);
  const tellSize = (): void => {
    const card = document.querySelector<HTMLElement>('.ng-card');
    if (card) tell('resized', card.offsetHeight, place);
  };
  const sizes = new ResizeObserver(tellSize);
  let shown: CardProps | null = null;
  // Nothing in a frame that is not seen can have the focus: until the card has it, keys and focus come to the document.
  window.onkeydown = (event) => {
    if (shown && event.target === document.body) onCardKey(event, shown);
  };
  window.onfocus = () => {
    if (shown?.takesFocus) document.querySelector<HTMLElement>('.ng-card')?.focus();
  };
  const draw = (data: CardTold): void => {
    const { verdicts, reports: _, notesAbout: __, ...view } = data.view;
    document.documentElement.dataset.scheme = view.scheme;
    shown = {
      ...view,
      elsewhere,
      ...actionsOf(tell, data.view),
      verdictOn: (doubt) => verdicts[view.doubts.indexOf(doubt)] ?? null,
    };
    render(<Card key={place} {...shown} />, document.body);
    // At once: the frame is not seen yet, and Chromium observes no sizes in what is not seen.
    tellSize();
    const card = document.querySelector('.ng-card');
    if (card) sizes.observe(card);
  };
  let latest: CardTold | null = null;
  port.onmessage = ({ data }: MessageEvent<CardTold>) => {
    const isNew = data.place !== place;
    place = data.place;
    latest = data;
    if (isNew) {
      elsewhere = null;
      void countElsewhere(data.view).then((count) => {
        if (!latest || latest.place !== data.place) return;
        elsewhere = count;
        if (count) draw(latest);
      });
    }
    draw(data);
  };
}

export default defineUnlistedScript(() => {
  watchKeys();
  document.documentElement.lang = textLanguage();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardStyles);
  document.adoptedStyleSheets = [sheet];
  // Only the reader knows what stands after the hash: a page cannot draw in the frame of a card.
  addEventListener('message', ({ data, ports: [port] }) => {
    if (port && data === location.hash.slice(1)) drawFrom(port);
  });
});
