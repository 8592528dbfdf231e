// @vitest-environment happy-dom
// What is shown of text that others wrote: Markdown without HTML, cards, the strip of the article, the legend.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../../components/Card.tsx';
import { lanePaths, nearestMark } from '../../../components/Minimap.tsx';
import { markdownNodes, safeAddress } from '../../../components/markdown-nodes.tsx';
import { NoticeBar } from '../../../components/NoticeBar.tsx';
import { plainMarkdown } from '../../../components/plain-markdown.ts';
import { ROOT } from '../i18n/locale-files.ts';
import { doubt } from './samples.ts';
import { readEnglish, show } from './show.ts';

beforeAll(readEnglish);

const html = (markdown: string): string =>
  show(<div>{markdownNodes(markdown)}</div>).one('div').innerHTML;

describe('Markdown', () => {
  it.each([
    ['**a** *b*', '<p><strong>a</strong> <em>b</em></p>'],
    ['- x\n- y', '<ul><li>x</li><li>y</li></ul>'],
    ['# Title', '<p><strong>Title</strong></p>'],
    ['`a<b`', '<p><code>a&lt;b</code></p>'],
    ['line\nnext', '<p>line<br>next</p>'],
  ])('%j is shown', (markdown, shown) => {
    expect(html(markdown)).toBe(shown);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="x()">b</b>',
    '[a](javascript:alert(1))',
    '[a](data:text/html,x)',
    '![a](https://a.example/a.png)',
    '<https://a.example/"onmouseover="x">',
  ])('%j makes no element of its own', (markdown) => {
    const box = show(<div>{markdownNodes(markdown)}</div>).one('div');
    expect(box.querySelectorAll('script, img, b, [onclick], [onmouseover]')).toHaveLength(0);
    expect(box.querySelectorAll('a:not([href^="https://a.example/"])')).toHaveLength(0);
  });

  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['JavaScript:alert(1)', null],
    ['//a.example', null],
    ['file:///etc/passwd', null],
  ])('follows %j to %j', (href, address) => {
    expect(safeAddress(href)).toBe(address);
  });

  it('of thousands of nested quotes is shown as it was written', () => {
    expect(show(<div>{markdownNodes(`${'>'.repeat(20_000)} x`)}</div>).root.textContent).toContain(
      '>',
    );
  });
});

