// Draws beside the text: card, selection bar, the editor's frame. Injected when a person first touches a page that
// is read; knows nothing of the session but what it is given to draw.
import { type ComponentChild, render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Card } from '../../components/Card.tsx';
import {
  FLOATING,
  type FloatingPart,
  type MountFloating,
} from '../../components/floating-parts.ts';
import { pageStyles } from '../../components/page-styles.ts';
import { SelectionBar } from '../../components/SelectionBar.tsx';
import { t } from '../../utils/i18n/t.ts';
import { floatBeside } from './beside.ts';

const FLOATING_CSS = `
  .floating { position: fixed; inset: 0 auto auto 0; inline-size: max-content; }
  iframe { display: block; }
`;

function contentOf(part: FloatingPart): ComponentChild {
  if (part.what === 'card') return <Card {...part.props} />;
  if (part.what === 'bar') return <SelectionBar {...part.props} />;
  // A page of the extension: what is typed in it never reaches the page around.
  return (
    <iframe
      class="ng ng-editor-frame"
      data-scheme={part.scheme}
      src={part.src}
      title={t('editor.name')}
    />
  );
}

/** Styles as an element: Firefox refuses constructed sheets of a content script, and no page policy reaches in here. */
function styleElement(css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}

const mount: MountFloating = (shadow) => {
  const root = document.createElement('div');
  shadow.append(styleElement(FLOATING_CSS + pageStyles), root);
  return {
    draw(part) {
      const drawn = part && (
        <div class="floating" key={part.key}>
          {contentOf(part)}
        </div>
      );
      render(drawn, root);
    },
    follow(range, side, gone) {
      const element = root.querySelector<HTMLElement>('.floating');
      return element ? floatBeside(range, element, side, gone) : () => undefined;
    },
  };
};

export default defineUnlistedScript(() => {
  (globalThis as { [FLOATING]?: MountFloating })[FLOATING] = mount;
});
