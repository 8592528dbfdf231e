// Draws one of lucide's icon nodes as SVG. Icons are decoration: the control that holds one has the name.
import type { IconNode } from 'lucide';
import { h } from 'preact';

export interface IconProps {
  readonly icon: IconNode;
  /** Side in the text's em; 1.15 when absent. */
  readonly size?: number;
}

export function Icon({ icon, size = 1.15 }: IconProps) {
  return (
    <svg
      class="ng-icon"
      width={`${size}em`}
      height={`${size}em`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {icon.map(([tag, attributes]) => h(tag, attributes as Record<string, string>))}
    </svg>
  );
}
