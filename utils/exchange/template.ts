// The small language of the reader's own Markdown template. It inserts, repeats and chooses; it cannot compute.
//   {{title}}            the value, its Markdown characters escaped
//   {{title|yaml}}       through a filter: text, yaml, quote, markdown, link
//   {{#notes}}..{{/notes}}  once for each of a list, or once when a text is not empty or a flag is set
//   {{^notes}}..{{/notes}}  when it is empty or not set
// A name is looked up in the innermost repetition first. A line with nothing but a section's tag leaves no line.
import { fail, ok, type Result } from '../result.ts';
import { escapeMarkdown, neutralMarkdown, quoted, safeTarget } from './markdown-text.ts';
import { yamlText } from './yaml-text.ts';

/** What a template can show. */
export interface View {
  readonly [name: string]: string | boolean | readonly View[];
}

type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string; readonly filter: FilterName }
  | {
      readonly kind: 'section';
      readonly name: string;
      readonly isInverted: boolean;
      readonly nodes: Node[];
    };

const FILTERS = {
  text: escapeMarkdown,
  yaml: yamlText,
  quote: quoted,
  markdown: neutralMarkdown,
  link: safeTarget,
} as const;
type FilterName = keyof typeof FILTERS;

export type Template = readonly Node[];

export type TemplateCode = 'too-long' | 'unknown-filter' | 'not-open' | 'not-closed' | 'too-deep';

const LONGEST = 100_000;
const DEEPEST = 20;

const TAG = /\{\{\s*(?:([#^/])\s*)?([a-z][a-zA-Z]*)\s*(?:\|\s*([a-z]+)\s*)?\}\}/g;
const SECTION_LINE = /^[ \t]*(\{\{\s*[#^/]\s*[a-z][a-zA-Z]*\s*\}\})[ \t]*\r?\n/gm;

const isFilter = (name: string): name is FilterName => Object.hasOwn(FILTERS, name);

/** A template as it was typed. `detail` of a failure is the name that is wrong. */
export function parseTemplate(typed: string): Result<Template, TemplateCode> {
  if (typed.length > LONGEST) return fail('too-long');
  const text = typed.replace(SECTION_LINE, '$1');
  const root: Node[] = [];
  const open: { name: string; nodes: Node[] }[] = [{ name: '', nodes: root }];
  const top = () => open[open.length - 1] as { name: string; nodes: Node[] };
  let from = 0;
  for (const match of text.matchAll(TAG)) {
    const [whole, sign = '', name = '', filter = 'text'] = match;
    if (match.index > from) top().nodes.push({ kind: 'text', text: text.slice(from, match.index) });
    from = match.index + whole.length;
    if (sign === '/') {
      if (open.length === 1 || top().name !== name) return fail('not-open', name);
      open.pop();
    } else if (sign === '') {
      if (!isFilter(filter)) return fail('unknown-filter', filter);
      top().nodes.push({ kind: 'value', name, filter });
    } else {
      if (open.length > DEEPEST) return fail('too-deep', name);
      const nodes: Node[] = [];
      top().nodes.push({ kind: 'section', name, isInverted: sign === '^', nodes });
      open.push({ name, nodes });
    }
  }
  if (open.length > 1) return fail('not-closed', top().name);
  root.push({ kind: 'text', text: text.slice(from) });
  return ok(root);
}

const lookUp = (views: readonly View[], name: string): View[string] => {
  for (let i = views.length - 1; i >= 0; i -= 1) {
    const view = views[i];
    if (view && Object.hasOwn(view, name)) return view[name] ?? '';
  }
  return '';
};

function renderSection(node: Node & { kind: 'section' }, views: readonly View[]): string {
  const value = lookUp(views, node.name);
  const isOn = typeof value === 'boolean' ? value : value.length > 0;
  if (node.isInverted) return isOn ? '' : renderNodes(node.nodes, views);
  if (!isOn) return '';
  if (typeof value === 'string' || typeof value === 'boolean') {
    return renderNodes(node.nodes, views);
  }
  return value.map((view) => renderNodes(node.nodes, [...views, view])).join('');
}

function renderNodes(nodes: readonly Node[], views: readonly View[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'section') return renderSection(node, views);
      const value = lookUp(views, node.name);
      return typeof value === 'string' ? FILTERS[node.filter](value) : '';
    })
    .join('');
}

/** The text of a template for one view. */
export const render = (template: Template, view: View): string => renderNodes(template, [view]);
