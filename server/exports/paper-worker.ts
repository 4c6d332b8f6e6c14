import { parentPort } from 'node:worker_threads';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import { makePaper } from './make-paper.ts';
import { type PaperAnswer, PaperJob } from './paper-job.ts';

/** The session that was asked for last, kept for the next paper: only what its log has gained is brought then. */
interface Known {
  readonly sessionId: SessionId | null;
  readonly log: LoggedEvent[];
  state: SessionState;
}

let known: Known = { sessionId: null, log: [], state: EMPTY_SESSION };

/** Handed over at a time, in bytes: the server takes in so much between two ballots. */
const PART = 128 * 1024;

/** What was made last. */
let paper: Uint8Array = new Uint8Array();

async function answer(job: PaperJob): Promise<PaperAnswer> {
  if (job.type === 'more') return partFrom(job.from);
  const { sessionId, request, upTo, entries } = job;
  if (known.sessionId !== sessionId || known.log.length > upTo) {
    known = { sessionId, log: [], state: EMPTY_SESSION };
  }
  if (entries.after === known.log.length) takeIn(known, entries.bodies);
  if (known.log.length < upTo) return { status: 'lacks', after: known.log.length };
  const made = await makePaper(sessionId, known.state, known.log, request);
  if (made.status !== 'made') return made;
  paper = made.bytes;
  return partFrom(0);
}

function partFrom(from: number): PaperAnswer {
  // A view would take all of the paper with it.
  return { status: 'made', part: paper.slice(from, from + PART), bytes: paper.byteLength };
}

function takeIn(session: Known, bodies: readonly string[]): void {
  for (const body of bodies) {
    const entry = upcast(JSON.parse(body));
    session.state = evolve(session.state, entry);
    session.log.push(entry);
  }
}

function failure(error: unknown): PaperAnswer {
  // What went wrong in the middle of an entry must not lie below the next paper.
  known = { sessionId: null, log: [], state: EMPTY_SESSION };
  return { status: 'failed', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

parentPort?.on('message', async (message) => {
  parentPort?.postMessage(await answer(PaperJob.parse(message)).catch(failure));
});
