// Views whose code comes when it is first needed: a review opens sooner without what it does not show.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Null until the view has come, which is asked for from the first time that `isWanted` on. */
export function useLater<Props>(
  load: () => Promise<ComponentType<Props>>,
  isWanted: boolean,
): ComponentType<Props> | null {
  const [View, setView] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    if (isWanted && !View) void load().then((view) => setView(() => view));
  }, [isWanted]);
  return View;
}
