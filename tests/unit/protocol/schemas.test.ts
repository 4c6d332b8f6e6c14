import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Command } from '#shared/protocol/commands.ts';
import { LoggedEvent } from '#shared/protocol/events.ts';
import {
  AgendaItemId,
  BallotId,
  Base64Url,
  CalendarDay,
  DelegateId,
  DocumentId,
  Instant,
  PollId,
  SessionId,
  Sha256,
} from '#shared/protocol/ids.ts';
import { PollQuestion } from '#shared/protocol/polls.ts';
import { AgendaEntry, Delegate, SessionDetails } from '#shared/protocol/records.ts';
import { Reason } from '#shared/protocol/text.ts';
import { agendaEntry, delegate, details, EVERY_COMMAND, question } from '../session/samples.ts';
import { anyText } from '../voting/generators.ts';

const UUID = '018f4e7a-3c2b-7a10-8d5e-0123456789ab';

describe('ids', () => {
  it.each([
    [
      'a delegate',
      DelegateId,
      ['d1', 'd83', 'd9999999'],
      ['d0', 'd01', 'd', 'D1', 'a1', 'd1 ', 'd1\n', 'd12345678', 'd-1'],
    ],
    ['an agenda item', AgendaItemId, ['a1', 'a12'], ['a0', 'd1', '1', 'a1.5']],
    ['a document', DocumentId, ['t1'], ['t', 'd1', 't1/../x']],
    ['a vote', PollId, ['p1'], ['p0', 'poll1', '__proto__']],
    [
      'bytes',
      Base64Url,
      ['AA', 'AAA', 'AAAA', '-_9z', 'AQ', 'AAE'],
      ['', 'A', 'AAAAA', 'AA==', 'A+/A', 'AAAA\n', ' AAAA', 'AB', 'AAB', 'A'.repeat(1004)],
    ],
    ['a ballot', BallotId, [UUID], ['', 'b1', UUID.slice(1), `${UUID}0`, '{018f4e7a}']],
    [
      'a session',
      SessionId,
      ['kh-0a1b2c', 'abc', 'a'.repeat(64)],
      ['ab', '-ab', 'KH-1', 'a b', 'a'.repeat(65), 'kh/1'],
    ],
    [
      'a file',
      Sha256,
      ['0'.repeat(64), 'af'.repeat(32)],
      ['AF'.repeat(32), 'a'.repeat(63), 'g'.repeat(64), ''],
    ],
    [
      'an instant',
      Instant,
      ['2026-12-08T01:00:00.000Z'],
      ['2026-12-08T01:00:00Z', '2026-12-08T08:00:00.000+07:00', '2026-13-08T01:00:00.000Z', '2026-12-08'],
    ],
    [
      'a day',
      CalendarDay,
      ['2026-12-08', '2028-02-29'],
      ['2026-02-29', '08/12/2026', '2026-12-8', '2026-12-32'],
    ],
  ])('of %s are told from others', (_, schema, right, wrong) => {
    for (const id of right) expect(schema.parse(id)).toBe(id);
    for (const id of wrong) expect([id, schema.safeParse(id).success]).toEqual([id, false]);
    for (const id of [null, undefined, 1, {}, [right[0]]]) expect(schema.safeParse(id).success).toBe(false);
  });

  it('are, of bytes, the one text in which they can be written', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64url');
        expect(Base64Url.parse(text)).toBe(text);
        const others = Array.from('ABQgw048', (last) => `${text.slice(0, -1)}${last}`).filter(
          (other) => Base64Url.safeParse(other).success,
        );
        for (const other of others) {
          expect(Buffer.from(other, 'base64url').toString('base64url')).toBe(other);
        }
      }),
    );
  });

  it('are what the server’s clock writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          expect(Instant.parse(date.toISOString())).toBe(date.toISOString());
        },
      ),
    );
  });
});

describe('a reason', () => {
  it.each([
    ['empty', ''],
    ['of blanks only', ' \t\n\u00a0'],
    ['too long', 'a'.repeat(2001)],
    ['missing', null],
  ])('that is %s is refused', (_, reason) => {
    expect(Reason.safeParse(reason).success).toBe(false);
  });

  it('loses its blanks at both ends, and only then is measured', () => {
    expect(Reason.parse('  Ghi nhầm \n')).toBe('Ghi nhầm');
    expect(Reason.parse(` ${'a'.repeat(2000)} `)).toHaveLength(2000);
  });

  it('that was typed in decomposed letters is measured composed', () => {
    const reason = 'ệ'.repeat(2000);
    expect(reason.normalize('NFD').length).toBeGreaterThan(2000);
    expect(Reason.parse(reason.normalize('NFD'))).toBe(reason);
  });
});

