import { z } from 'zod';
import { type ArchiveLine, readLine } from '#shared/archive/lines.ts';
import type { PublishedBox } from '#shared/protocol/http.ts';
import { Base64Url, Instant, PollId, SessionId, Sha256 } from '#shared/protocol/ids.ts';
import { PollQuestion, PollResult, RuleSet, Tally } from '#shared/protocol/polls.ts';
import { BoxEntry } from '#shared/protocol/socket.ts';
import { liftResult, liftRuleSet, ResultBefore, RuleSetBefore } from '#shared/session/earlier-shapes.ts';
import { evolve } from '#shared/session/evolve.ts';
import { boxNotices, boxSheet, publishedBox } from '#shared/session/polls/published-boxes.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';

const SavedBox = z.object({
  sessionId: SessionId,
  pollId: PollId,
  council: z.string(),
  session: z.string(),
  title: z.string(),
  closedAt: Instant,
  question: PollQuestion,
  rules: RuleSet,
  publicKey: Base64Url,
  issued: z.int().min(0),
  boxRoot: Sha256,
  tally: Tally,
  result: PollResult,
  entries: z.array(BoxEntry),
});

/** A box as the page of version 0.3.0 saved it. */
const SavedBoxBefore = z
  .looseObject({ rules: RuleSetBefore, result: ResultBefore })
  .refine(({ rules }) => !('depleted' in rules))
  .transform(({ rules, result, ...box }) => ({
    ...box,
    rules: liftRuleSet(rules),
    // Who of the recused was there was not written, and decides nothing.
    result: liftResult(result, 0),
  }));

/** The boxes in a file: a single box as this page saves it, or an exported record. Null when it is neither. */
export function boxesIn(text: string): readonly PublishedBox[] | null {
  const read = parseJson(text);
  const before = SavedBoxBefore.safeParse(read);
  const saved = SavedBox.safeParse(before.success ? before.data : read);
  return saved.success ? [saved.data] : boxesOfArchive(text);
}

/** Whether the rest of an exported record holds is not asked here: that is what `npm run verify` is for. */
function boxesOfArchive(text: string): readonly PublishedBox[] | null {
  const lines = text.split('\n').map(readLine);
  const [first] = lines;
  if (first?.type !== 'header') return null;
  const { sessionId } = first.header;
  const state = stateOf(lines.filter((line) => line?.type === 'entry' || line?.type === 'sealed'));
  if (!state) return null;
  const ballots = Map.groupBy(
    lines.filter((line) => line?.type === 'ballot'),
    ({ pollId }) => pollId,
  );
  return boxNotices(sessionId, state).flatMap(({ pollId }) => {
    const found = boxSheet(sessionId, state, pollId);
    const entries = (ballots.get(pollId) ?? []).map(({ entry }) => entry);
    return found.ok ? [publishedBox(found.sheet, entries)] : [];
  });
}

type LogLine = Extract<ArchiveLine, { type: 'entry' | 'sealed' }>;

/** The session as the entries that are shown leave it; null where they make none. */
function stateOf(log: readonly LogLine[]): SessionState | null {
  try {
    let state = EMPTY_SESSION;
    for (const line of log) {
      state =
        line.type === 'sealed' ? { ...state, seq: line.seq } : evolve(state, upcast(JSON.parse(line.body)));
    }
    return state;
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
