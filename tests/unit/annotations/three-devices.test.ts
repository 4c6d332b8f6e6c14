import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Annotation, AnnotationSyncRequest } from '#shared/protocol/annotations.ts';
import { createAnnotationStore } from '../../../server/annotations/sqlite.ts';
import { syncAnnotations } from '../../../server/annotations/sync.ts';
import { MemoryReplica } from './memory-replica.ts';
import { idOf, stroke } from './samples.ts';

const START = 1_700_000_000_000;

const anyAction = fc.oneof(
  fc.record({
    type: fc.constant('draw' as const),
    device: fc.nat(2),
    id: fc.integer({ min: 1, max: 6 }),
    x: fc.nat(99),
  }),
  fc.record({
    type: fc.constant('delete' as const),
    device: fc.nat(2),
    id: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ type: fc.constant('sync' as const), device: fc.nat(2), answerLost: fc.boolean() }),
);

it('makes three devices with wrong clocks agree, and keeps all that nobody deleted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyAction, { maxLength: 40 }),
      fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -100_000, max: 100_000 }))),
      async (actions, clockErrors) => {
        const store = createAnnotationStore(new Database(':memory:'));
        let time = START;
        const devices = clockErrors.map((error, n) => new MemoryReplica(n + 1, () => time + error));
        const everDeleted = new Set<string>();
        const drawn = new Set<string>();

        const sync = async (device: MemoryReplica, answerLost: boolean) => {
          for (let more = true; more; ) {
            const sent = await device.outgoing();
            const request = AnnotationSyncRequest.parse(JSON.parse(JSON.stringify(sent)));
            const answer = await syncAnnotations(store, 's/d1', request, time);
            if (answerLost) return;
            more = await device.takeIn(sent, answer);
          }
        };

        for (const action of actions) {
          time += 7;
          const device = devices[action.device];
          if (!device) throw new Error('no such device');
          if (action.type === 'sync') {
            await sync(device, action.answerLost);
          } else if (action.type === 'draw') {
            drawn.add(device.write(action.id, stroke(action.x)).id);
          } else {
            everDeleted.add(device.write(action.id, null).id);
          }
        }
        for (const device of [...devices, ...devices]) await sync(device, false);

        const shown = devices.map(({ held }) => [...held.values()].sort(byId));
        expect(shown[1]).toEqual(shown[0]);
        expect(shown[2]).toEqual(shown[0]);
        expect(devices.map(({ waiting }) => waiting)).toEqual([0, 0, 0]);
        for (const id of drawn) {
          if (!everDeleted.has(id)) {
            expect(shown[0]?.find((annotation) => annotation.id === id)?.body).not.toBeNull();
          }
        }
        expect(shown[0]).toHaveLength(new Set([...drawn, ...everDeleted]).size);
      },
    ),
    { numRuns: 60 },
  );
});

it('lets what a person did last stand when they moved from one tablet to another', async () => {
  const store = createAnnotationStore(new Database(':memory:'));
  const time = START;
  // The second tablet's clock is two minutes slow.
  const first = new MemoryReplica(1, () => time);
  const second = new MemoryReplica(2, () => time - 120_000);
  const exchange = async (device: MemoryReplica) => {
    const sent = await device.outgoing();
    await device.takeIn(sent, await syncAnnotations(store, 's/d1', AnnotationSyncRequest.parse(sent), time));
  };
  first.write(1, stroke(1));
  await exchange(first);
  await exchange(second);
  second.write(1, null);
  await exchange(second);
  await exchange(first);
  expect([...first.held.values()].map(({ id, body }) => ({ id, body }))).toEqual([
    { id: idOf(1), body: null },
  ]);
});

function byId(a: Annotation, b: Annotation): number {
  return a.id < b.id ? -1 : 1;
}
