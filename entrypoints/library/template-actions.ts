// The reader's own Markdown template: shown, checked and kept with the settings.
import type { LibraryActions } from '../../components/library/library-props.ts';
import { DEFAULT_TEMPLATE } from '../../utils/exchange/markdown.ts';
import { parseTemplate, type TemplateCode } from '../../utils/exchange/template.ts';
import { type MessageKey, t } from '../../utils/i18n/t.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import { ask } from '../../utils/messages/ask.ts';
import { LONGEST_TEMPLATE } from '../../utils/notes/settings.ts';
import type { LibrarySession } from './library-session.ts';

const PROBLEM: Readonly<Record<TemplateCode, MessageKey>> = {
  'too-long': 'template.tooLong',
  'unknown-filter': 'template.unknownFilter',
  'not-open': 'template.notOpen',
  'not-closed': 'template.notClosed',
  'too-deep': 'template.tooDeep',
};

/** What is wrong with a template, worded; null where nothing is. */
function problemOf(typed: string): string | null {
  const parsed = parseTemplate(typed);
  if (parsed.ok && typed.length <= LONGEST_TEMPLATE) return null;
  if (parsed.ok) return t('template.tooLong');
  return t(PROBLEM[parsed.code], { name: parsed.detail ?? '' });
}

export const templateActions = ({
  settings,
}: LibrarySession): Pick<LibraryActions, 'loadTemplate' | 'saveTemplate'> => ({
  loadTemplate: async () => settings.value.markdownTemplate || DEFAULT_TEMPLATE,
  async saveTemplate(typed) {
    const wanted = typed?.trim() ? typed : DEFAULT_TEMPLATE;
    const problem = problemOf(wanted);
    if (problem !== null) return { template: wanted, problem };
    const markdownTemplate = wanted === DEFAULT_TEMPLATE ? '' : wanted;
    const reply = await ask('settings.change', { markdownTemplate });
    if (reply.ok) settings.value = reply.value;
    return { template: wanted, problem: reply.ok ? null : problemText(reply.code) };
  },
});
