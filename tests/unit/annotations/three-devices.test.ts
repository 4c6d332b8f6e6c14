import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Annotation, AnnotationBody } from '#shared/protocol/annotations.ts';
import { Sha256 } from '#shared/protocol/ids.ts';
import {
  EMPTY_HISTORY,
  type History,
  type HistoryEntry,
  record,
  redo,
  undo,
} from '../../../client/annotations/history.ts';
import { sealerWith } from '../../../client/offline/device/sealing.ts';
import { createAnnotationStore } from '../../../server/annotations/sqlite.ts';
import { DOCUMENT, idOf } from './samples.ts';
import { editOf, exchange, Tablet } from './tablet.ts';

/**
 * Three devices of one delegate and the server, with the code that runs on each, through random edits, undo, reloads and
 * network cuts. What has to come out is kept beside them: every note that was written, until somebody who saw it
 * changes or deletes it.
 */

const START = 1_700_000_000_000;
const DEVICES = 3;

/** What was written by one act of writing; named by its stamp. */
interface Written {
  readonly text: string;
  replaced: boolean;
}

function note(text: string): AnnotationBody {
  return { type: 'note', at: [10, 20], text, colour: 'yellow' };
}

const textOf = ({ body }: Annotation) => (body?.type === 'note' ? body.text : '');
/** Notes that came from one note begin alike. */
const rootOf = (text: string) => text.split(':')[0] ?? '';

type Cut = 'none' | 'before the server' | 'after the server';

class World {
  time = START;
  readonly store = createAnnotationStore(new Database(':memory:'));
  readonly written = new Map<string, Written>();
  readonly tablets: readonly Tablet[];
  readonly clockErrors: number[];
  readonly histories: History[] = Array(DEVICES).fill(EMPTY_HISTORY);
  /** Stamps of all that each device, and the server, has heard of. */
  readonly heard = Array.from({ length: DEVICES }, () => new Set<string>());
  readonly serverHeard = new Set<string>();
  readonly refused = new Set<string>();
  readonly stampedAnew = new Map<string, string>();
  notes = 0;

  constructor(clockErrors: readonly number[], key: CryptoKey | null) {
    this.clockErrors = [...clockErrors];
    this.tablets = clockErrors.map((_, device) => {
      const now = () => this.time + (this.clockErrors[device] ?? 0);
      return new Tablet({ now, ...(key && { sealer: sealerWith(key) }) });
    });
  }

  tablet(device: number): Tablet {
    const tablet = this.tablets[device];
    if (!tablet) throw new Error(`no device ${device}`);
    return tablet;
  }

  /** The act of writing that a version shows: one that got a new stamp after a refusal shows the same as before. */
  actOf(hlc: string): string {
    return this.stampedAnew.get(hlc) ?? hlc;
  }

  /** A version that was refused goes out again under a new stamp, which names the old one. */
  follow(sent: readonly Annotation[]): void {
    for (const change of sent) {
      const old = change.after?.find((stamp) => this.refused.has(stamp));
      const act = old && this.actOf(old);
      if (act && !this.written.has(change.hlc) && this.written.get(act)?.text === textOf(change)) {
        this.stampedAnew.set(change.hlc, act);
      }
    }
  }

  async write(device: number, step: readonly HistoryEntry[], history: History): Promise<void> {
    const tablet = this.tablet(device);
    const before = await tablet.seen();
    const edits = step.map(({ before: _, ...edit }) => edit);
    await tablet.local.write(edits, { documentSha256: Sha256.parse(DOCUMENT), history });
    this.histories[device] = history;
    const after = await tablet.seen();

    const seenBefore = new Set(before.map(({ hlc }) => hlc));
    // What is written like another one of the same note is seen as one with it.
    const alike = after.filter(({ hlc }) => !seenBefore.has(hlc)).map(textOf);
    const kept = new Set([...after.map(({ hlc }) => hlc as string), ...alike]);
    const gone = before.filter((seen) => !kept.has(seen.hlc) && !kept.has(textOf(seen)));
    // An edit takes the place of what it names, and of nothing beside it.
    const replaceable = step.map((edit) => ('over' in edit ? edit.over : edit.before));
    for (const one of gone) expect(replaceable).toContainEqual(one.body);
    expect(gone.length).toBeLessThanOrEqual(step.length);

    const heard = this.heard[device] ?? new Set();
    const shown = new Set(after.map(({ hlc }) => this.actOf(hlc)));
    for (const one of gone) {
      // Equal ones that were written on two devices are seen as one, and go together.
      for (const act of heard) {
        const written = this.written.get(act);
        if (written?.text === textOf(one) && !shown.has(act)) written.replaced = true;
      }
    }
    for (const seen of after) {
      if (this.written.has(this.actOf(seen.hlc))) continue;
      this.written.set(seen.hlc, { text: textOf(seen), replaced: false });
      heard.add(seen.hlc);
    }
  }

