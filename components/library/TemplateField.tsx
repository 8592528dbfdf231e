// The template by which Markdown is written, where the reader wants another than ours.
import { RotateCcw, Save } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/t.ts';
import { Button } from '../Button.tsx';
import type { LibraryActions } from './library-props.ts';

interface TemplateFieldProps {
  readonly actions: LibraryActions;
  /** The template has changed: samples are out of date. */
  readonly onSaved: () => void;
}

export function TemplateField({ actions, onSaved }: TemplateFieldProps) {
  const [typed, type] = useState('');
  const [problem, tell] = useState<string | null>(null);
  useEffect(() => {
    void actions.loadTemplate().then(type);
  }, []);
  const save = async (template: string | null): Promise<void> => {
    const saved = await actions.saveTemplate(template);
    type(saved.template);
    tell(saved.problem);
    if (saved.problem === null) onSaved();
  };
  return (
    <details class="ng-lib-template">
      <summary>{t('template.title')}</summary>
      <label class="ng-field">
        <span class="ng-soft">{t('template.text')}</span>
        <textarea
          class="ng-input ng-lib-sample"
          spellcheck={false}
          aria-invalid={problem !== null}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
      {problem !== null && <p role="alert">{problem}</p>}
      <div class="ng-row">
        <Button icon={Save} onClick={() => void save(typed)}>
          {t('template.save')}
        </Button>
        <Button look="quiet" icon={RotateCcw} onClick={() => void save(null)}>
          {t('looks.reset')}
        </Button>
      </div>
    </details>
  );
}
