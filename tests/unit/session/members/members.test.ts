import { describe, expect, it } from 'vitest';
import type { Delegate } from '#shared/protocol/records.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { quorum } from '#shared/session/attendance/quorum.ts';
import { decide } from '#shared/session/decide.ts';
import { evolve } from '#shared/session/evolve.ts';
import { findFormerGuest } from '#shared/session/guests/find-guest.ts';
import { statementsOf } from '#shared/session/imports/importing.ts';
import { findPerson } from '#shared/session/members/former.ts';
import { asAtVote } from '#shared/session/members/particulars.ts';
import { countedOf, totalOf } from '#shared/session/members/total.ts';
import { nameBefore } from '#shared/session/members/units.ts';
import { whyNotCast } from '#shared/session/polls/casting.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import { EMPTY_SESSION, type Poll, type SessionState } from '#shared/session/state.ts';
import { votes } from '../../voting/samples.ts';
import { aSession, aSitting, ballotsOf, countingByName, endingOf } from '../builder.ts';
import { a, agendaEntry, d, delegate, guest, p, pdf, r, striking, u } from '../samples.ts';

const ALL = { type: 'all' } as const;
const GROUP = { type: 'group', unit: u(1), name: 'Tổ số 1' } as const;

function pollOf(state: SessionState, n: number): Poll {
  const poll = findPoll(state, p(n));
  if (!poll) throw new Error(`no p${n}`);
  return poll;
}

const nameAtVote = (state: SessionState, poll: number, n: number) =>
  asAtVote(state, pollOf(state, poll)).delegates.find(({ id }) => id === d(n))?.name;

describe('a guest', () => {
  const KNOWN = PersonId.parse('p-0123456789ab');
  const inviting = () =>
    aSitting().give({ type: 'InviteGuests', guests: [guest(1, { personId: KNOWN }), guest(2)] });

  it('who comes onto the list of delegates is a guest no more, however they come there', () => {
    const links = [{ delegateId: d(1), personId: KNOWN }];
    const story = inviting().give({ type: 'LinkDelegates', links });
    expect(story.state.guests).toEqual([guest(2)]);
    expect(story.state.formerGuests).toMatchObject([
      { guest: { id: guest(1).id }, left: { type: 'delegate' } },
    ]);
    const corrected = inviting().correctingDelegate(delegate(2, { personId: KNOWN }));
    expect(corrected.state.guests).toEqual([guest(2)]);
  });

  it('who was struck is still known by name, until they are invited again', () => {
    const story = inviting().give({ type: 'StrikeGuest', guestId: guest(2).id, reason: 'Không dự được' });
    expect(story.state.guests.map(({ id }) => id)).toEqual([guest(1).id]);
    expect(findFormerGuest(story.state, guest(2).id)).toMatchObject({
      guest: guest(2),
      left: { type: 'struck', reason: 'Không dự được' },
    });
    const again = story.give({ type: 'InviteGuests', guests: [guest(2)] }).state;
    expect([again.formerGuests, again.guests.at(-1)]).toEqual([[], guest(2)]);
  });
});

