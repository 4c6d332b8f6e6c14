import { setImmediate } from 'node:timers/promises';
import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import { mustCover, readChecked } from '../eventlog/check-log.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import type { SigningKey } from '../eventlog/signing-key.ts';
import { ArchiveWriter } from '../session/archive-writer.ts';
import { linesOf } from '../session/record.ts';
import { REGISTER_KIND } from './register-log.ts';

interface RecordPorts {
  readonly log: EventLog;
  readonly signingKey: SigningKey;
}

/** Entries that are written at a time: no more than a moment of the event loop. */
const SLICE = 100;

/**
 * The record of the register up to entry `seq`, for administrators and for whoever checks it alone: the lines of an archive
 * (shared/archive/lines.ts), sealed by this server, in pieces between which the server does other things.
 * @throws UnsignedLogError when the log is not as it was signed: somebody changed it under the running server.
 */
export async function registerRecord(seq: number, ports: RecordPorts): Promise<AsyncGenerator<string>> {
  const { log, signingKey } = ports;
  const own = signingKey.signer.publicKey;
  mustCover(
    signingKey,
    REGISTER_LOG,
    await readChecked(log, REGISTER_LOG, REGISTER_KIND, own, { upTo: seq }),
  );
  return pieces(seq, ports);
}

async function* pieces(seq: number, { log, signingKey }: RecordPorts): AsyncGenerator<string> {
  const checkpoints = (await log.checkpoints(REGISTER_LOG)).filter((checkpoint) => checkpoint.seq <= seq);
  const checkpointOf = new Map(checkpoints.map((checkpoint) => [checkpoint.seq, checkpoint]));
  const archive = new ArchiveWriter({ log: REGISTER_LOG, entries: seq, checkpoints: checkpoints.length });
  yield archive.header();
  for (let after = 0; after < seq; after += SLICE) {
    await setImmediate();
    const entries = await log.read(REGISTER_LOG, after, Math.min(SLICE, seq - after));
    yield archive.lines(entries.flatMap((entry) => linesOf(entry, checkpointOf.get(entry.seq))));
  }
  yield archive.seal(signingKey.signer);
}
