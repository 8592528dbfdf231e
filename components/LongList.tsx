// A list that may be thousands of rows long: rows come in chunks, and a chunk out of sight is an empty box of
// its height. Every row tells a screen reader its place in the whole.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows in a chunk: a screen holds about ten. */
const CHUNK = 30;

export interface LongListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Height of a row before it was ever drawn, in px. */
  readonly guess: number;
  /** Index of a row that must be there, because the focus goes to it; -1 for none. */
  readonly needed: number;
  readonly row: (item: Item, index: number) => ComponentChildren;
}

/** Whether the chunk is in sight or nearly; and its height when it last was. */
function useSight(guess: number) {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(guess);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (!entry) return;
        if (!entry.isIntersecting) height.current = element.offsetHeight || height.current;
        setNear(entry.isIntersecting);
      },
      { rootMargin: '600px 0px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { box, height: height.current, isNear };
}

interface ChunkProps<Item> extends LongListProps<Item> {
  readonly from: number;
}

function Chunk<Item>(props: ChunkProps<Item>) {
  const { items, from, guess, needed, keyOf, row } = props;
  const rows = items.slice(from, from + CHUNK);
  const { box, height, isNear } = useSight(guess * rows.length);
  const isShown = from === 0 || isNear || (needed >= from && needed < from + CHUNK);
  return (
    <div ref={box} role="presentation" style={isShown ? undefined : { height: `${height}px` }}>
      {isShown &&
        rows.map((item, index) => (
          // biome-ignore lint/a11y/useSemanticElements: the list is no <ul>, see below
          <div
            key={keyOf(item)}
            role="listitem"
            aria-setsize={items.length}
            aria-posinset={from + index + 1}
          >
            {row(item, from + index)}
          </div>
        ))}
    </div>
  );
}

export function LongList<Item>(props: LongListProps<Item>) {
  const starts = Array.from(
    { length: Math.ceil(props.items.length / CHUNK) },
    (_unused, index) => index * CHUNK,
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: boxes of chunks stand between the list and its items
    <div class="ng-list" role="list" aria-label={props.label}>
      {starts.map((from) => (
        <Chunk key={from} {...props} from={from} />
      ))}
    </div>
  );
}
