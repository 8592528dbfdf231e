// Says on the page why a command did nothing, for a while: keys and menus of the browser show nothing themselves.
import { useEffect } from 'preact/hooks';
import { type MessageKey, TEXT_DIRECTION, t, textLanguage } from '../utils/i18n/t.ts';
import type { Notice, Scheme } from './floating-parts.ts';

const WORDS: Readonly<Record<Notice, MessageKey>> = {
  'no-words': 'selection.noWords',
  'no-name': 'selection.noName',
  'no-doubts': 'doubts.none',
};

/** Long enough to read one sentence twice, in milliseconds. */
const SHOWN_MS = 8000;

export interface NoticeBarProps {
  readonly why: Notice;
  readonly scheme: Scheme;
  readonly onClose: () => void;
}

export function NoticeBar({ why, scheme, onClose }: NoticeBarProps) {
  useEffect(() => {
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [why]);
  return (
    <p
      class="ng ng-page-notice"
      data-scheme={scheme}
      lang={textLanguage()}
      dir={TEXT_DIRECTION}
      role="alert"
    >
      {t(WORDS[why])}
    </p>
  );
}
