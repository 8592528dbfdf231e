// An article's page: what is known of it, and all that is kept of it in reading order. And the head of a name's page.
import { ExternalLink } from 'lucide';
import { formatDate, formatNumber, t, textLanguage } from '../../utils/i18n/t.ts';
import { ruleTitle, verdictName } from '../../utils/i18n/wording.ts';
import { queryTerm } from '../../utils/notes/parse-query.ts';
import { Button, IconButton } from '../Button.tsx';
import { plainMarkdown } from '../plain-markdown.ts';
import { Quote } from '../Quote.tsx';
import type { LibraryActions } from './library-props.ts';
import type { ArticleSubject, EntitySubject, Kept } from './subject.ts';

/** Longer texts are cut before they reach a few lines. */
const SHOWN = 1_000;

interface WithActions {
  readonly actions: LibraryActions;
}

/** The way to the place of a note or a verdict. */
function Visit({ url, of, actions }: WithActions & { readonly url: string; readonly of: string }) {
  if (url === '') return null;
  return (
    <IconButton
      icon={ExternalLink}
      label={t('library.visit')}
      onClick={() => actions.visit(url, of)}
    />
  );
}

function KeptItem({ item, actions }: WithActions & { readonly item: Kept }) {
  if ('verdict' in item) {
    const { id, quote, rule, value, suggestion } = item.verdict;
    return (
      <li class="ng-kept">
        <div class="ng-kept-text">
          <Quote text={quote} lines={2} />
          <span class="ng-soft">
            {ruleTitle(rule)}
            {t('punctuation.colon')}
            {verdictName(value)} <bdi>{suggestion}</bdi>
          </span>
        </div>
        <Visit url={item.url} of={id} actions={actions} />
      </li>
    );
  }
  const { note } = item;
  return (
    <li class={`ng-kept ng-note-${note.colour}`}>
      <button type="button" class="ng-lib-open" onClick={() => actions.open(note)}>
        <Quote class="ng-lib-quote" text={note.quote} lines={2} />
        <span class="ng-lines-3" dir="auto">
          {plainMarkdown(note.body.slice(0, SHOWN))}
        </span>
        {note.correction && (
          <span class="ng-soft">
            {t('note.correction')}
            {t('punctuation.colon')}
            <bdi>{note.correction.slice(0, SHOWN)}</bdi>
          </span>
        )}
      </button>
      <Visit url={item.url} of={note.id} actions={actions} />
    </li>
  );
}

/** The day of an ISO date in the reader's language; anything else as the page gives it. */
const dayOf = (published: string): string => {
  const day = /^\d{4}-\d{2}-\d{2}/.test(published) ? Date.parse(published) : Number.NaN;
  return Number.isNaN(day) ? published : formatDate(day);
};

/** "Chinese" for "zh"; a tag that is none as it stands. */
const languageName = (tag: string): string =>
  /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)
    ? (new Intl.DisplayNames([textLanguage()], { type: 'language' }).of(tag) ?? tag)
    : tag;

export function ArticlePage({
  subject,
  actions,
}: WithActions & { readonly subject: ArticleSubject }) {
  const { article, kept } = subject;
  const { title, url, site, byline, published, language } = article;
  const facts = [site, byline, dayOf(published), languageName(language)];
  return (
    <section class="ng-lib-subject ng-lib-reading" aria-label={t('library.articlePage')}>
      <h2 dir="auto">{title || url}</h2>
      <p class="ng-soft ng-row">
        {facts
          .filter((fact) => fact !== '')
          .map((fact) => (
            <bdi key={fact}>{fact}</bdi>
          ))}
      </p>
      <div class="ng-row">
        <Button icon={ExternalLink} onClick={() => actions.visit(url)}>
          {t('library.visitArticle')}
        </Button>
      </div>
      <h3>{t('library.readingOrder')}</h3>
      <ol class="ng-plain-list">
        {kept.map((item) => (
          <KeptItem
            key={'note' in item ? item.note.id : item.verdict.id}
            item={item}
            actions={actions}
          />
        ))}
      </ol>
    </section>
  );
}

export function EntityHead({
  subject,
  actions,
}: WithActions & { readonly subject: EntitySubject }) {
  const { name, spellings, preferred, native, articles } = subject;
  return (
    <section class="ng-lib-subject" aria-label={name}>
      <h2>
        <bdi>{name}</bdi> {preferred !== '' && <bdi class="ng-soft">{preferred}</bdi>}{' '}
        {native !== '' && <bdi class="ng-soft">{native}</bdi>}
      </h2>
      <h3 class="ng-label">{t('library.everySpelling')}</h3>
      <ul class="ng-tags">
        {spellings.map(({ value, count }) => (
          <li key={value} class="ng-tag">
            <bdi>{value.slice(0, 100)}</bdi> <span class="ng-count">{formatNumber(count)}</span>
          </li>
        ))}
      </ul>
      <h3 class="ng-label">{t('library.inArticles')}</h3>
      <ul class="ng-plain-list">
        {articles.map(({ id, title, count }) => (
          <li key={id}>
            <button
              type="button"
              class="ng-facet"
              onClick={() => actions.search(queryTerm('article', id))}
            >
              <bdi>{title || id}</bdi> <span class="ng-count">{formatNumber(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