describe('a corrected delegate', () => {
  const story = aSitting()
    .registering(delegate(1, { name: 'Nguyễn Thị' }))
    .voting()
    .counted(ballotsOf({ for: 3 }))
    .correctingDelegate(delegate(1, { name: 'Nguyễn Thị Ánh' }))
    .voting()
    .counted(ballotsOf({ for: 3 }))
    .correctingDelegate(delegate(1, { name: 'Nguyễn Thị Ánh Tuyết' }));

  it('is one and the same, under the new name', () => {
    expect(story.state.delegates.map(({ id }) => id)).toEqual([d(1), d(2), d(3)]);
    expect(story.state.delegates[0]?.name).toBe('Nguyễn Thị Ánh Tuyết');
  });

  it('keeps in each vote the name of that vote', () => {
    expect(nameAtVote(story.state, 1, 1)).toBe('Nguyễn Thị');
    expect(nameAtVote(story.state, 2, 1)).toBe('Nguyễn Thị Ánh');
    expect(nameAtVote(story.voting().state, 3, 1)).toBe('Nguyễn Thị Ánh Tuyết');
  });

  it('keeps the group of the vote also when a list is imported anew, which every log tells', () => {
    const imported = aSitting()
      .voting()
      .counted(ballotsOf({ for: 3 }))
      .registering(delegate(2, { group: 'Tổ số 9' }));
    const then = asAtVote(imported.state, pollOf(imported.state, 1));
    expect(then.delegates[1]?.group).toBe('Tổ số 1');
    expect(imported.state.delegates[1]?.group).toBe('Tổ số 9');
  });

  it('has nothing looked up where nobody was corrected', () => {
    const { state } = aSitting().voting().counted();
    expect(asAtVote(state, pollOf(state, 1))).toBe(state);
  });
});

describe('a struck delegate', () => {
  it('is no longer on the list nor in any total, and is still named by the record', () => {
    const { state } = aSitting()
      .voting()
      .counted(ballotsOf({ for: 3 }))
      .striking(3, 'resigned');
    expect(state.delegates.map(({ id }) => id)).toEqual([d(1), d(2)]);
    expect(state.former).toMatchObject([
      { delegate: { id: d(3) }, left: { type: 'struck', kind: 'resigned', on: '2026-12-01' } },
    ]);
    expect(findPerson(state, d(3))?.name).toBe(delegate(3).name);
    expect(asAtVote(state, pollOf(state, 1)).delegates).toHaveLength(3);
  });

  it('counts for nothing in the next vote', () => {
    const story = aSitting()
      .striking(3)
      .voting()
      .counted(ballotsOf({ for: 2 }));
    expect(endingOf(story).result).toMatchObject({ total: 2, present: 2 });
  });

  it('leaves an opinion poll that is open, with the answer', () => {
    const story = aSitting()
      .askingOpinions()
      .striking(3, 'died')
      .counted(ballotsOf({ for: 3 }));
    const { record, result } = endingOf(story);
    expect(result).toMatchObject({ total: 2, returned: 2 });
    expect(JSON.stringify(record)).not.toContain(d(3));
  });

  it('waits no longer to speak, and declares no conflict', () => {
    const { state } = aSitting().askingToSpeak(1, 3).declaring(d(3), a(1)).striking(3);
    expect(state.speechRequests[0]?.progress.status).toBe('withdrawn');
    expect(state.conflicts).toEqual([]);
  });

  it('cannot come back by an import that gives the id out again', () => {
    const story = aSitting().striking(3);
    const again = story.ask({
      type: 'ApplyImport',
      basedOnSeq: story.state.seq,
      statements: { ...statementsOf(), delegates: [delegate(3)] },
    });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'import-outdated' } });
  });
});

