import { expect, it } from 'vitest';
import { filterDelegates } from '../../../client/secretariat/attendance/filter.ts';
import { d, delegate } from '../session/samples.ts';

const people = [
  delegate(1, { name: 'Trần Văn Bình', group: 'Tổ số 10' }),
  delegate(2, { name: 'Lê Thị An', group: 'Tổ số 2' }),
  delegate(3, { name: 'Phạm Văn Cường', group: 'Tổ số 2' }),
];
const everybody = { search: '', group: '', status: 'all' } as const;
const ids = (filter: Parameters<typeof filterDelegates>[2]) =>
  filterDelegates(people, { attendance: {}, suspensions: [] }, filter).map(({ id }) => id);

it('lists delegates by given names, or group by group', () => {
  expect(ids({ ...everybody, order: 'name' })).toEqual(['d2', 'd1', 'd3']);
  expect(ids({ ...everybody, order: 'group' })).toEqual(['d2', 'd3', 'd1']);
});

it('asks for no mark of a delegate whose rights are suspended', () => {
  const suspensions = [
    { delegateId: d(3), on: '2026-12-01', source: '', reason: '', suspendedAt: '2026-12-01T00:00:00.000Z' },
  ];
  const unmarked = { ...everybody, status: 'unmarked', order: 'name' } as const;
  const asked = filterDelegates(people, { attendance: {}, suspensions }, unmarked);
  expect(asked.map(({ id }) => id)).toEqual(['d2', 'd1']);
});
