// The house keeps its rules: who may import whom, no cycles, and every path that the docs name exists.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

const SOURCES = globSync(
  ['entrypoints/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'utils/**/*.ts'],
  {
    cwd: ROOT,
  },
).map((path) => path.split(sep).join('/'));

/** Small tools that every room may import; they import nothing. */
const OPEN = ['utils/result.ts', 'utils/at-once.ts', 'utils/map-steps.ts', 'utils/first-where.ts'];

/** What each room may import of ours beside those: rooms, and rooms of which it may use types alone. */
const MAY_IMPORT: Record<string, { values: readonly string[]; types?: readonly string[] }> = {
  'utils/text': { values: [] },
  'utils/analysis': { values: ['utils/text'] },
  'utils/anchoring': { values: ['utils/text'] },
  'utils/notes': {
    values: ['utils/text', 'utils/anchoring'],
    types: ['utils/analysis'],
  },
  'utils/exchange': {
    values: ['utils/notes', 'utils/anchoring', 'utils/text'],
    types: ['utils/analysis'],
  },
  'utils/i18n': {
    values: ['utils/text'],
    types: ['utils/analysis', 'utils/anchoring', 'utils/messages', 'utils/notes', 'utils/exchange'],
  },
  'utils/page': {
    values: ['utils/text', 'utils/anchoring', 'utils/notes'],
    types: ['utils/messages'],
  },
  'utils/store': {
    values: ['utils/notes', 'utils/anchoring', 'utils/text'],
    types: ['utils/messages', 'utils/analysis'],
  },
  'utils/messages': {
    values: ['utils/notes', 'utils/text', 'utils/anchoring'],
    types: ['utils/analysis', 'utils/exchange'],
  },
  'utils/platform': { values: ['utils/text'], types: ['utils/messages'] },
  components: {
    values: ['utils/i18n', 'utils/text', 'utils/notes'],
    types: ['utils/analysis', 'utils/anchoring', 'utils/notes', 'utils/messages', 'utils/exchange'],
  },
};

const UI = [
  'components',
  'utils/messages',
  'utils/notes',
  'utils/exchange',
  'utils/i18n',
  'utils/platform',
  'utils/text',
];
const UI_RULE = { values: UI, types: ['utils/analysis', 'utils/anchoring'] };

const ENTRYPOINTS: Record<string, { values: readonly string[]; types?: readonly string[] }> = {
  'entrypoints/background': {
    values: [
      'utils/store',
      'utils/messages',
      'utils/notes',
      'utils/analysis',
      'utils/exchange',
      'utils/platform',
      'utils/i18n',
      'utils/text',
    ],
    types: ['utils/anchoring'],
  },
  'entrypoints/probe.ts': {
    values: ['utils/page', 'utils/messages', 'utils/platform'],
  },
  'entrypoints/first-line.ts': { values: ['utils/platform'] },
  'entrypoints/reader': {
    values: [
      'utils/page',
      'utils/text',
      'utils/anchoring',
      'utils/notes',
      'utils/messages',
      'utils/i18n',
      'utils/platform',
      'components',
    ],
    types: ['utils/analysis'],
  },
  'entrypoints/floating': { values: ['components', 'utils/i18n'] },
  'entrypoints/popup': UI_RULE,
  'entrypoints/sidepanel': UI_RULE,
  'entrypoints/library': UI_RULE,
  'entrypoints/options': UI_RULE,
  'entrypoints/welcome': UI_RULE,
  'entrypoints/card': {
    values: ['components', 'utils/i18n', 'utils/messages', 'utils/platform'],
  },
  'entrypoints/editor': UI_RULE,
  'entrypoints/gallery': UI_RULE,
};

const RULES: typeof MAY_IMPORT = {
  ...Object.fromEntries(OPEN.map((file) => [file, { values: [] }])),
  ...MAY_IMPORT,
  ...ENTRYPOINTS,
};

const roomOf = (path: string): string | undefined =>
  Object.keys(RULES)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\sfrom\s+)?'(\.{1,2}\/[^']+)'/gm;

