// The form of one fault: what is done to a real browser, and what must be true afterwards.
import type { BrowserName } from '../../scripts/browsers/find.ts';

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
  verification: {
    readonly acknowledged: number;
    readonly missing: number;
    readonly damaged: number;
    readonly surplus: number;
  },
  ...more: readonly string[]
): string => {
  const { acknowledged, missing, damaged, surplus } = verification;
  return [
    `${acknowledged} acknowledged, ${missing} missing, ${damaged} damaged, ${surplus} too many`,
    ...more,
  ].join('; ');
};
