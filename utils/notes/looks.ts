// How the marks look where a reader wants them otherwise: a colour and a form of line each. Without a wish the sheet
// public/marks.css stands alone; its colours and lines are repeated here for the options, and a test compares them.

export const MARK_NAMES = [
  'doubt-a',
  'doubt-b',
  'person',
  'organization',
  'place',
  'other',
  'note',
] as const;
export type MarkName = (typeof MARK_NAMES)[number];

export const LINE_STYLES = ['solid', 'double', 'dotted', 'dashed', 'wavy'] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

export interface Look {
  /** "#rrggbb", in small letters. */
  readonly colour: string;
  readonly line: LineStyle;
}

/** What differs from the defaults. */
export type Looks = Readonly<Partial<Record<MarkName, Partial<Look>>>>;

/** After Okabe and Ito (2008); each line differs from the others by its form too. */
export const DEFAULT_LOOKS: Readonly<Record<MarkName, Look>> = {
  'doubt-a': { colour: '#d95a00', line: 'wavy' },
  'doubt-b': { colour: '#b07a00', line: 'dashed' },
  person: { colour: '#0a84c9', line: 'solid' },
  organization: { colour: '#00936b', line: 'double' },
  place: { colour: '#c0609a', line: 'dotted' },
  other: { colour: '#808080', line: 'solid' },
  note: { colour: '#9a8a4a', line: 'solid' },
};

/** Marks with a ground: its strength as two digits of an alpha value. A note's ground is its own colour's. */
const GROUND: Readonly<Partial<Record<MarkName, string>>> = { 'doubt-a': '17' };

/** The look of a mark, wishes first. */
export const lookOf = (looks: Looks, name: MarkName): Look => ({
  ...DEFAULT_LOOKS[name],
  ...looks[name],
});

/** Looks with a change of one mark; what is as the default is left out. */
export function withLook(looks: Looks, name: MarkName, change: Partial<Look>): Looks {
  const { colour, line } = { ...lookOf(looks, name), ...change };
  const own = {
    ...(colour !== DEFAULT_LOOKS[name].colour && { colour }),
    ...(line !== DEFAULT_LOOKS[name].line && { line }),
  };
  const { [name]: _, ...others } = looks;
  return Object.keys(own).length === 0 ? others : { ...others, [name]: own };
}

function ruleOf(name: MarkName, { colour, line }: Partial<Look>): string {
  const ground = GROUND[name];
  const parts = [
    ...(line ? [`text-decoration-style:${line}`] : []),
    ...(colour ? [`text-decoration-color:${colour}`] : []),
    ...(colour && ground ? [`background-color:${colour}${ground}`] : []),
  ];
  return `::highlight(newsgloss-${name}){${parts.join(';')}}`;
}

/** A sheet that stands after public/marks.css and changes what was wished; '' without wishes. */
export const looksSheet = (looks: Looks): string =>
  MARK_NAMES.flatMap((name) => {
    const own = looks[name];
    return own && Object.keys(own).length > 0 ? [ruleOf(name, own)] : [];
  }).join('\n');

/** The same for the samples in our own pages: custom properties of components/kit/samples.css. */
export const looksProperties = (looks: Looks): Readonly<Record<string, string>> =>
  Object.fromEntries(
    MARK_NAMES.flatMap((name) => {
      const { colour, line } = looks[name] ?? {};
      return [
        ...(colour ? [[`--mark-${name}`, colour]] : []),
        ...(line ? [[`--line-${name}`, line]] : []),
      ];
    }),
  );
