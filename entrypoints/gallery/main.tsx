// A page for those who build the views: all of them in all states, or one by ?view=NAME. `lang`, `scheme` and
// `long` (texts 40 % longer) change how. Left out of builds.
import './gallery-page.css';
import './gallery.css';
// At once, so that no view is looked at before its parts have come.
import '../../components/NotesTab.tsx';
import '../../components/ReviewSheets.tsx';
import { render } from 'preact';
import { readMessagesFrom, textLanguage } from '../../utils/i18n/t.ts';
import { VIEWS } from './views.tsx';

const query = new URLSearchParams(location.search);

type Messages = Record<string, { message: string }>;

/** Lengthens a text by 40 %, as a language of long words would; {names} and forms stay. */
const lengthen = (text: string): string =>
  text
    .split(' | ')
    .map((form) => `${form} ${'lengthened'.repeat(10).slice(0, Math.ceil(form.length * 0.4))}`)
    .join(' | ');

async function loadTexts(): Promise<void> {
  const folder = (query.get('lang') ?? 'en').replace('-', '_');
  const reply = await fetch(`/_locales/${folder}/messages.json`);
  const messages = (await reply.json()) as Messages;
  const isLong = query.has('long');
  readMessagesFrom((name) => {
    const text = messages[name]?.message ?? '';
    return isLong && text !== '' && name !== 'language' ? lengthen(text) : text;
  });
}

const wait = (): Promise<void> => new Promise((done) => setTimeout(done, 30));

async function press(box: Element, selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) {
    box.querySelector<HTMLElement>(selector)?.click();
    await wait();
  }
}

async function showOne(root: HTMLElement, name: string): Promise<void> {
  const view = VIEWS[name];
  if (!view) return;
  render(null, root);
  document.documentElement.className = view.surface === 'popup' ? 'popup' : '';
  root.className = `single gallery-${view.surface}`;
  // Reviews bring their own <main>.
  const Box = ['popup', 'panel', 'tab'].includes(view.surface) ? 'div' : 'main';
  render(
    <Box class="gallery-box">
      {Box === 'main' && <h1 class="gallery-title">{name}</h1>}
      {view.show()}
    </Box>,
    root,
  );
  await press(root, view.press ?? []);
}

function showAll(root: HTMLElement): void {
  render(
    <main class="gallery">
      {Object.entries(VIEWS).map(([name, { surface, show }]) => (
        <section key={name}>
          <h2>{name}</h2>
          <div class={`${surface} gallery-${surface}`}>{show()}</div>
        </section>
      ))}
    </main>,
    root,
  );
}

async function start(): Promise<void> {
  await loadTexts();
  const { documentElement: html } = document;
  html.lang = textLanguage();
  html.dataset.scheme = query.get('scheme') ?? 'auto';
  const root = document.getElementById('root');
  if (!root) return;
  const name = query.get('view');
  if (name === null) showAll(root);
  else await showOne(root, name);
  // For tests, which look at one view after another.
  Object.assign(globalThis, {
    galleryViews: Object.keys(VIEWS),
    galleryShow: (view: string) => showOne(root, view),
  });
  html.dataset.ready = 'yes';
}

void start();
