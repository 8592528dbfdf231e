// Shows a view in happy-dom with the English texts.
import { render, type VNode } from 'preact';
import { act } from 'preact/test-utils';
import { readMessagesFrom } from '../../../utils/i18n/t.ts';
import { messagesOf } from '../i18n/locale-files.ts';

/** The texts of locales/en.yml, as the browser would give them. */
export async function readEnglish(): Promise<void> {
  const messages = await messagesOf('en');
  const byName = new Map([...messages].map(([key, { text }]) => [key.replaceAll('.', '_'), text]));
  readMessagesFrom((name) => byName.get(name) ?? '');
}

export interface Shown {
  readonly root: HTMLElement;
  /** Elements by selector. */
  all(selector: string): HTMLElement[];
  /** The only or first one; throws when there is none. */
  one(selector: string): HTMLElement;
  click(selector: string): void;
  key(selector: string, key: string, more?: KeyboardEventInit): void;
  type(selector: string, text: string): void;
  again(node: VNode): void;
}

export function show(node: VNode): Shown {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const again = (next: VNode): void => {
    void act(() => render(next, root));
  };
  again(node);
  const all = (selector: string): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(selector),
  ];
  const one = (selector: string): HTMLElement => {
    const [found] = all(selector);
    if (!found) throw new Error(`nothing is ${selector} in ${root.innerHTML.slice(0, 500)}`);
    return found;
  };
  return {
    root,
    all,
    one,
    again,
    click: (selector) => {
      void act(() => one(selector).click());
    },
    key: (selector, key, more = {}) => {
      void act(() => {
        one(selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
      });
    },
    type: (selector, text) => {
      void act(() => {
        const field = one(selector) as HTMLInputElement;
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
  };
}