describe('an opinion poll', () => {
  it('asks those on the list at its opening, and counts from their number', () => {
    const story = aSitting()
      .askingOpinions()
      .registering(delegate(4))
      .counted(ballotsOf({ for: 4 }));
    const { record, result } = endingOf(story);
    expect(result).toMatchObject({ total: 3, returned: 3 });
    expect(JSON.stringify(record)).not.toContain(d(4));
  });

  it('takes no answer of whoever came on the list since', () => {
    const { state, lastPoll, now } = aSitting().askingOpinions().registering(delegate(4));
    const ballot = { selection: votes('for'), reason: '' };
    expect(whyNotCast(state, lastPoll, d(4), ballot, Date.parse(now))?.code).toBe('not-in-electorate');
    expect(whyNotCast(state, lastPoll, d(3), ballot, Date.parse(now))).toBeNull();
  });

  it('keeps the number of its opening when another one is confirmed', () => {
    const story = aSitting()
      .confirming(4)
      .askingOpinions()
      .striking(3)
      .confirming(9)
      .counted(ballotsOf({ for: 2 }));
    expect(endingOf(story)).toMatchObject({ quorumAtClosing: { total: 3 }, result: { total: 3 } });
  });

  it('tells who left it, and no other poll does', () => {
    const { state } = aSitting()
      .voting()
      .counted()
      .askingOpinions()
      .registering(delegate(4))
      .striking(3)
      .striking(4);
    expect(state.polls.map(({ left }) => left)).toEqual([[], [d(3)]]);
  });

  it('asks the row that stays of two, once', () => {
    const later = aSitting().askingOpinions().registering(delegate(4)).merging(3, 4).state.polls[0];
    expect(later).toMatchObject({ electors: [d(1), d(2), d(4)], total: 3 });
    const both = aSitting().askingOpinions().merging(3, 2).state.polls[0];
    expect(both).toMatchObject({ electors: [d(1), d(2)], total: 2 });
  });

  it('that an earlier version opened counts by the list at its end, as it did then', () => {
    const opened = aSitting().askingOpinions();
    const entry = opened.log.at(-1);
    if (entry?.event.type !== 'PollOpened') throw new Error('no poll was opened');
    const before = opened.log.slice(0, -1).reduce(evolve, EMPTY_SESSION);
    const state = evolve(before, { ...entry, event: { ...entry.event, total: null } });
    expect(state.polls[0]).toMatchObject({ total: null, electors: null });
    const grown = evolve(state, {
      ...entry,
      seq: entry.seq + 1,
      event: { type: 'DelegatesRegistered', v: 1, delegates: [delegate(4)] },
    });
    const closed = decide(grown, countingByName(ballotsOf({ for: 4 })), opened.now, entry.actor);
    expect(closed).toMatchObject({
      ok: true,
      events: [{ result: { total: 4, returned: 4 } }, { type: 'PollEnded' }],
    });
  });
});

describe('a suspended delegate', () => {
  it('is on the list, has no vote, and counts for no quorum', () => {
    const story = aSitting()
      .suspending(3)
      .voting()
      .counted(ballotsOf({ for: 3 }));
    expect(endingOf(story)).toMatchObject({
      quorumAtClosing: { present: 2, total: 3 },
      result: { returned: 2, total: 3 },
    });
  });

  it('has no vote in an opinion poll either', () => {
    const story = aSitting()
      .suspending(3)
      .askingOpinions()
      .counted(ballotsOf({ for: 3 }));
    expect(endingOf(story).result).toMatchObject({ returned: 2, total: 3 });
  });

  it('votes again once restored', () => {
    const story = aSitting()
      .suspending(3)
      .restoring(3)
      .allPresent()
      .voting()
      .counted(ballotsOf({ for: 3 }));
    expect(endingOf(story).result).toMatchObject({ returned: 3 });
  });

  it('is suspended once, however often it is said', () => {
    const story = aSitting().suspending(3);
    const { seq } = story.state;
    expect(story.suspending(3).state.seq).toBe(seq);
    expect(aSitting().restoring(3).state.suspensions).toEqual([]);
  });
});