function importsOf(path: string): Import[] {
  const code = readFileSync(join(ROOT, path), 'utf8');
  return [...code.matchAll(IMPORT)].map((match) => {
    const target = normalize(join(dirname(path), match[2] ?? ''))
      .split(sep)
      .join('/');
    const resolved = [target, `${target}.ts`, `${target}.tsx`].find((candidate) =>
      SOURCES.includes(candidate),
    );
    return { from: path, to: resolved ?? target, isType: match[1] !== undefined };
  });
}

const IMPORTS = SOURCES.flatMap(importsOf);

function isAllowed({ from, to, isType }: Import): boolean {
  if (to.endsWith('.css') || to.endsWith('.json')) return true;
  const [room, other] = [roomOf(from), roomOf(to)];
  if (!room || !other) return false;
  if (room === other || OPEN.includes(other)) return true;
  const rule = RULES[room];
  if (!rule) return false;
  return rule.values.includes(other) || (isType && (rule.types ?? []).includes(other));
}

function findCycle(): string[] {
  const graph = new Map<string, string[]>();
  for (const { from, to, isType } of IMPORTS) {
    if (!isType) graph.set(from, [...(graph.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle.length > 0) return cycle;
    }
    done.add(node);
    return [];
  };
  for (const node of graph.keys()) {
    const cycle = visit(node, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

/** Sources in which a pattern occurs. */
const filesWith = (pattern: RegExp): string[] =>
  SOURCES.filter((path) => pattern.test(readFileSync(join(ROOT, path), 'utf8'))).sort();

const PURE = ['utils/text', 'utils/analysis', 'utils/anchoring', 'utils/notes', 'utils/exchange'];

describe('the house', () => {
  it('lets each room import only what its rule allows', () => {
    const broken = IMPORTS.filter((one) => !isAllowed(one)).map(
      (one) => `${one.from} -> ${one.to}`,
    );
    expect(broken).toEqual([]);
  });

  it('has a rule for every source file', () => {
    expect(SOURCES.filter((path) => !path.endsWith('.d.ts') && !roomOf(path))).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(findCycle()).toEqual([]);
  });

  it('keeps PURE folders on relative imports with their ending', () => {
    const wrong = IMPORTS.filter(
      ({ from, to }) =>
        PURE.some((room) => from.startsWith(`${room}/`)) && !existsSync(join(ROOT, to)),
    );
    expect(wrong).toEqual([]);
  });

  it('names only paths that exist in docs/ARCHITECTURE.md', () => {
    const text = readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8');
    const named = [
      ...text.matchAll(
        /`((?:entrypoints|components|utils|tests|docs|training|bench|scripts|public|locales)\/[\w./-]*)`/g,
      ),
    ];
    const missing = named
      .map((match) => match[1] ?? '')
      .filter((path) => !existsSync(join(ROOT, path)));
    expect(named.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });

  it('writes no raw HTML into a document', () => {
    const raw =
      /innerHTML|outerHTML|insertAdjacentHTML|setHTML|parseHTMLUnsafe|createContextualFragment|srcdoc|document\.write|dangerouslySet|\beval\(|\bFunction\(|set(?:Timeout|Interval)\(\s*['"`]/i;
    expect(filesWith(raw)).toEqual([]);
  });

  it('loads nothing but files of the package', () => {
    const request =
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeer|importScripts|\bimport\(\s*(?!['"]\.{1,2}\/)/;
    // Texts of the gallery, which is not packed, and the package's own models.
    expect(filesWith(request)).toEqual([
      'entrypoints/gallery/main.tsx',
      'utils/platform/assets.ts',
    ]);
  });

  it('lists every decision in the index of docs/adr', () => {
    const index = readFileSync(join(ROOT, 'docs/adr/README.md'), 'utf8');
    const listed = [...index.matchAll(/\]\((\d{4}-[\w-]+\.md)\)/g)].map((match) => match[1]);
    const there = globSync('[0-9]*.md', { cwd: join(ROOT, 'docs/adr') });
    expect(listed).toEqual(there.sort());
  });
});
