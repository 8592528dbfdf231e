// Draws beside the text: card, selection bar, the editor's frame. Injected when a person first touches a page that
// is read; knows nothing of the session but what it is given to draw.
import { type ComponentChild, render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import {
  type CardPart,
  FLOATING,
  type FloatingPart,
  type MountFloating,
} from '../../components/floating-parts.ts';
import { NoticeBar } from '../../components/NoticeBar.tsx';
import { pageStyles } from '../../components/page-styles.ts';
import { SelectionBar } from '../../components/SelectionBar.tsx';
import { t } from '../../utils/i18n/t.ts';
import { type Beside, floatBeside } from './beside.ts';
import { CardFrame, Frame } from './frames.tsx';

const FLOATING_CSS = `
  .floating { position: fixed; inset: 0 auto auto 0; inline-size: max-content; pointer-events: none; }
  .floating > * { pointer-events: auto; }
  iframe { display: block; }
`;

function contentOf(part: Exclude<FloatingPart, CardPart>): ComponentChild {
  if (part.what === 'bar') return <SelectionBar {...part.props} />;
  if (part.what === 'notice') return <NoticeBar {...part} />;
  return (
    <Frame
      class="ng ng-editor-frame"
      scheme={part.scheme}
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

const mount: MountFloating = (shadow, source) => {
  const root = document.createElement('div');
  shadow.append(styleElement(FLOATING_CSS + pageStyles), root);
  let beside: Beside | null = null;
  const place = async (): Promise<void> => beside?.place();
  return {
    draw(part, isAskedFor) {
      const card = part?.what === 'card' ? part : null;
      render(
        <>
          {card && (
            <div class="floating" key="card">
              <CardFrame {...{ source, part: card, isAskedFor, place }} />
            </div>
          )}
          {part && part.what !== 'card' && (
            <div class="floating" key={part.key}>
              {contentOf(part)}
            </div>
          )}
        </>,
        root,
      );
    },
    end: () => render(null, root),
    follow(range, side, gone) {
      const element = root.querySelector<HTMLElement>('.floating');
      if (!element) return () => undefined;
      const followed = floatBeside(range, element, side, gone);
      beside = followed;
      return () => {
        followed.stop();
        if (beside === followed) beside = null;
      };
    },
  };
};

export default defineUnlistedScript(() => {
  (globalThis as { [FLOATING]?: MountFloating })[FLOATING] = mount;
});