  async sync(device: number, cut: Cut): Promise<void> {
    const { local } = this.tablet(device);
    const heard = this.heard[device] ?? new Set();
    for (let more = true; more; ) {
      const sent = await local.outgoing();
      this.follow(sent.changes);
      if (cut === 'before the server') return;
      const answer = await exchange(this.store, sent, this.time);
      const held = new Set<string>();
      for (const { hlc } of answer.refused) {
        this.refused.add(hlc);
        held.add(this.actOf(hlc));
      }
      for (const act of heard) if (!held.has(act)) this.serverHeard.add(act);
      if (cut === 'after the server') return;
      more = await local.takeIn(sent, answer);
      for (const act of this.serverHeard) heard.add(act);
    }
  }

  async act(action: Action): Promise<void> {
    this.time += 5;
    const { device } = action;
    const tablet = this.tablet(device);
    const history = this.histories[device] ?? EMPTY_HISTORY;
    switch (action.type) {
      case 'add': {
        this.notes += 1;
        const entry = { ...editOf(idOf(this.notes), note(`${this.notes}:new`)), before: null };
        return this.write(device, [entry], record(history, [entry]));
      }
      case 'edit':
      case 'delete': {
        const seen = [...(await tablet.seen())].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
        const target = seen[action.pick % seen.length];
        if (!target) return;
        const body = action.type === 'delete' ? null : note(`${rootOf(textOf(target))}:${action.text}`);
        const entry = { ...editOf(target.id, body), before: target.body };
        return this.write(device, [entry], record(history, [entry]));
      }
      case 'undo':
      case 'redo': {
        const turned = (action.type === 'undo' ? undo : redo)(history);
        if (!turned) return;
        const step = turned.edits.map((edit) => ({ ...edit, before: edit.over ?? null }));
        return this.write(device, step, turned.history);
      }
      case 'reload':
        tablet.reload();
        this.histories[device] = await tablet.local.history(Sha256.parse(DOCUMENT));
        return;
      case 'clock':
        this.clockErrors[device] = action.error;
        return;
      case 'sync':
        return this.sync(device, action.cut);
    }
  }
}

const device = fc.nat(DEVICES - 1);
const clockError = fc.oneof(
  fc.integer({ min: -100_000, max: 100_000 }),
  fc.constantFrom(0, 250_000, 900_000),
);
const anyAction = fc.oneof(
  { weight: 1, arbitrary: fc.record({ type: fc.constant('add' as const), device }) },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('edit' as const),
      device,
      pick: fc.nat(9),
      // Few texts: two devices often write the same.
      text: fc.constantFrom('a', 'b', 'c'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('delete' as const), device, pick: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('undo' as const, 'redo' as const), device }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('reload' as const), device }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('clock' as const), device, error: clockError }) },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('sync' as const),
      device,
      cut: fc.constantFrom<Cut>('none', 'none', 'none', 'none', 'before the server', 'after the server'),
    }),
  },
);
type Action = typeof anyAction extends fc.Arbitrary<infer T> ? T : never;

const clockErrors = fc.tuple(clockError, clockError, clockError);

async function follow(actions: readonly Action[], errors: readonly number[], key: CryptoKey | null) {
  const world = new World(errors, key);
  // One note that all know: most of what can collide collides there.
  await world.act({ type: 'add', device: 0 });
  for (let each = 0; each < DEVICES; each += 1) await world.sync(each, 'none');
  for (const action of actions) await world.act(action);
  for (let round = 0; round < 2; round += 1) {
    for (let each = 0; each < DEVICES; each += 1) await world.sync(each, 'none');
  }
  const seen = await Promise.all(world.tablets.map((tablet) => tablet.seen()));
  const waiting = await Promise.all(world.tablets.map((tablet) => tablet.waiting()));
  for (const tablet of world.tablets) tablet.close();
  return { world, seen, waiting };
}

const RUNS = Number(process.env.PROPERTY_RUNS ?? 40);

it.each([
  ['as they are', false],
  ['sealed', true],
])('loses nothing, brings nothing back and agrees everywhere, with notes kept %s', async (_how, sealed) => {
  const key = sealed
    ? await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    : null;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyAction, { minLength: 10, maxLength: 40, size: 'max' }),
      clockErrors,
      async (actions, errors) => {
        const { world, seen, waiting } = await follow(actions, errors, key);
        expect(waiting).toEqual([0, 0, 0]);
        const [first = [], ...others] = seen;
        for (const other of others) expect(other).toEqual(first);

        const shown = first.map(({ hlc }) => world.actOf(hlc));
        // Nothing that somebody who saw it has changed or deleted comes back.
        for (const act of shown) expect(world.written.get(act)?.replaced).toBe(false);
        // Nothing is there twice.
        expect(new Set(shown).size).toBe(shown.length);
        expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
        // Nothing is missing.
        const texts = new Set(first.map(textOf));
        for (const { text, replaced } of world.written.values()) if (!replaced) expect(texts).toContain(text);
      },
    ),
    { numRuns: sealed ? RUNS / 4 : RUNS },
  );
});
