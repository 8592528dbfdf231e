// In a corner of a page: what was just done or went wrong. It stays until it is put away.
import { Info, TriangleAlert, X } from 'lucide';
import { t } from '../utils/i18n/t.ts';
import { Button, IconButton } from './Button.tsx';
import { Notice } from './Message.tsx';

export interface PageMessage {
  readonly text: string;
  readonly tone: 'plain' | 'problem';
  /** Takes back what was done, where that is possible. */
  readonly undo?: () => void;
}

interface MessageAreaProps {
  readonly message: PageMessage | null;
  readonly onDismiss: () => void;
}

export function MessageArea({ message, onDismiss }: MessageAreaProps) {
  return (
    <div class="ng-messages" aria-live="polite">
      {message && (
        <Notice
          icon={message.tone === 'problem' ? TriangleAlert : Info}
          tone={message.tone}
          action={
            <>
              {message.undo && (
                <Button look="quiet" onClick={message.undo}>
                  {t('action.undo')}
                </Button>
              )}
              <IconButton icon={X} label={t('action.dismiss')} onClick={onDismiss} />
            </>
          }
        >
          {message.text}
        </Notice>
      )}
    </div>
  );
}
