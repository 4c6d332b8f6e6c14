import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { OpenPoll } from '#shared/session/state.ts';
import type { Typed } from './count-table.ts';
import type { Marks } from './named-marks.ts';

interface CountDraft {
  readonly typed: Typed;
  readonly marks: Marks;
}

const NOTHING: CountDraft = { typed: {}, marks: {} };

/**
 * Counts that are being typed, by poll: another section of the console, a count sent back, or a reload of the page loses
 * nothing of them. They go with the window.
 */
const useDrafts = create<{ readonly drafts: Readonly<Record<string, CountDraft>> }>()(
  persist(() => ({ drafts: {} }), {
    name: 'nghi-truong:counts',
    storage: createJSONStorage(() => sessionStorage),
  }),
);

/** Sessions number their polls alike. */
function keyOf({ id, openedAt }: OpenPoll): string {
  return `${id} ${openedAt}`;
}

export function useCountDraft(
  poll: OpenPoll,
): readonly [draft: CountDraft, change: (part: Partial<CountDraft>) => void] {
  const key = keyOf(poll);
  const draft = useDrafts(({ drafts }) => drafts[key] ?? NOTHING);
  const change = (part: Partial<CountDraft>) =>
    useDrafts.setState(({ drafts }) => ({
      drafts: { ...drafts, [key]: { ...(drafts[key] ?? NOTHING), ...part } },
    }));
  return [draft, change];
}