describe('the number of all delegates', () => {
  const passing = { type: 'motion', clauses: [{ passed: true }] };

  it('is how many the list has until a person confirms another', () => {
    expect(totalOf(aSitting().state, ALL)).toBe(3);
    expect(totalOf(aSitting().confirming(5).state, ALL)).toBe(5);
    expect(quorum(aSitting().confirming(5).state)).toMatchObject({ total: 5, needed: 4, reached: false });
  });

  it('decides what passes, whatever the list has grown to', () => {
    const nine = aSession().withDelegates(9).withAgenda(1).opened().present(7);
    const ballots = ballotsOf({ for: 5 });
    expect(endingOf(nine.voting().counted(ballots)).result).toMatchObject({ total: 9, outcome: passing });
    const more = aSession().withDelegates(10).withAgenda(1).opened().present(7);
    expect(endingOf(more.voting().counted(ballots)).result.outcome).not.toMatchObject(passing);
    const stated = aSession().withDelegates(10).withAgenda(1).opened().confirming(9).present(7);
    expect(endingOf(stated.voting().counted(ballots)).result).toMatchObject({ total: 9, outcome: passing });
  });

  it('stands in every result from then on, and in none before', () => {
    const story = aSitting()
      .voting()
      .counted(ballotsOf({ for: 3 }))
      .confirming(4)
      .voting()
      .counted(ballotsOf({ for: 3 }));
    expect(endingOf(story, p(1)).result.total).toBe(3);
    expect(endingOf(story, p(2))).toMatchObject({ quorumAtClosing: { total: 4 }, result: { total: 4 } });
  });

  it('leaves suspended delegates out where a person said so, in a group as well', () => {
    const counted = aSitting().suspending(3).confirming(3);
    expect(totalOf(counted.state, GROUP)).toBe(3);
    const leftOut = aSitting().suspending(3).confirming(2, 'left-out');
    expect(totalOf(leftOut.state, GROUP)).toBe(2);
    expect(countedOf(leftOut.state, ALL)).toEqual([d(1), d(2)]);
    expect(endingOf(leftOut.voting().counted(ballotsOf({ for: 2 }))).result).toMatchObject({ total: 2 });
  });
});

describe('two rows of one person', () => {
  const twice = () => aSitting().registering(delegate(4, { name: delegate(3).name }));

  it('become one from here on; earlier votes keep both', () => {
    const story = twice()
      .allPresent()
      .voting()
      .counted(ballotsOf({ for: 4 }))
      .merging(4, 3)
      .voting()
      .counted(ballotsOf({ for: 3 }));
    expect(endingOf(story, p(1)).result).toMatchObject({ total: 4, returned: 4 });
    expect(endingOf(story, p(2)).result).toMatchObject({ total: 3, returned: 3 });
    expect(asAtVote(story.state, pollOf(story.state, 1)).delegates).toHaveLength(4);
    expect(story.state.former).toMatchObject([{ left: { type: 'merged', into: d(3) } }]);
  });

  it('bring along what is under way: attendance, requests, questions, conflicts', () => {
    const { state } = aSession()
      .withDelegates(4)
      .withAgenda(2)
      .opened()
      .marked('present', d(4))
      .askingToSpeak(1, 4)
      .questioning(1, 4)
      .declaring(d(4), a(1))
      .declaring(d(3), a(1))
      .declaring(d(4), a(2))
      .merging(4, 3);
    expect(state.attendance[d(3)]?.status).toBe('present');
    expect(state.speechRequests).toMatchObject([{ delegateId: d(3), progress: { status: 'waiting' } }]);
    expect(state.questions).toMatchObject([{ delegateId: d(3) }]);
    expect(state.conflicts.map(({ delegateId, agendaItemId }) => [delegateId, agendaItemId])).toEqual([
      [d(3), a(1)],
      [d(3), a(2)],
    ]);
  });

  it('leave what is over under the name it was done in, and keep the mark of the one who stays', () => {
    const { state } = twice()
      .marked('absent', d(3))
      .marked('present', d(4))
      .askingToSpeak(1, 4)
      .calling(1)
      .give({ type: 'EndSpeech', requestId: r(1) })
      .merging(4, 3);
    expect(state.attendance[d(3)]?.status).toBe('absent');
    expect(state.speechRequests).toMatchObject([{ delegateId: d(4) }]);
    expect(findPerson(state, d(4))?.name).toBe(delegate(3).name);
  });

  it('keep whoever was kept out of an open opinion poll out of it', () => {
    const story = twice()
      .askingOpinions({ recused: [d(4)] })
      .merging(4, 3)
      .counted(ballotsOf({ for: 3 }));
    expect(endingOf(story)).toMatchObject({ record: { recused: [d(3)] }, result: { returned: 2 } });
  });
});

