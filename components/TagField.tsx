// Tags with completion, by the ARIA combobox pattern. Enter or a comma ends a tag, Backspace in the empty field takes
// the last one back. Keys of an input method at work (Chinese, Korean, Japanese) are left to it.
import { X } from 'lucide';
import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../utils/i18n/t.ts';
import { Icon } from './Icon.tsx';

export interface TagFieldProps {
  /** Those at first; the field keeps its own from then on. */
  readonly tags: readonly string[];
  /** With each key: the one that is still being typed is among them, so that it is never lost. */
  readonly onChange: (tags: readonly string[]) => void;
  /** Tags in use that begin with `prefix`, most used first. */
  readonly complete: (prefix: string) => Promise<readonly string[]>;
}

/** One tag from what was typed: no outer spaces, no leading '#'. */
export const tagFrom = (typed: string): string =>
  typed.trim().replace(/^#+/, '').replace(/\s+/g, ' ').trim();

/** The list with one more tag; the same list when it is there already or empty. */
export function withTag(tags: readonly string[], typed: string): readonly string[] {
  const tag = tagFrom(typed);
  const isThere = tags.some((other) => other.toLowerCase() === tag.toLowerCase());
  return tag === '' || isThere ? tags : [...tags, tag];
}

function useChoices(
  complete: TagFieldProps['complete'],
  tags: readonly string[],
  typed: string,
): readonly string[] {
  const [choices, setChoices] = useState<readonly string[]>([]);
  const prefix = tagFrom(typed);
  useEffect(() => {
    let isCurrent = true;
    if (prefix === '') setChoices([]);
    else
      complete(prefix).then((found) => {
        if (isCurrent) setChoices(found.filter((tag) => !tags.includes(tag)).slice(0, 6));
      });
    return () => {
      isCurrent = false;
    };
  }, [prefix, tags, complete]);
  return choices;
}

function TagList({ tags, onChange }: Pick<TagFieldProps, 'tags' | 'onChange'>) {
  if (tags.length === 0) return null;
  return (
    <ul class="ng-tags ng-tags-edit">
      {tags.map((tag) => (
        <li key={tag} class="ng-tag">
          <bdi>{tag}</bdi>
          <button
            type="button"
            aria-label={t('tag.remove', { tag })}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <Icon icon={X} size={0.9} />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface Typing {
  readonly tags: readonly string[];
  readonly typed: string;
  readonly active: number;
  readonly choices: readonly string[];
  /** The tags that are whole, and what is typed beside them. */
  readonly put: (tags: readonly string[], typed?: string) => void;
  readonly setActive: (active: number) => void;
  readonly add: (tag: string) => void;
}

function onTagKey(event: KeyboardEvent, typing: Typing): void {
  if (event.isComposing) return;
  const { typed, active, choices } = typing;
  if ((event.key === 'Enter' && typed.trim() !== '') || event.key === ',') {
    // With Control or Command the note is saved, and this tag with it.
    if (!event.ctrlKey && !event.metaKey) event.preventDefault();
    typing.add(choices[active] ?? typed);
  } else if (event.key === 'Backspace' && typed === '') {
    typing.put(typing.tags.slice(0, -1));
  } else if (event.key === 'Escape' && choices.length > 0) {
    event.preventDefault();
    event.stopPropagation();
    typing.put(typing.tags);
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    typing.setActive(Math.max(-1, Math.min(choices.length - 1, active + step)));
  }
}

function Choices({ id, typing }: { readonly id: string; readonly typing: Typing }) {
  return (
    <div class="ng-choices" role="listbox" id={id} aria-label={t('tag.choices')}>
      {typing.choices.map((choice, index) => (
        <div
          key={choice}
          role="option"
          tabIndex={-1}
          id={`${id}-${index}`}
          aria-selected={index === typing.active}
          // Pressing must not take the focus from the field.
          onMouseDown={(event) => {
            event.preventDefault();
            typing.add(choice);
          }}
        >
          <bdi>{choice}</bdi>
        </div>
      ))}
    </div>
  );
}

export function TagField(props: TagFieldProps) {
  const id = useId();
  const [tags, setTags] = useState(props.tags);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const choices = useChoices(props.complete, tags, typed);
  const put: Typing['put'] = (whole, half = '') => {
    setTags(whole);
    setTyped(half);
    setActive(-1);
    props.onChange(withTag(whole, half));
  };
  const add = (tag: string): void => put(withTag(tags, tag));
  const typing: Typing = { tags, typed, active, choices, put, setActive, add };
  return (
    <div class="ng-field">
      <label class="ng-label" for={id}>
        {t('note.tags')}
      </label>
      <TagList tags={tags} onChange={(left) => put(left, typed)} />
      <input
        id={id}
        class="ng-input"
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-choices`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-choices-${active}` : undefined}
        placeholder={t('tag.placeholder')}
        autocomplete="off"
        dir="auto"
        value={typed}
        onInput={(event) => put(tags, event.currentTarget.value)}
        onKeyDown={(event) => onTagKey(event, typing)}
        onBlur={() => typed.trim() !== '' && add(typed)}
      />
      {choices.length > 0 && <Choices id={`${id}-choices`} typing={typing} />}
    </div>
  );
}
