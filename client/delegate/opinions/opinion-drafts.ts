import { create } from 'zustand';
import type { PollId } from '#shared/protocol/ids.ts';
import { type SealedDrafts, sealedDraftsOf } from '../../offline/ballots/sealed-drafts.ts';
import type { Owner } from '../../offline/device/device-database.ts';
import type { Sealer } from '../../offline/device/sealing.ts';
import { EARLIER_DRAFTS, type OpinionDraft } from './opinion-draft.ts';

type Drafts = Readonly<Record<string, OpinionDraft>>;

/** Drafts of the person who is signed in, by poll. */
const useDrafts = create<Drafts>()(() => ({}));
let storage: SealedDrafts<Drafts> | null = null;
/** Reading and writing one after another, each as the drafts are when it is its turn. */
let turn: Promise<void> = Promise.resolve();

/** Takes up what this person was writing: an opinion is written over days, and two people may share a tablet. */
export function startOpinionDrafts(owner: Owner, sealer: Sealer): () => void {
  const own = sealedDraftsOf<Drafts>(owner, sealer);
  storage = own;
  useDrafts.setState({}, true);
  inTurn(async () => {
    const earlier = await earlierDrafts(owner, sealer);
    const kept = await own.load();
    if (storage !== own) return;
    // What was written since the start is newer.
    useDrafts.setState({ ...earlier, ...kept?.value, ...useDrafts.getState() }, true);
    if (kept?.readable) await own.save(useDrafts.getState());
  });
  return () => {
    if (storage === own) storage = null;
    useDrafts.setState({}, true);
  };
}

/** What version 0.3.0 left and could not be sealed. Its code is needed once, if ever. */
async function earlierDrafts(owner: Owner, sealer: Sealer): Promise<Drafts> {
  if (localStorage.getItem(EARLIER_DRAFTS) === null) return {};
  const { sealEarlierDrafts, earlierDraftsOf } = await import('./earlier-drafts.ts');
  await sealEarlierDrafts(owner, sealer).catch((error: unknown) => {
    console.warn('what was being written earlier stays as it is', error);
  });
  return earlierDraftsOf(owner);
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
  inTurn(async () => {
    if (storage === own) await own?.save(useDrafts.getState());
  });
}

function inTurn(work: () => Promise<void>): void {
  turn = turn
    .then(work)
    .catch((error: unknown) => console.warn('what was written was not kept on this device', error));
}
