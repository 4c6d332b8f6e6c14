import {
  CLOCK_START,
  type ClockReading,
  decodeHlc,
  encodeHlc,
  tick,
  witness,
} from '#shared/annotations/clock.ts';
import { type AnnotationSet, laterOf, mergeAnnotations } from '#shared/annotations/merge.ts';
import {
  Annotation,
  type AnnotationBody,
  type AnnotationSyncResponse,
} from '#shared/protocol/annotations.ts';
import type { Outgoing, Replica } from '../../../client/annotations/replica.ts';
import { DOCUMENT, deviceOf, idOf } from './samples.ts';

/** A device that keeps its annotations in memory. */
export class MemoryReplica implements Replica {
  held: AnnotationSet = new Map();
  readonly #dirty = new Set<string>();
  readonly #device: number;
  readonly #now: () => number;
  #clock: ClockReading = CLOCK_START;
  #cursor = 0;

  constructor(device: number, now: () => number) {
    this.#device = device;
    this.#now = now;
  }

  write(id: number, body: AnnotationBody | null): Annotation {
    this.#clock = tick(this.#clock, this.#now());
    const hlc = encodeHlc({ ...this.#clock, deviceId: deviceOf(this.#device) });
    const change = Annotation.parse({ id: idOf(id), documentSha256: DOCUMENT, page: 1, body, hlc });
    this.held = mergeAnnotations(this.held, [change]);
    this.#dirty.add(change.id);
    return change;
  }

  get waiting(): number {
    return this.#dirty.size;
  }

  async outgoing(): Promise<Outgoing> {
    const changes = [...this.held.values()].filter(({ id }) => this.#dirty.has(id)).slice(0, 3);
    return { deviceId: deviceOf(this.#device), since: this.#cursor, changes };
  }

  async takeIn(sent: Outgoing, answer: AnnotationSyncResponse): Promise<boolean> {
    for (const change of sent.changes) {
      if (this.held.get(change.id)?.hlc === change.hlc) this.#dirty.delete(change.id);
    }
    for (const change of answer.changes) {
      this.#clock = witness(this.#clock, decodeHlc(change.hlc));
      const held = this.held.get(change.id);
      if (!held || laterOf(change, held) === change) this.#dirty.delete(change.id);
      this.held = mergeAnnotations(this.held, [change]);
    }
    this.#cursor = answer.cursor;
    return answer.more || this.waiting > 0;
  }
}