describe('the notice of a command that did nothing', () => {
  it('says why, and goes away by itself', () => {
    vi.useFakeTimers();
    const onClose = vi.fn();
    const shown = show(<NoticeBar why="no-words" scheme="light" onClose={onClose} />);
    expect(shown.one('[role=alert]').textContent).toMatch(/^Select words of the article first/);
    expect(onClose).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(onClose).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});

describe('Markdown in a card', () => {
  it.each([
    [
      'Two words.\n\n- ask **Mina**\n- see [the guide](https://a.example)',
      'Two words.\n\n• ask Mina\n• see the guide',
    ],
    ['# Title\n> said *so* and `code`', 'Title\nsaid so and code'],
    ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
    ['<b>not</b> HTML', '<b>not</b> HTML'],
  ])('%j is the words %j', (markdown, words) => {
    expect(plainMarkdown(markdown)).toBe(words);
  });

  it('is done with thousands of marks at once', () => {
    const start = performance.now();
    for (const mark of ['*', '_', '[', '`', '> ', '[a](']) plainMarkdown(mark.repeat(5000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

const card = (part: Partial<CardProps>) => {
  const does = { onVerdict: vi.fn(), onClose: vi.fn() };
  const nothing = vi.fn();
  const view = show(
    <Card
      doubts={[doubt(1, 'words')]}
      entity={null}
      mention={null}
      notes={[]}
      verdictOn={() => null}
      elsewhere={null}
      scheme="auto"
      onAddNote={nothing}
      onRuleOff={nothing}
      onWordOff={nothing}
      onCopyReport={nothing}
      onMention={nothing}
      onElsewhere={nothing}
      onEditNote={nothing}
      onDeleteNote={nothing}
      onPlaceAgain={nothing}
      {...does}
      {...part}
    />,
  );
  return { view, does };
};

describe('a card', () => {
  it('closes with Escape', () => {
    const { view, does } = card({});
    view.key('.ng-card', 'Escape');
    expect(does.onClose).toHaveBeenCalledOnce();
  });

  it('takes the focus only when it was opened by a key', () => {
    card({});
    expect(document.activeElement).toBe(document.body);
    const { view } = card({ takesFocus: true });
    expect(document.activeElement).toBe(view.one('.ng-card'));
  });

  it('is judged by a key where it has one doubt, and not where it has two', () => {
    const one = card({});
    one.view.key('.ng-card', 'w');
    expect(one.does.onVerdict).toHaveBeenCalledOnce();
    const two = card({ doubts: [doubt(1, 'a'), doubt(1, 'a', { rule: 'other' })] });
    two.view.key('.ng-card', 'w');
    expect(two.does.onVerdict).not.toHaveBeenCalled();
  });
});

describe('a card about a name that is doubted', () => {
  const named = doubt(1, 'Cui Mingzhe', {
    suggestions: [
      { text: 'Choe Myong-chol', native: '최명철', p: 0.95 },
      { text: 'Choe Myong-je', native: '최명제', p: 0.02 },
    ],
  });
  const entity = {
    id: 'e',
    type: 'PER',
    name: 'Cui Mingzhe',
    aliases: [],
    mentions: [named.span, { start: 90, end: 101 }],
    restored: { name: 'Choe Myong-chol', native: '최명철', source: 'Wikidata' },
  } as const;
  const times = (text: string, words: string): number => text.split(words).length - 1;

  it('says what was meant once, the best before the others, and how often the name stands', () => {
    const { view } = card({ doubts: [named], entity, mention: 0 });
    const text = view.root.textContent ?? '';
    expect(times(text, 'Choe Myong-chol')).toBe(1);
    expect(text.indexOf('Choe Myong-chol')).toBeLessThan(text.indexOf('or Choe Myong-je'));
    expect(text).toContain('1 of 2');
  });

  it('has one button for a note', () => {
    const { view } = card({ doubts: [named], entity, mention: 0 });
    expect(view.all('[aria-label="Add a note"]')).toHaveLength(1);
  });

  it('says all of the name where it is no part of the doubt', () => {
    const { view } = card({ doubts: [named], entity, mention: 1 });
    expect(times(view.root.textContent ?? '', 'Choe Myong-chol')).toBe(2);
    expect(view.all('[aria-label="Add a note"]')).toHaveLength(2);
  });

  it('keeps category and severity for those who ask', () => {
    const { view } = card({ doubts: [named] });
    expect(view.root.textContent).not.toContain(named.category);
    view.click('[aria-label="More actions"]');
    expect(view.root.textContent).toContain(named.category);
  });
});

describe('the strip', () => {
  it('draws each place once, however many marks lie there', () => {
    const marks = Array.from({ length: 500 }, () => ({
      span: { start: 0, end: 5 },
      lane: 'doubt-a' as const,
    }));
    expect(lanePaths({ length: 1200, marks })[0]?.path).toBe('M0 0h1v5h-1z');
  });

  it('leads to the mark that is nearest, a doubt before a name at the same place', () => {
    const name = { span: { start: 50, end: 60 }, lane: 'entity' as const };
    const mark = { span: { start: 50, end: 60 }, lane: 'doubt-b' as const };
    expect(nearestMark([name, mark], 70)).toBe(mark);
    expect(nearestMark([], 70)).toBeNull();
  });
});

describe('the legend', () => {
  const styles = ['person', 'organization', 'place', 'other', 'doubt-a', 'doubt-b', 'note'];
  const rule = (css: string, selector: string): string =>
    css.split(`${selector} {`)[1]?.split('}')[0] ?? '';
  const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

  it.each(styles)('draws the line of %s as pages do', (kind) => {
    const page = rule(read('public/marks.css'), `::highlight(newsgloss-${kind})`);
    const sample = rule(read('components/kit/samples.css'), `.ng-mark-${kind}`);
    const [, style, thickness] = /\b(solid|double|dotted|wavy|dashed) ([\d.]+px)/.exec(page) ?? [];
    expect(sample).toContain(`text-decoration-style: var(--line-${kind}, ${style});`);
    expect(sample).toContain(`text-decoration-thickness: ${thickness};`);
  });

  it('gives every kind a line that differs by more than colour', () => {
    const css = read('public/marks.css');
    const lines = styles.map(
      (kind) =>
        /text-decoration: ([a-z ]+[\d.]+px)/.exec(rule(css, `::highlight(newsgloss-${kind})`))?.[1],
    );
    expect(new Set(lines).size).toBe(styles.length);
  });
});
