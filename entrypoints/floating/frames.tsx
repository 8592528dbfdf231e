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

const toldOf = (part: CardPart | null): CardTold => ({
  place: part?.key ?? '',
  view: part?.view ?? null,
});

/** The frame of cards. It stays between one card and the next, empty and unseen, because a document takes long to come. */
export function CardFrame({
  source: { src, origin },
  part,
}: {
  readonly source: CardSource;
  readonly part: CardPart | null;
}) {
  const element = useRef<HTMLIFrameElement | null>(null);
  const port = useRef<MessagePort | null>(null);
  const now = useRef(part);
  const told = toldOf(part);
  const isNew = now.current?.key !== part?.key;
  now.current = part;
  useLayoutEffect(() => {
    if (isNew && element.current) element.current.style.visibility = 'hidden';
    port.current?.postMessage(told);
  }, [told.place, told.view]);
  useEffect(() => () => port.current?.close(), []);
  const resize = (frame: HTMLIFrameElement, height: number, place: string): void => {
    if (place !== now.current?.key) return;
    // With the frame's own edges.
    frame.style.blockSize = `${height + 2}px`;
    if (frame.style.visibility === 'visible') return;
    frame.style.visibility = 'visible';
    if (now.current.view.takesFocus) frame.focus();
  };
  const connect = (frame: HTMLIFrameElement): void => {
    const { port1, port2 } = new MessageChannel();
    port.current?.close();
    port.current = port1;
    element.current = frame;
    port1.onmessage = ({ data: call }: MessageEvent<CardCall>) => {
      if (call[0] === 'resized') return resize(frame, call[1], call[2]);
      const [name, ...about] = call;
      const act = now.current?.actions[name] as
        | ((...about: readonly unknown[]) => void)
        | undefined;
      act?.(...about);
    };
    frame.contentWindow?.postMessage(null, origin, [port2]);
    port1.postMessage(toldOf(now.current));
  };
  return (
    <Frame
      class="ng ng-card-frame"
      scheme={part?.view.scheme ?? 'auto'}
      src={src}
      title={t('card.name')}
      onReady={connect}
    />
  );
}
