// The form of one fault: what is done to a real browser, and what must be true afterwards.
import type { BrowserName } from '../../scripts/browsers/find.ts';
import type { Verification } from './client.ts';

export interface FaultOutcome {
  /** Whether everything that must be true is. */
  readonly isGood: boolean;
  /** One line of figures. */
  readonly figures: string;
}

export interface Fault {
  readonly name: string;
  readonly title: string;
  /** `few`: a short run for every-day tests. */
  run(browser: BrowserName, few: boolean): Promise<FaultOutcome>;
}

/** A figure line of a verification and what came with it. */
export const figuresOf = (
  { acknowledged, missing, damaged, surplus }: Verification,
  ...more: readonly string[]
): string =>
  [
    `${acknowledged} acknowledged, ${missing} missing, ${damaged} damaged, ${surplus} too many`,
    ...more,
  ].join('; ');
