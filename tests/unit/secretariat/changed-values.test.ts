import { expect, it } from 'vitest';
import { changesOfDetails } from '../../../client/secretariat/import/changed-values.ts';

const BEFORE = {
  title: 'Kỳ họp mới',
  council: 'Hội đồng nhân dân tỉnh A',
  term: '',
  place: '',
  startsOn: '2026-11-29',
  days: 1,
  ruleSetId: 'vn-hdnd',
  closedPapersHours: 72,
};

const named = (key: string, _filling?: object) => key;

it('shows what an import changes of the session, days with the day first', () => {
  const details = { before: BEFORE, details: { ...BEFORE, startsOn: '2026-12-08', days: 2 } };
  expect(changesOfDetails(details, { t: named, tAttendance: named, tCommon: named })).toEqual([
    { label: 'details.startsOn', before: '29/11/2026', after: '08/12/2026' },
    { label: 'details.days', before: '1', after: '2' },
  ]);
});
