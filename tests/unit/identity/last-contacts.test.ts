import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Identities } from '../../../server/identity/identities.ts';
import { LastContacts } from '../../../server/identity/last-contacts.ts';

const AT = Date.parse('2026-12-07T01:00:00.000Z');
const iso = (seconds: number) => new Date(AT + seconds * 1000).toISOString();

let now: number;
let written: ReadonlyMap<string, string>[];
let failing: boolean;
let errors: unknown[];
let contacts: LastContacts;

beforeEach(() => {
  vi.useFakeTimers();
  now = AT;
  written = [];
  failing = false;
  errors = [];
  const identities: Pick<Identities, 'noteContacts'> = {
    async noteContacts(all) {
      if (failing) throw new Error('the disk is full');
      written.push(new Map(all));
    },
  };
  contacts = new LastContacts(
    identities as Identities,
    () => now,
    (error) => errors.push(error),
  );
});
afterEach(async () => {
  await contacts.stop();
  vi.useRealTimers();
});

it('writes down the last contact of each device once a minute, all together, and nothing where nobody came', async () => {
  contacts.heard('a');
  now += 1000;
  contacts.heard('b');
  contacts.heard('a');
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(written).toEqual([
    new Map([
      ['a', iso(1)],
      ['b', iso(1)],
    ]),
  ]);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(written).toHaveLength(1);
});

it('writes the rest as the server stops', async () => {
  contacts.heard('a');
  await contacts.stop();
  expect(written).toEqual([new Map([['a', iso(0)]])]);
});

it('says that it could not write, and tries again with what came since', async () => {
  failing = true;
  contacts.heard('a');
  contacts.heard('b');
  await contacts.write();
  expect(errors).toHaveLength(1);
  failing = false;
  now += 5000;
  contacts.heard('a');
  await contacts.write();
  expect(written).toEqual([
    new Map([
      ['a', iso(5)],
      ['b', iso(0)],
    ]),
  ]);
});
