import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newIds } from '#shared/protocol/register/ids.ts';
import { type Body, EMPTY_REGISTER, type RegisteredSession, type Term } from '#shared/register/state.ts';
import { ordinal, proposedTitle } from '../../../client/administration/sessions/proposed-title.ts';
import {
  draftOf,
  missingInSession,
  newSession,
  particularsOf,
  titleOf,
} from '../../../client/administration/sessions/session-draft.ts';

const ids = newIds(randomUUID);
const council: Body = {
  id: ids.body(),
  kind: 'council',
  name: 'Hội đồng nhân dân tỉnh',
  superior: '',
  parent: null,
  symbol: 'HĐND',
  ruleSetId: 'vn-hdnd',
  from: '2020-01-01',
  until: null,
  struck: null,
  ended: null,
  floorRules: null,
};
const term: Term = {
  id: ids.term(),
  bodyId: council.id,
  title: 'Khóa XIX',
  from: '2026-06-01',
  until: null,
  struck: null,
  ended: null,
};
const begun = { ...EMPTY_REGISTER, bodies: [council], terms: [term] };

function session(number: number, startsOn: string): RegisteredSession {
  return {
    id: ids.session(),
    bodyId: council.id,
    termId: term.id,
    kind: 'regular',
    number,
    title: proposedTitle('regular', number),
    place: 'Hội trường tầng 3',
    startsOn,
    days: 2,
    ruleSetId: 'vn-hdnd',
    stage: 'archived',
    convened: null,
    struck: null,
  };
}

describe('the name that a session is proposed', () => {
  it.each([
    [1, 'nhất'],
    [2, 'hai'],
    [4, 'tư'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [35, 'ba mươi lăm'],
    [100, '100'],
  ])('counts %i as "%s"', (number, word) => {
    expect(ordinal(number)).toBe(word);
  });

  it('says the kind, and no number where there is none', () => {
    expect(proposedTitle('regular', 2)).toBe('Kỳ họp thứ hai');
    expect(proposedTitle('thematic', 12)).toBe('Kỳ họp thứ mười hai (chuyên đề)');
    expect(proposedTitle('conference', 3)).toBe('Hội nghị lần thứ ba');
    expect(proposedTitle('meeting', null)).toBe('Phiên họp');
  });
});

describe('a session that is being prepared', () => {
  it('is the first of a new term, and afterwards the next one, where the last one was', () => {
    expect(newSession(begun, council, '2026-07-01')).toMatchObject({
      termId: term.id,
      kind: 'first',
      number: '1',
      place: '',
      ruleSetId: 'vn-hdnd',
    });
    const later = { ...begun, sessions: [session(1, '2026-06-20'), session(2, '2026-12-08')] };
    const next = newSession(later, council, '2027-01-01');
    expect(next).toMatchObject({ kind: 'regular', number: '3', place: 'Hội trường tầng 3', days: '2' });
    expect(titleOf(next)).toBe('Kỳ họp thứ ba');
  });

  it('takes no number twice from one that was struck', () => {
    const struck = { at: '2026-07-01T00:00:00.000Z', source: '', reason: 'Ghi nhầm' };
    const state = { ...begun, sessions: [{ ...session(1, '2026-06-20'), struck }] };
    expect(newSession(state, council, '2027-01-01').number).toBe('1');
  });

  it('keeps the name that was given, and reads numbers as they are written', () => {
    const draft = { ...draftOf(session(2, '2026-12-08')), number: ' 7 ', days: '3' };
    expect(particularsOf(ids.session(), council, draft)).toMatchObject({
      title: 'Kỳ họp thứ hai',
      number: 7,
      days: 3,
    });
    expect(particularsOf(ids.session(), council, { ...draft, number: '' }).number).toBeNull();
  });

  it.each([
    [{ title: ' ' }, 'title'],
    [{ startsOn: '' }, 'day'],
    [{ days: '0' }, 'number'],
    [{ days: '61' }, 'number'],
    [{ number: 'hai' }, 'number'],
    [{ number: '' }, null],
    [{}, null],
  ])('with %j lacks %s', (written, missing) => {
    expect(missingInSession({ ...draftOf(session(2, '2026-12-08')), ...written })).toBe(missing);
  });
});
