// @vitest-environment happy-dom
// Writing a note: nothing typed is lost, tags are completed, input methods are left alone.
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteEditor } from '../../../components/NoteEditor.tsx';
import { tagFrom, withTag } from '../../../components/TagField.tsx';
import type { NoteDraft } from '../../../utils/notes/note.ts';
import { draft } from './samples.ts';
import { readEnglish, show } from './show.ts';

beforeAll(readEnglish);
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const props = () => ({
  draft,
  state: 'unchanged' as const,
  onKeep: vi.fn<(kept: NoteDraft) => void>(),
  onSave: vi.fn<(saved: NoteDraft) => void>(),
  onClose: vi.fn(),
  onDiscard: vi.fn(),
  completeTags: vi.fn(async () => []),
});

describe('the editor', () => {
  it('gives the draft to its keeper after several keys, once', () => {
    const does = props();
    const view = show(<NoteEditor {...does} />);
    view.type('textarea', 'one');
    view.type('textarea', 'one two');
    expect(does.onKeep).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);
    expect(does.onKeep.mock.calls.map(([kept]) => kept.body)).toEqual(['one two']);
  });

  it('gives the draft to its keeper while somebody types without a pause', () => {
    const does = props();
    const view = show(<NoteEditor {...does} />);
    for (const typed of ['a', 'ab', 'abc', 'abcd']) {
      view.type('textarea', typed);
      vi.advanceTimersByTime(300);
    }
    expect(does.onKeep.mock.calls.map(([kept]) => kept.body)).toEqual(['ab', 'abcd']);
  });

  it('gives the draft to its keeper when it goes away in mid-word', () => {
    const does = props();
    const view = show(<NoteEditor {...does} />);
    view.type('textarea', 'half a tho');
    view.again(<p />);
    expect(does.onKeep.mock.calls.map(([kept]) => kept.body)).toEqual(['half a tho']);
  });

  it('keeps what was typed when saving fails, and offers to try again', () => {
    const does = props();
    const view = show(<NoteEditor {...does} />);
    view.type('textarea', 'kept');
    view.key('form', 'Enter', { ctrlKey: true });
    view.again(<NoteEditor {...does} state="failed" problem="The disk is full." />);
    expect((view.one('textarea') as HTMLTextAreaElement).value).toBe('kept');
    expect(view.one('[role=alert]').textContent).toContain('The disk is full.');
    view.click('.ng-button-primary');
    expect(does.onSave.mock.calls.map(([saved]) => saved.body)).toEqual(['kept', 'kept']);
  });

  it('closes with Escape, and does not when an input method takes the key', () => {
    const does = props();
    const view = show(<NoteEditor {...does} />);
    view.key('textarea', 'Escape', { isComposing: true });
    expect(does.onClose).not.toHaveBeenCalled();
    view.key('textarea', 'Escape');
    expect(does.onClose).toHaveBeenCalledOnce();
  });

  it('names its colours', () => {
    const view = show(<NoteEditor {...props()} />);
    expect(view.all('.ng-colour').map((label) => label.textContent)).toEqual([
      'Yellow',
      'Green',
      'Blue',
      'Pink',
      'Purple',
    ]);
  });

  it('keeps a draft with the tag that Enter added', () => {
    const does = props();
    const view = show(<NoteEditor {...does} />);
    view.type('[role=combobox]', '#two words ');
    view.key('[role=combobox]', 'Enter');
    vi.advanceTimersByTime(500);
    expect(does.onKeep.mock.calls.at(-1)?.[0].tags).toEqual(['one', 'two words']);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])(
    'saves the tag that is still being typed with the note: %j',
    (held) => {
      const does = props();
      const view = show(<NoteEditor {...does} />);
      view.type('[role=combobox]', 'half typed');
      view.key('[role=combobox]', 'Enter', held);
      expect(does.onSave.mock.calls.map(([saved]) => saved.tags)).toEqual([['one', 'half typed']]);
    },
  );

  it.each([
    ['a pause', () => vi.advanceTimersByTime(500)],
    ['its page going away', () => dispatchEvent(new Event('pagehide'))],
  ])('keeps a draft with the tag that is still being typed, after %s', (_, happens) => {
    const does = props();
    const view = show(<NoteEditor {...does} />);
    view.type('[role=combobox]', 'half ty');
    happens();
    expect(does.onKeep.mock.calls.map(([kept]) => kept.tags)).toEqual([['one', 'half ty']]);
    expect(view.all('.ng-tag')).toHaveLength(1);
  });

  it('keeps no tag that was typed and taken back', () => {
    const does = props();
    const view = show(<NoteEditor {...does} />);
    view.type('[role=combobox]', 'half');
    view.type('[role=combobox]', '');
    vi.advanceTimersByTime(500);
    expect(does.onKeep.mock.calls.at(-1)?.[0].tags).toEqual(['one']);
  });

  it('gives the draft to its keeper before it closes', () => {
    const does = props();
    const view = show(<NoteEditor {...does} />);
    view.type('textarea', 'half a tho');
    view.key('textarea', 'Escape');
    expect(does.onKeep.mock.calls.map(([kept]) => kept.body)).toEqual(['half a tho']);
    expect(does.onKeep).toHaveBeenCalledBefore(does.onClose);
  });

  it('leaves Enter to an input method that is composing', () => {
    const does = props();
    const view = show(<NoteEditor {...does} />);
    view.type('[role=combobox]', '항구');
    view.key('[role=combobox]', 'Enter', { isComposing: true });
    expect(view.all('.ng-tag')).toHaveLength(1);
  });
});

describe('a tag', () => {
  it.each([
    ['  #port ', 'port'],
    ['two   words', 'two words'],
    ['##', ''],
  ])('typed as %j is %j', (typed, tag) => {
    expect(tagFrom(typed)).toBe(tag);
  });

  it('is not added twice, whatever its case', () => {
    const tags = ['Port'];
    expect(withTag(tags, 'port')).toBe(tags);
    expect(withTag(tags, ' ')).toBe(tags);
  });
});
