// A full view in place of content: what the state is, what it means, what can be done. And a line of the same kind.
import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

export interface StateViewProps {
  readonly icon: IconNode;
  readonly title: string;
  readonly text?: string;
  /** Rank of the title: 1 where the state is the whole page's. */
  readonly level?: 1 | 2;
  readonly children?: ComponentChildren;
}

/** Empty lists, pages that are no articles, failures. `children` are the buttons. */
export function StateView({ icon, title, text, level = 2, children }: StateViewProps) {
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <div class="ng-state">
      <Icon icon={icon} size={2} />
      <div role="status">
        <Title class="ng-state-title">{title}</Title>
        {text && <p class="ng-soft">{text}</p>}
      </div>
      {children && <div class="ng-row ng-state-actions">{children}</div>}
    </div>
  );
}

export interface NoticeProps {
  readonly icon: IconNode;
  readonly tone?: 'plain' | 'warn' | 'problem';
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
}

/** One line above content. A problem is told to screen readers at once, others when they have time. */
export function Notice({ icon, tone = 'plain', children, action }: NoticeProps) {
  return (
    <div class={`ng-notice ng-notice-${tone}`} role={tone === 'problem' ? 'alert' : 'status'}>
      <Icon icon={icon} />
      <span class="ng-notice-text">{children}</span>
      {action}
    </div>
  );
}
