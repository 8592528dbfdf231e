// A page that has no review: what it is instead, and what can be done about it.
import {
  FileQuestion,
  Hourglass,
  type IconNode,
  Languages,
  LoaderCircle,
  LockKeyhole,
  Newspaper,
  Power,
  Unplug,
} from 'lucide';
import { type MessageKey, t } from '../utils/i18n/t.ts';
import { Button } from './Button.tsx';
import { StateView } from './Message.tsx';
import type { ReviewActions, ReviewState } from './review-props.ts';

interface Wording {
  readonly icon: IconNode;
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly action?: {
    readonly label: MessageKey;
    readonly does: (actions: ReviewActions) => void;
  };
}

const STATES: Readonly<Record<ReviewState, Wording>> = {
  loading: { icon: LoaderCircle, title: 'state.reading', text: 'state.readingText' },
  article: { icon: LoaderCircle, title: 'state.reading', text: 'state.readingText' },
  reading: { icon: LoaderCircle, title: 'state.reading', text: 'state.readingText' },
  translating: { icon: Languages, title: 'state.translating', text: 'state.translatingText' },
  'not-article': {
    icon: Newspaper,
    title: 'state.notArticle',
    text: 'state.notArticleText',
    action: { label: 'command.readAnyway', does: (actions) => actions.readAnyway() },
  },
  'no-access': {
    icon: LockKeyhole,
    title: 'state.noAccess',
    text: 'state.noAccessText',
    action: { label: 'state.grant', does: (actions) => actions.grantAccess() },
  },
  'cannot-run': { icon: FileQuestion, title: 'state.cannotRun', text: 'state.cannotRunText' },
  off: {
    icon: Power,
    title: 'state.off',
    text: 'state.offText',
    action: { label: 'state.turnOn', does: (actions) => actions.turnSite(true) },
  },
  'no-answer': {
    icon: Hourglass,
    title: 'state.noAnswer',
    text: 'state.noAnswerText',
    action: { label: 'action.retry', does: (actions) => actions.retry() },
  },
  'extension-gone': { icon: Unplug, title: 'state.gone', text: 'state.goneText' },
};

/** A browser that withholds a site may withhold its name too. */
const titleOf = (state: ReviewState, site: string): MessageKey =>
  state === 'no-access' && site === '' ? 'state.noAccessHere' : STATES[state].title;

export interface PageStateViewProps {
  readonly state: ReviewState;
  readonly site: string;
  readonly actions: ReviewActions;
}

export function PageStateView({ state, site, actions }: PageStateViewProps) {
  const { icon, text, action } = STATES[state];
  return (
    <StateView level={1} icon={icon} title={t(titleOf(state, site), { site })} text={t(text)}>
      {action && (
        <Button look="primary" onClick={() => action.does(actions)}>
          {t(action.label)}
        </Button>
      )}
    </StateView>
  );
}
