import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation, AnnotationBody, AnnotationSyncResponse } from '#shared/protocol/annotations.ts';
import type { Outgoing, Replica } from '../../../client/annotations/replica.ts';
import { createAnnotationSync, SYNC_PATH } from '../../../client/annotations/sync.ts';
import { annotation, deviceOf, stroke } from './samples.ts';

const NOW = 1_700_000_000_000;
const nothingNew = { ok: true, cursor: 0, changes: [], more: false, refused: [], serverTime: NOW };
const alone = (work: () => Promise<void>) => work();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What waits to be sent, three at a time; the server never has anything new. */
class Outbox implements Replica {
  #waiting: readonly Annotation[] = [];

  write(id: number, body: AnnotationBody): void {
    this.#waiting = [...this.#waiting, annotation({ id, body })];
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  async outgoing(): Promise<Outgoing> {
    return { deviceId: deviceOf(1), since: 0, epoch: null, changes: this.#waiting.slice(0, 3) };
  }

  async takeIn(sent: Outgoing, answer: AnnotationSyncResponse): Promise<boolean> {
    this.#waiting = this.#waiting.filter((change) => !sent.changes.includes(change));
    return answer.more || this.waiting > 0;
  }
}

function start(postJson: (path: string, body: unknown) => Promise<unknown>) {
  const replica = new Outbox();
  const sync = createAnnotationSync({ replica, postJson, alone, random: () => 1 });
  return { replica, sync };
}

describe('keeping a device and the server in step', () => {
  it('sends once, 300 ms after the last of several changes', async () => {
    const postJson = vi.fn(async () => nothingNew);
    const { replica, sync } = start(postJson);
    replica.write(1, stroke(1));
    sync.changedHere();
    await vi.advanceTimersByTimeAsync(200);
    sync.changedHere();
    await vi.advanceTimersByTimeAsync(299);
    expect(postJson).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(postJson).toHaveBeenCalledTimes(1);
    expect(postJson).toHaveBeenCalledWith(SYNC_PATH, expect.objectContaining({ since: 0 }));
    expect(replica.waiting).toBe(0);
    sync.stop();
  });

  it('goes on until everything is sent and fetched', async () => {
    let answers = 0;
    const { replica, sync } = start(async () => ({ ...nothingNew, cursor: ++answers, more: answers < 4 }));
    for (let id = 1; id <= 7; id++) replica.write(id, stroke(id));
    await sync.syncNow();
    expect(answers).toBe(4);
    expect(replica.waiting).toBe(0);
    sync.stop();
  });

  it('tries again by itself, less and less often, and loses nothing', async () => {
    let calls = 0;
    const { replica, sync } = start(async () => {
      calls += 1;
      if (calls <= 3) throw new TypeError('Failed to fetch');
      return nothingNew;
    });
    replica.write(1, stroke(1));
    await sync.syncNow();
    expect(sync.status.getState().phase).toBe('failed');
    expect(replica.waiting).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls).toBe(2);
    await vi.advanceTimersByTimeAsync(1999);
    expect(calls).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls).toBe(3);
    await vi.advanceTimersByTimeAsync(4000);
    expect(calls).toBe(4);
    expect(sync.status.getState().phase).toBe('idle');
    expect(replica.waiting).toBe(0);
    sync.stop();
  });

  it('takes an answer that is not one of the protocol for a failure', async () => {
    const { replica, sync } = start(async () => ({ ok: true }));
    replica.write(1, stroke(1));
    await sync.syncNow();
    expect(sync.status.getState().phase).toBe('failed');
    expect(replica.waiting).toBe(1);
    sync.stop();
  });

  it('runs once more when something changed during an exchange', async () => {
    const { replica, sync } = start(async (_path, body) => {
      bodies.push(body);
      if (bodies.length === 1) {
        replica.write(2, stroke(2));
        sync.changedHere();
      }
      return nothingNew;
    });
    const bodies: unknown[] = [];
    replica.write(1, stroke(1));
    await sync.syncNow();
    expect(replica.waiting).toBe(0);
    sync.stop();
  });

  it('does nothing once stopped', async () => {
    const postJson = vi.fn(async () => nothingNew);
    const { sync } = start(postJson);
    sync.changedHere();
    sync.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    await sync.syncNow();
    expect(postJson).not.toHaveBeenCalled();
  });
});
