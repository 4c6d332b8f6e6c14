import { create } from 'zustand';
import type { PollId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import type { Owner } from '../../offline/device-database.ts';
import { type SealedDrafts, sealedDraftsOf } from '../../offline/sealed-drafts.ts';
import type { Sealer } from '../../offline/sealing.ts';
import { takeEarlierDrafts } from './earlier-drafts.ts';

/** An answer to an opinion poll that is being written and has not been sent. */
export interface OpinionDraft {
  readonly selection: Selection;
  readonly reason: string;
}

type Drafts = Readonly<Record<string, OpinionDraft>>;

/** Of the person who is signed in, by poll. */
const useDrafts = create<Drafts>()(() => ({}));
let storage: SealedDrafts | null = null;
/** One after another, each as the drafts are when it is its turn. */
let saving: Promise<void> = Promise.resolve();

/** Takes up what this person was writing: an opinion is written over days, and two people may share a tablet. */
export function startOpinionDrafts(owner: Owner, sealer: Sealer): () => void {
  const own = sealedDraftsOf(owner, sealer);
  storage = own;
  useDrafts.setState({}, true);
  void own.load().then((kept) => {
    if (storage !== own) return;
    const earlier = takeEarlierDrafts(owner);
    // What was written since the start is newer.
    useDrafts.setState({ ...earlier, ...(kept as Drafts | null), ...useDrafts.getState() }, true);
    if (Object.keys(earlier).length > 0) save();
  });
  return () => {
    if (storage === own) storage = null;
    useDrafts.setState({}, true);
  };
}

export function useOpinionDraft(pollId: PollId): OpinionDraft | undefined {
  return useDrafts((drafts) => drafts[pollId]);
}

/** Answers that were begun and not sent, by poll. */
export function useOpinionDrafts(): Drafts {
  return useDrafts();
}

/** How many polls have an answer that was begun and not sent. */
export function useOpinionDraftCount(): number {
  return useDrafts((drafts) => Object.keys(drafts).length);
}

export function keepOpinionDraft(pollId: PollId, draft: OpinionDraft): void {
  useDrafts.setState({ [pollId]: draft });
  save();
}

export function dropOpinionDraft(pollId: PollId): void {
  const { [pollId]: sent, ...rest } = useDrafts.getState();
  if (!sent) return;
  useDrafts.setState(rest, true);
  save();
}

function save(): void {
  const own = storage;
  saving = saving
    .then(async () => {
      if (storage === own) await own?.save(useDrafts.getState());
    })
    .catch((error: unknown) => console.warn('what was written was not kept on this device', error));
}
