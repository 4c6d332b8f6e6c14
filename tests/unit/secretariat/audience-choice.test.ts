import { expect, it } from 'vitest';
import type { Unit } from '#shared/protocol/records.ts';
import { audiencesAfter, itemAudiences } from '../../../client/secretariat/documents/audience-choice.ts';
import { d, u } from '../session/samples.ts';

const COMMITTEE: Unit = { id: u(1), kind: 'committee', name: 'Ban Pháp chế', members: [d(1)] };
const GROUP: Unit = { id: u(2), kind: 'group', name: 'Tổ số 1', members: [d(1), d(2)] };
const EMPTY: Unit = { id: u(3), kind: 'group', name: 'Tổ số 2', members: [] };
const UNITS = [COMMITTEE, GROUP, EMPTY];
const [group, committee] = [{ unit: GROUP.id }, { unit: COMMITTEE.id }];

it('a new document can be for anybody, a new version for nobody fewer than before', () => {
  const after = (before: Parameters<typeof audiencesAfter>[0]) => audiencesAfter(before, UNITS, 'public');
  expect(after(null)).toEqual(['public', 'guests', 'members', group, committee]);
  expect(after(committee)).toEqual(['public', 'guests', 'members', committee]);
  expect(after('members')).toEqual(['public', 'guests', 'members']);
  expect(after('guests')).toEqual(['public', 'guests']);
  expect(after('public')).toEqual(['public']);
});

it('a document is for nobody who may not know of its item', () => {
  expect(audiencesAfter(null, UNITS, 'members')).toEqual(['members', group, committee]);
  expect(audiencesAfter(null, UNITS, committee)).toEqual([committee]);
  expect(audiencesAfter('public', UNITS, committee)).toEqual([]);
});

it('an item can be for everybody, for delegates, or for a unit that somebody is in', () => {
  expect(itemAudiences(UNITS)).toEqual(['public', 'members', group, committee]);
});
