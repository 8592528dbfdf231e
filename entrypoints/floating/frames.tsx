// The frames of the extension beside the text: the card that is read, the editor that is typed in. Their documents are of
// another origin than the page: it reaches neither what stands in them nor what is done in them.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type {
  CardCall,
  CardPart,
  CardSource,
  CardTold,
  Scheme,
} from '../../components/floating-parts.ts';
import { t } from '../../utils/i18n/t.ts';

interface FrameProps {
  readonly class: string;
  readonly src: string;
  readonly title: string;
  /** Of the page around. */
  readonly scheme: Scheme;
  /** The frame's document has come, or come again. */
  readonly onReady?: (frame: HTMLIFrameElement) => void;
}

/**
 * A frame without `src`: Firefox's events give a page the elements of a closed shadow root, and by the address it could
 * tell a person again, and the draft's key.
 */
export function Frame({ src, scheme, onReady, ...attributes }: FrameProps) {
  return (
    <iframe
      {...attributes}
      data-scheme={scheme}
      {...(!import.meta.env.FIREFOX && { credentialless: true, src })}
      onLoad={({ currentTarget: frame }) => {
        // An empty document comes first, each time that the frame comes into the page. Only Firefox lets this script look
        // at the document of our own.
        if (frame.contentDocument?.URL !== 'about:blank') onReady?.(frame);
        else if (import.meta.env.FIREFOX) frame.contentWindow?.location.replace(src);
      }}
    />
  );
}

const toldOf = ({ key, view }: CardPart): CardTold => ({ place: key, view });

interface CardFrameProps {
  readonly source: CardSource;
  readonly part: CardPart;
  /** Until then the card is made ready, and not seen. */
  readonly isAskedFor: boolean;
  /** Puts the frame beside its words. */
  readonly place: () => Promise<void>;
}

/** The frame of cards: drawn and placed before it is seen, because a document takes long to come. */
export function CardFrame({ source, part, isAskedFor, place }: CardFrameProps) {
  const element = useRef<HTMLIFrameElement | null>(null);
  const port = useRef<MessagePort | null>(null);
  /** Key of the card that stands beside its words, as high as it is. */
  const ready = useRef('');
  const now = useRef({ part, isAskedFor });
  const told = toldOf(part);
  const isNew = now.current.part.key !== part.key;
  now.current = { part, isAskedFor };
  const conceal = (): void => {
    ready.current = '';
    if (element.current) element.current.style.visibility = 'hidden';
  };
  const reveal = (): void => {
    const { part, isAskedFor } = now.current;
    const frame = element.current;
    if (!frame || !isAskedFor || ready.current !== part.key) return;
    if (frame.style.visibility === 'visible') return;
    frame.style.visibility = 'visible';
    if (part.view.takesFocus) frame.focus();
  };
  const resize = async (frame: HTMLIFrameElement, height: number, of: string): Promise<void> => {
    if (of !== now.current.part.key) return;
    // With the frame's own edges.
    frame.style.blockSize = `${height + 2}px`;
    await place();
    if (of !== now.current.part.key) return;
    ready.current = of;
    reveal();
  };
  useLayoutEffect(() => {
    if (isNew) conceal();
    port.current?.postMessage(told);
  }, [told.place, told.view]);
  useLayoutEffect(reveal, [isAskedFor]);
  useEffect(() => () => port.current?.close(), []);
  const connect = (frame: HTMLIFrameElement): void => {
    const { port1, port2 } = new MessageChannel();
    port.current?.close();
    port.current = port1;
    element.current = frame;
    // The page may have moved it: then its document is a new one.
    conceal();
    port1.onmessage = ({ data: call }: MessageEvent<CardCall>) => {
      if (call[0] === 'resized') return void resize(frame, call[1], call[2]);
      const [name, ...about] = call;
      const act = now.current.part.actions[name] as
        | ((...about: readonly unknown[]) => void)
        | undefined;
      act?.(...about);
    };
    frame.contentWindow?.postMessage(source.key, source.origin, [port2]);
    port1.postMessage(toldOf(now.current.part));
  };
  return (
    <Frame
      class="ng ng-card-frame"
      scheme={part.view.scheme}
      src={source.src}
      title={t('card.name')}
      onReady={connect}
    />
  );
}
