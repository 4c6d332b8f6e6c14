import type { PollDraft } from './draft.ts';
import type { ChangeDraft } from './useDraft.ts';

/** What every part of the form is given. */
export interface PartProps {
  readonly draft: PollDraft;
  readonly change: ChangeDraft;
}
