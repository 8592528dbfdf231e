// Which drafts are shown among a page's notes.
import { describe, expect, it } from 'vitest';
import { leftOn } from '../../../entrypoints/popup/left-drafts.ts';
import type { ArticleRecord } from '../../../utils/notes/article-record.ts';
import { draftKey } from '../../../utils/notes/ids.ts';
import type { NoteDraft } from '../../../utils/notes/note.ts';
import type { StoredDraft } from '../../../utils/notes/store-shapes.ts';
import { placed, draft as sample } from '../components/samples.ts';

const kept = (part: Partial<NoteDraft>, key?: string): StoredDraft => {
  const draft = { ...sample, id: 'one', ...part };
  return { key: key ?? draftKey(draft.id), draft, updated: 5 };
};

const PAGE = {
  meta: { id: sample.article } as ArticleRecord,
  notes: [placed('stored', 10, 'exact')],
};

describe('the drafts that were left on a page', () => {
  it('are new notes in which something was written, as notes of revision 0', () => {
    const [left] = leftOn(PAGE, [kept({ body: 'half' })]);
    expect(left?.note).toMatchObject({ id: 'one', body: 'half', revision: 0, updated: 5 });
    expect(left?.note.quote).toBe(sample.anchor.quote);
    expect(left?.placement.span).toBeNull();
  });

  it.each<[string, StoredDraft]>([
    ['of another page', kept({ article: 'https://other.example/' })],
    ['of a note that is stored', kept({ id: 'stored' })],
    ['that the editor on a page keeps of a stored note', kept({}, draftKey('other'))],
    ['in which nothing was written', kept({ body: ' ', tags: [] })],
  ])('are none %s', (_, one) => {
    expect(leftOn(PAGE, [one])).toEqual([]);
  });

  it('may be a tag alone', () => {
    expect(leftOn(PAGE, [kept({ body: '', tags: ['herit'] })])).toHaveLength(1);
  });

  it('are none where the page has no article', () => {
    expect(leftOn({ ...PAGE, meta: null }, [kept({})])).toEqual([]);
  });
});
