// The marks as a page shows them, by the sheet that pages get: on a light and on a dark site.
import { useEffect, useRef } from 'preact/hooks';

/** Each line: the highlight's name, and words to mark in the line. */
const LINES: readonly (readonly [string, string, string])[] = [
  [
    'newsgloss-person',
    'The mayor, Amelia Okonkwo, spoke first at the gathering.',
    'Amelia Okonkwo',
  ],
  ['newsgloss-organization', 'The Ministry of Tides kept silent for a week.', 'Ministry of Tides'],
  ['newsgloss-place', 'Boats left Long Beach Town before the storm.', 'Long Beach Town'],
  ['newsgloss-other', 'Shops open late for the Lantern Festival.', 'Lantern Festival'],
  ['newsgloss-doubt-a', 'Both sides denounce and denounce the plan.', 'denounce and denounce'],
  ['newsgloss-doubt-b', 'Exports of my country grew by a fifth.', 'my country'],
  ['newsgloss-note', 'The harbour employs 12,400 people in all.', '12,400 people in all'],
  ['newsgloss-note-yellow', 'Yellow: the new ferry holds 300 cars.', 'holds 300 cars'],
  ['newsgloss-note-green', 'Green: the old ferry was sold in May.', 'was sold in May'],
  ['newsgloss-note-blue', 'Blue: nobody has seen the contract.', 'seen the contract'],
  ['newsgloss-note-pink', 'Pink: the council meets on Thursday.', 'meets on Thursday'],
  ['newsgloss-note-purple', 'Purple: the bridge stays closed.', 'stays closed'],
];

/** The names that a page would paint on the words of a line: a note's colour lies on the mark of notes. */
const namesOf = (name: string): readonly string[] =>
  name.startsWith('newsgloss-note-') ? ['newsgloss-note', name] : [name];

function Sample({ scheme }: { readonly scheme: 'light' | 'dark' }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const [index, [name, text, words]] of LINES.entries()) {
      const node = box.current?.children[index]?.firstChild;
      if (!node) continue;
      const range = new Range();
      range.setStart(node, text.indexOf(words));
      range.setEnd(node, text.indexOf(words) + words.length);
      for (const one of namesOf(name)) {
        const highlight = CSS.highlights.get(one) ?? new Highlight();
        CSS.highlights.set(one, highlight.add(range));
      }
    }
  }, []);
  return (
    <div ref={box} class={`gallery-site gallery-site-${scheme}`}>
      {LINES.map(([name, text]) => (
        <p key={name}>{text}</p>
      ))}
    </div>
  );
}

/** Every mark as it stands in a text. */
export function MarksView() {
  return (
    <div class="gallery-sites">
      <Sample scheme="light" />
      <Sample scheme="dark" />
    </div>
  );
}
