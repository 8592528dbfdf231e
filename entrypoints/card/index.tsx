// The frame in which a card is read on a page. It is a page of the extension: the page around it sees no word of it, which
// a closed shadow root alone does not grant (docs/adr/0012). The reader gives it what to draw through a port of its own.
// One script with its styles in it: a person waits for each file that a frame loads (public/card.html).
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Card, type CardActions, type CardProps, onCardKey } from '../../components/Card.tsx';
import { cardStyles } from '../../components/card-styles.ts';
import type { CardCall, CardTold } from '../../components/floating-parts.ts';
import { textLanguage } from '../../utils/i18n/t.ts';

/** The actions of a card, each told to the reader with what it is about. */
function actionsOf(port: MessagePort): CardActions {
  const tell = (...call: CardCall): void => port.postMessage(call);
  return {
    onVerdict: (doubt, value) => tell('onVerdict', doubt, value),
    onAddNote: (about) => tell('onAddNote', about),
    onRuleOff: (doubt) => tell('onRuleOff', doubt),
    onWordOff: (doubt) => tell('onWordOff', doubt),
    onCopyReport: (doubt) => tell('onCopyReport', doubt),
    onMention: (entity, index) => tell('onMention', entity, index),
    onElsewhere: (entity) => tell('onElsewhere', entity),
    onEditNote: (note) => tell('onEditNote', note),
    onDeleteNote: (note) => tell('onDeleteNote', note),
    onPlaceAgain: (note) => tell('onPlaceAgain', note),
    onClose: () => tell('onClose'),
  };
}

/** Draws what comes through the port, and tells how high it is. */
function drawFrom(port: MessagePort): void {
  const actions = actionsOf(port);
  let place = '';
  const tell = (...call: CardCall): void => port.postMessage(call);
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
  port.onmessage = ({ data }: MessageEvent<CardTold>) => {
    place = data.place;
    shown = null;
    if (!data.view) return render(null, document.body);
    const { verdicts, ...view } = data.view;
    document.documentElement.dataset.scheme = view.scheme;
    shown = {
      ...view,
      ...actions,
      verdictOn: (doubt) => verdicts[view.doubts.indexOf(doubt)] ?? null,
    };
    render(<Card key={place} {...shown} />, document.body);
    // At once: the frame is not seen yet, and Chromium observes no sizes in what is not seen.
    tellSize();
    const card = document.querySelector('.ng-card');
    if (card) sizes.observe(card);
  };
}

export default defineUnlistedScript(() => {
  document.documentElement.lang = textLanguage();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardStyles);
  document.adoptedStyleSheets = [sheet];
  // A page that embeds this frame by itself can send it words of its own, and gets to know what is clicked in them.
  addEventListener('message', ({ ports: [port] }) => port && drawFrom(port));
});