describe('an agenda item', () => {
  it('is corrected in place and keeps how far it has come', () => {
    const { state } = aSitting()
      .starting(a(1))
      .give({ type: 'CorrectAgendaItem', item: agendaEntry(1, { title: 'Giá đất' }), reason: 'Ghi thiếu' });
    expect(state.agenda[0]).toMatchObject({ title: 'Giá đất', progress: { status: 'current' } });
  });

  it('leaves its documents to no item when it is struck', () => {
    const { state } = aSitting()
      .publishing(pdf(1, { agendaItemId: a(1) }))
      .askingToSpeak(1, 1)
      .declaring(d(1), a(1))
      .give({ type: 'StrikeAgendaItem', itemId: a(1), reason: 'Dòng kẻ bảng' });
    expect(state.agenda.map(({ id }) => id)).toEqual([a(2), a(3)]);
    expect(state.formerItems).toMatchObject([{ item: { id: a(1) }, left: { type: 'struck' } }]);
    expect(state.documents[0]?.editions[0].agendaItemId).toBeNull();
    expect(state.speechRequests[0]?.agendaItemId).toBeNull();
    expect(state.conflicts).toEqual([]);
  });

  it('passes documents, requests and conflicts on when it is merged', () => {
    const { state } = aSitting()
      .publishing(pdf(1, { agendaItemId: a(1) }))
      .askingToSpeak(1, 1)
      .declaring(d(1), a(1))
      .declaring(d(2), a(1))
      .declaring(d(2), a(2))
      .give({ type: 'MergeAgendaItems', keep: a(2), drop: a(1), reason: 'Ghi hai lần' });
    expect(state.documents[0]?.editions[0].agendaItemId).toBe(a(2));
    expect(state.speechRequests[0]?.agendaItemId).toBe(a(2));
    expect(state.conflicts.map(({ delegateId, agendaItemId }) => [delegateId, agendaItemId])).toEqual([
      [d(1), a(2)],
      [d(2), a(2)],
    ]);
  });
});

describe('somebody of the register who was struck off the list', () => {
  const AN = delegate(1, { name: 'Nguyễn Văn An', personId: PersonId.parse('p-00000000000a') });
  const struck = aSitting()
    .registering(AN)
    .voting()
    .counted(ballotsOf({ for: 3 }))
    .give(striking(1, 'resigned', 'Nghị quyết số 7/NQ-HĐND'))
    .voting()
    .counted(ballotsOf({ for: 2 }));
  const back = aSitting()
    .registering(AN)
    .voting()
    .counted(ballotsOf({ for: 3 }))
    .give(striking(1, 'resigned', 'Nghị quyết số 7/NQ-HĐND'))
    .registering({ ...AN, name: 'Nguyễn Hoàng An' });
  const importing = (one: Delegate) =>
    struck.ask({
      type: 'ApplyImport',
      basedOnSeq: struck.state.seq,
      statements: { details: null, delegates: [one], agenda: [], documents: [] },
    });

  it('comes back as who they were', () => {
    expect(back.state.delegates.map(({ id }) => id)).toContain(d(1));
    expect(back.state.former).toEqual([]);
    expect(nameAtVote(back.state, 1, 1)).toBe('Nguyễn Văn An');
    expect(findPerson(back.state, d(1))?.name).toBe('Nguyễn Hoàng An');
  });

  it('can leave again', () => {
    const again = back.give(striking(1, 'resigned', 'Nghị quyết số 8/NQ-HĐND'));
    expect(again.state.former.map(({ delegate: { name } }) => name)).toEqual(['Nguyễn Hoàng An']);
  });

  it('is nobody else, and nobody else is them', () => {
    const other = { ...AN, personId: PersonId.parse('p-00000000000b') };
    const { personId: _nobody, ...unknown } = AN;
    for (const one of [other, unknown]) {
      expect(importing(one)).toMatchObject({ ok: false, refusal: { code: 'import-outdated' } });
    }
    expect(importing(AN)).toMatchObject({ ok: true });
  });
});