describe('records', () => {
  it('come out in NFC, however they went in', () => {
    const name = 'Nguyễn Thị Ánh Tuyết';
    expect(Delegate.parse({ ...delegate(1), name: ` ${name.normalize('NFD')} ` }).name).toBe(name);
    expect(AgendaEntry.parse({ ...agendaEntry(1), title: 'Bế mạc'.normalize('NFD') }).title).toBe('Bế mạc');
    expect(SessionDetails.parse({ ...details(), title: 'Kỳ họp'.normalize('NFD') }).title).toBe('Kỳ họp');
  });

  it('that were parsed once are not changed by being parsed again', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const first = PollQuestion.safeParse({ ...question(), title });
        fc.pre(first.success);
        expect(PollQuestion.parse(JSON.parse(JSON.stringify(first.data)))).toEqual(first.data);
      }),
    );
  });

  it.each([
    ['a delegate without a name', Delegate, { ...delegate(1), name: ' ' }],
    ['a delegate with an agenda item’s id', Delegate, { ...delegate(1), id: 'a1' }],
    ['a delegate without a seat', Delegate, { ...delegate(1), seat: undefined }],
    ['an item on day 0', AgendaEntry, { ...agendaEntry(1), day: 0 }],
    ['an item on half a day', AgendaEntry, { ...agendaEntry(1), day: 1.5 }],
    ['an item of negative length', AgendaEntry, { ...agendaEntry(1), minutes: -1 }],
    ['an item of an unknown kind', AgendaEntry, { ...agendaEntry(1), kind: 'lunch' }],
    ['a session of no days', SessionDetails, { ...details(), days: 0 }],
    ['a session on a day that is none', SessionDetails, { ...details(), startsOn: '2026-02-30' }],
    ['a question without words', PollQuestion, { ...question(), title: '' }],
  ])('do not hold %s', (_, schema, record) => {
    expect(schema.safeParse(record).success).toBe(false);
  });
});

describe('commands', () => {
  it.each(Object.values(EVERY_COMMAND))('$type loses what does not belong to it', (command) => {
    const parsed = Command.parse({ ...command, by: 'd1', at: '2026-12-08T01:00:00.000Z', events: [] });
    expect(parsed).toEqual(command);
  });

  it.each([
    ['of a type that only the server gives', { type: 'CountAndClosePoll', pollId: 'p1', by: 'countdown' }],
    ['of no type', {}],
    ['that is text', 'OpenSession'],
    ['that is nothing', null],
    ['with a delegate’s id for a vote', { type: 'ClosePoll', pollId: 'd1' }],
    ['to correct entry 0', { type: 'CorrectEntry', correctsSeq: 0, statement: 'a', reason: 'b' }],
    ['to annul without a reason', { type: 'AnnulPoll', pollId: 'p1' }],
    ['to annul for too long a reason', { type: 'AnnulPoll', pollId: 'p1', reason: 'a'.repeat(2001) }],
    ['to open a vote with a key of its own', { type: 'PutToVote', question: question(), publicKey: null }],
    [
      'to enter a count for nobody’s vote',
      { type: 'EnterManualCount', entry: { type: 'by-name', votes: [] } },
    ],
    ['to send a count back without a reason', { type: 'RejectManualCount', pollId: 'p1', reason: ' ' }],
    [
      'to declare a conflict without a reason',
      { type: 'DeclareConflict', delegateId: 'd1', agendaItemId: 'a1', reason: '' },
    ],
    ['to mark nobody', { type: 'MarkAttendance', marks: [], reason: null }],
    [
      'to mark more than a council can have',
      {
        type: 'MarkAttendance',
        marks: Array.from({ length: 2001 }, () => ({ delegateId: 'd1', status: 'present' })),
        reason: null,
      },
    ],
  ])('%s are refused', (_, command) => {
    expect(Command.safeParse(command).success).toBe(false);
  });
});

describe('an entry of the log', () => {
  const entry = {
    seq: 1,
    at: '2026-12-08T01:00:00.000Z',
    actor: { capacity: 'secretary', id: 's1' },
    event: { type: 'SessionOpened', v: 1 },
  };

  it('is read as it was written', () => {
    expect(LoggedEvent.parse(entry)).toEqual(entry);
  });

  it.each([
    ['an actor in a capacity that there is not', { ...entry, actor: { capacity: 'boss', id: 's1' } }],
    ['an actor without one', { ...entry, actor: { role: 'secretary', id: 's1' } }],
    ['half a place', { ...entry, seq: 1.5 }],
    ['a mark of nobody', { ...entry, event: { type: 'AttendanceMarked', v: 1, marks: [], reason: null } }],
  ])('cannot have %s', (_, wrong) => {
    expect(LoggedEvent.safeParse(wrong).success).toBe(false);
  });
});
