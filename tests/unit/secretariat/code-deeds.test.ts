import { describe, expect, it } from 'vitest';
import type { Person } from '#shared/protocol/person.ts';
import type { IdentityActor, IdentityDeed, IdentityNote } from '#shared/protocol/sign-ins.ts';
import { deedsOf } from '../../../client/secretariat/codes/deeds.ts';
import { worthTelling } from '../../../client/secretariat/codes/news.ts';

const first: Person = { role: 'secretary', personId: 's1', name: 'Thư ký thứ nhất' };
const second: Person = { role: 'secretary', personId: 's2', name: 'Thư ký thứ hai' };
const delegate = (n: number): Person => ({ role: 'delegate', personId: `d${n}`, name: `Đại biểu ${n}` });

let seq = 0;
const note = (
  deed: IdentityDeed,
  person: Person,
  by: IdentityActor,
  devices = 0,
  minute = 0,
): IdentityNote => {
  seq += 1;
  return { seq, at: `2026-12-07T01:0${minute}:00.000Z`, deed, person, by, devices };
};

describe('notes of codes', () => {
  it('of one press are one deed, and of two presses two', () => {
    const notes = [
      note('printed', delegate(1), first),
      note('printed', delegate(2), first),
      note('printed', delegate(3), first, 0, 1),
      note('printed', delegate(4), second, 0, 1),
      note('shown', delegate(4), second, 0, 1),
    ];
    expect(deedsOf(notes).map(({ people }) => people.map(({ personId }) => personId))).toEqual([
      ['d1', 'd2'],
      ['d3'],
      ['d4'],
      ['d4'],
    ]);
  });

  it('of devices are one each, also of one moment', () => {
    const notes = [
      note('signed-in', delegate(1), delegate(1), 1),
      note('signed-in', delegate(1), delegate(1), 2),
    ];
    expect(deedsOf(notes)).toHaveLength(2);
  });
});

describe('a secretary is told', () => {
  it.each<readonly [string, IdentityNote, boolean]>([
    ['what the other secretary looked at', note('shown', delegate(1), second), true],
    ['what was done at the server', note('shown', first, 'terminal'), true],
    ['of a second device of a delegate', note('signed-in', delegate(1), delegate(1), 2), true],
    ['of a second device of themself', note('signed-in', first, first, 2), true],
    ['of a copied sign-in that was refused', note('unproven', delegate(1), 'server', 1), true],
    ['of a device that the other secretary signed out', note('revoked', delegate(1), second, 1), true],
    ['not of a device that its owner signed out', note('revoked', delegate(1), delegate(1), 1), false],
    ['not of a device that they signed out', note('revoked', delegate(1), first, 1), false],
    ['not of a first device', note('signed-in', delegate(1), delegate(1), 1), false],
    ['not of what they did', note('renewed', delegate(1), first), false],
    ['not of those who sign out', note('signed-out', delegate(1), delegate(1)), false],
    ['not of each code when all are made anew', note('key-replaced', delegate(1), 'server'), false],
  ])('%s', (_, one, told) => {
    expect(worthTelling([one], first)).toHaveLength(told ? 1 : 0);
  });
});