describe('a group or committee under another name', () => {
  const inUnits = () =>
    aSession()
      .registering(
        delegate(1, { group: 'Tổ 1', committee: 'Ban Pháp chế; Ban Dân tộc' }),
        delegate(2, { group: 'Tổ 1' }),
        delegate(3, { group: 'Tổ 2', committee: 'Ban Dân tộc' }),
      )
      .withAgenda(3)
      .opened()
      .allPresent()
      .give({ type: 'NameUnitSecretary', unitId: u(1), delegateId: d(2) })
      .voting()
      .counted(ballotsOf({ for: 3 }));
  const renaming = (n: number, name: string) => ({ type: 'RenameUnit', unitId: u(n), name }) as const;
  const unitsOf = ({ units }: Pick<SessionState, 'units'>) =>
    units.map(({ id, name, members }) => `${id} ${name}: ${members.join(' ')}`);

  it('is the one that it was, with its members and its secretary', () => {
    const { state } = inUnits().give(renaming(1, 'Tổ đại biểu số 1'));
    expect(unitsOf(state)).toEqual([
      'u1 Tổ đại biểu số 1: d1 d2',
      'u2 Ban Pháp chế: d1',
      'u3 Ban Dân tộc: d1 d3',
      'u4 Tổ 2: d3',
    ]);
    expect(state.delegates.map(({ group }) => group)).toEqual([
      'Tổ đại biểu số 1',
      'Tổ đại biểu số 1',
      'Tổ 2',
    ]);
    expect(state.unitSecretaries).toEqual([{ unitId: u(1), delegateId: d(2) }]);
  });

  it('changes one of several committees of a delegate', () => {
    const { state } = inUnits().give(renaming(3, 'Ban Dân tộc và Tôn giáo'));
    expect(state.delegates.map(({ committee }) => committee)).toEqual([
      'Ban Pháp chế; Ban Dân tộc và Tôn giáo',
      '',
      'Ban Dân tộc và Tôn giáo',
    ]);
  });

  it('is called in an earlier vote as it was then', () => {
    const { state } = inUnits().give(renaming(1, 'Tổ đại biểu số 1'));
    const then = asAtVote(state, pollOf(state, 1));
    expect([then.delegates[0]?.group, then.units[0]?.name]).toEqual(['Tổ 1', 'Tổ 1']);
    expect(nameBefore(state, { unitId: u(1), name: 'Tổ đại biểu số 1' })).toBe('Tổ 1');
    expect(nameBefore(state, { unitId: u(1), name: 'Tổ 1' })).toBeNull();
  });

  it('is known again by its new name when the list comes again', () => {
    const story = inUnits().give(renaming(1, 'Tổ đại biểu số 1'));
    const again = story.registering(delegate(2, { group: 'Tổ đại biểu số 1', seat: 'A9' }));
    expect(again.state.units).toHaveLength(4);
    expect(again.state.units[0]?.members).toEqual([d(1), d(2)]);
  });

  it('comes with a list that states so, before its rows', () => {
    const story = inUnits();
    const outcome = story.ask({
      type: 'ApplyImport',
      basedOnSeq: story.state.seq,
      statements: {
        ...statementsOf(),
        renamed: [{ unitId: u(1), name: 'Tổ đại biểu số 1' }],
        delegates: [
          delegate(1, { group: 'Tổ đại biểu số 1', committee: 'Ban Pháp chế; Ban Dân tộc' }),
          delegate(2, { group: 'Tổ đại biểu số 1', seat: 'A9' }),
        ],
      },
    });
    expect(outcome).toMatchObject({
      ok: true,
      events: [
        { type: 'UnitRenamed', unitId: u(1), name: 'Tổ đại biểu số 1' },
        { type: 'DelegatesRegistered', delegates: [{ id: d(2), seat: 'A9' }] },
      ],
    });
  });
});
