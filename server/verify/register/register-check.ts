import type { ServerKey } from '#shared/archive/checkpoint.ts';
import { appendedTogether } from '#shared/archive/coverage.ts';
import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import type { LoggedRegisterEvent } from '#shared/protocol/register/events.ts';
import { REGISTER_CORE_VERSION } from '#shared/register/core-version.ts';
import { EMPTY_REGISTER, type RegisterState } from '#shared/register/state.ts';
import { upcastRegister } from '#shared/register/upcast.ts';
import { aboutEntry, type Fault, fault } from '../faults.ts';
import { type CheckpointLine, type EntryLine, Links } from '../links.ts';
import { coverageFault } from '../log-check.ts';
import { judgeTogether } from './decisions.ts';

interface Linked {
  readonly line: number;
  readonly entry: LoggedRegisterEvent;
}

/** Goes through the log of a register as it was written: chain, checkpoints, and whether each entry could follow on those before. */
export class RegisterCheck {
  readonly #links: Links;
  readonly #log: LoggedRegisterEvent[] = [];
  #linked: Linked[] = [];
  #state = EMPTY_REGISTER;

  constructor(trusted: (key: ServerKey) => boolean) {
    this.#links = new Links(REGISTER_LOG, { chain: 2, newestCore: REGISTER_CORE_VERSION, trusted });
  }

  /** The register as the entries that were judged leave it. */
  get state(): RegisterState {
    return this.#state;
  }

  get checkpoints(): number {
    return this.#links.signed.length;
  }

  entry(line: number, written: EntryLine): Fault | null {
    const found = this.#links.entry(line, written);
    if (found) return found;
    const entry = readEntry(written.body);
    if (entry?.seq !== written.seq) return fault(line, 'event', aboutEntry(written.seq));
    this.#linked.push({ line, entry });
    return null;
  }

  /** Belongs to the entry right before it. */
  checkpoint(line: number, checkpoint: CheckpointLine): Fault | null {
    return this.#links.checkpoint(line, checkpoint) ?? this.judge();
  }

  /** Judges what came since the last checkpoint, also what none signs. */
  judge(): Fault | null {
    const linked = this.#linked;
    this.#linked = [];
    for (const together of batches(linked)) {
      const judged = judgeTogether(
        this.#state,
        together.map(({ entry }) => entry),
      );
      if ('unfounded' in judged) {
        const { line = 1, entry } = together.find(({ entry: one }) => one.seq === judged.unfounded) ?? {};
        return fault(line, 'register-unfounded', aboutEntry(judged.unfounded, entry?.event.type));
      }
      this.#state = judged.state;
      this.#log.push(...together.map(({ entry }) => entry));
    }
    return null;
  }

  /** Whether the key of the seal covers every entry. `line`: the one after the log. */
  coverage(line: number, own: ServerKey): Fault | null {
    return coverageFault(line, this.#log, this.#links, own);
  }
}

/** Entries in the groups in which they were appended. */
function batches(linked: readonly Linked[]): readonly (readonly Linked[])[] {
  const all: Linked[][] = [];
  for (const one of linked) {
    const last = all.at(-1);
    const before = last?.at(-1);
    if (last && before && appendedTogether(before.entry, one.entry)) last.push(one);
    else all.push([one]);
  }
  return all;
}

/** null where `body` is no entry of a register that is known today. */
function readEntry(body: string): LoggedRegisterEvent | null {
  try {
    return upcastRegister(JSON.parse(body));
  } catch {
    return null;
  }
}
