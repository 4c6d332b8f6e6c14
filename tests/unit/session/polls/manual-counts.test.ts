import { describe, expect, it } from 'vitest';
import { Actor } from '#shared/protocol/events.ts';
import type { Paper, Tally } from '#shared/protocol/polls.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { openPoll } from '#shared/session/polls/find-poll.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import { confidenceVote, election, motion, PROCEDURES, rating, votes } from '../../voting/samples.ts';
import {
  agreeing,
  aSession,
  aSitting,
  endingOf,
  FIRST_SECRETARY,
  SECOND_SECRETARY,
  type SessionStory,
} from '../builder.ts';
import { a, d, ds, p, requiringQuorum } from '../samples.ts';
import {
  answered,
  byName,
  choices,
  elected,
  entering,
  hands,
  onHands,
  onHandsByName,
  onPaper,
  papers,
  rated,
  refusalOf,
} from './hand-counts.ts';

const confirm = (story: SessionStory) => agreeing(story.state, p(1));
const EVERYBODY = hands([4, 0, 0]);

describe('a count by hand', () => {
  it('is entered by one secretary, waits, and is confirmed by another', () => {
    const story = onHands().enteringCount(hands([3, 1, 0]));
    expect(openPoll(story.state)?.manualCount).toEqual({
      entry: hands([3, 1, 0]),
      enteredBy: 's1',
      enteredAt: story.log.at(-1)?.at,
      attendance: story.state.attendance,
    });
    expect(endingOf(story.confirmingCount())).toMatchObject({
      closedBy: 'secretariat',
      record: {
        type: 'manual',
        enteredBy: 's1',
        confirmedBy: 's2',
        entry: hands([3, 1, 0]),
        named: null,
        recused: [],
      },
      result: { total: 5, present: 4, issued: 4, returned: 4, outcome: { clauses: [{ passed: true }] } },
    });
  });

  it('is not confirmed by the person who entered it, whichever of the two that is', () => {
    for (const [one, other] of [
      [FIRST_SECRETARY, SECOND_SECRETARY],
      [SECOND_SECRETARY, FIRST_SECRETARY],
    ] as const) {
      const story = onHands().enteringCount(EVERYBODY, one);
      expect(refusalOf(story, confirm(story), one)?.code).toBe('manual-count-same-person');
      expect(refusalOf(story, confirm(story), other)).toBeNull();
    }
  });

  it('keeps the names of secretaries of the register, as they were called then', () => {
    const lan = Actor.parse({ capacity: 'secretary', id: 'p-00000000000a', name: 'Vũ Thị Lan' });
    const thu = Actor.parse({ capacity: 'secretary', id: 'p-00000000000b', name: 'Hoàng Thị Thư' });
    const story = onHands().enteringCount(EVERYBODY, lan);
    expect(openPoll(story.state)).toMatchObject({
      manualCount: { enteredBy: lan.id, enteredByName: 'Vũ Thị Lan' },
    });
    expect(refusalOf(story, confirm(story), lan)?.code).toBe('manual-count-same-person');
    expect(endingOf(story.confirmingCount(thu)).record).toMatchObject({
      enteredBy: 'Vũ Thị Lan',
      confirmedBy: 'Hoàng Thị Thư',
    });
  });

  it('tells two secretaries of one name apart by their ids', () => {
    const [one, other] = ['p-00000000000a', 'p-00000000000b'].map((id) =>
      Actor.parse({ capacity: 'secretary', id, name: 'Vũ Thị Lan' }),
    );
    const story = onHands().enteringCount(EVERYBODY, one);
    expect(endingOf(story.confirmingCount(other)).record).toMatchObject({
      enteredBy: 'p-00000000000a',
      confirmedBy: 'p-00000000000b',
    });
  });

  it('is not confirmed by somebody who saw the one before it', () => {
    const story = onHands().enteringCount(hands([3, 1, 0]));
    const seen = confirm(story);
    story.enteringCount(hands([2, 2, 0]));
    expect(refusalOf(story, seen, SECOND_SECRETARY)?.code).toBe('manual-count-changed');
    expect(refusalOf(story, confirm(story), SECOND_SECRETARY)).toBeNull();
  });

  it('that is entered again is the last one’s who entered it', () => {
    const story = onHands()
      .enteringCount(EVERYBODY)
      .enteringCount(hands([2, 2, 0]), SECOND_SECRETARY);
    expect(refusalOf(story, confirm(story), SECOND_SECRETARY)?.code).toBe('manual-count-same-person');
    expect(endingOf(story.confirmingCount(FIRST_SECRETARY)).record).toMatchObject({
      enteredBy: 's2',
      confirmedBy: 's1',
      entry: hands([2, 2, 0]),
    });
  });

  it('is sent back with a reason, entered again, and then confirmed', () => {
    const story = onHands()
      .enteringCount(hands([4, 0, 0]))
      .rejectingCount('Đếm thiếu một hàng ghế');
    expect(openPoll(story.state)).toMatchObject({
      manualCount: null,
      manualRejection: 'Đếm thiếu một hàng ghế',
    });
    expect(refusalOf(story, confirm(story), SECOND_SECRETARY)?.code).toBe('manual-count-missing');
    story.enteringCount(hands([3, 1, 0]));
    expect(openPoll(story.state)).toMatchObject({ manualCount: { enteredBy: 's1' }, manualRejection: null });
    expect(endingOf(story.confirmingCount()).result.outcome).toMatchObject({
      clauses: [{ counts: { for: 3, against: 1, abstain: 0, silent: 0 } }],
    });
  });

  it('is published with its confirmation where the question says so', () => {
    const story = onHands({ reveal: 'at-once' }).enteringCount(EVERYBODY);
    const decision = story.ask(confirm(story), SECOND_SECRETARY);
    expect(decision).toMatchObject({
      ok: true,
      events: [
        { type: 'PollClosed' },
        { type: 'PollEnded', turnout: null },
        { type: 'PollResultAnnounced', pollId: p(1) },
      ],
    });
  });

  it('is judged by who was there when it was entered, whoever leaves or comes before it is confirmed', () => {
    const hall = aSession().withDelegates(83).opened().present(83);
    const story = hall.voting({ procedure: PROCEDURES['hands, counted'] }).enteringCount(hands([50, 20, 3]));
    story.leaving(...ds(1, 23)).confirmingCount();
    expect(endingOf(story)).toMatchObject({
      quorumAtClosing: { present: 83, needed: 56, reached: true },
      result: {
        present: 83,
        quorum: 'reached',
        outcome: { clauses: [{ counts: { for: 50, silent: 10 }, passed: true }] },
      },
    });
  });

  it('by name calls nobody absent who came or went after it was entered', () => {
    const story = onHandsByName().enteringCount(byName([votes('for'), [1, 2, 3]]));
    story.leaving(d(4)).marked('present', d(5)).confirmingCount();
    expect(endingOf(story).record).toMatchObject({ named: { silent: [d(4)], absent: [d(5)] } });
  });

  it('is void without a quorum at its entry, where the rules ask for one', () => {
    const story = aSession().withDelegates(5).savingRules(requiringQuorum()).opened().present(4);
    story.voting({ procedure: PROCEDURES['hands, counted'], ruleSetId: 'song-lam' }).leaving(d(4));
    expect(endingOf(story.enteringCount(hands([3, 0, 0])).confirmingCount())).toMatchObject({
      quorumAtClosing: { present: 3, needed: 4, reached: false },
      result: { present: 3, quorum: 'void', outcome: { clauses: [{ passed: false }] } },
    });
  });

  it('ends with an annulment while it waits, and is forgotten', () => {
    const story = onHands().enteringCount(EVERYBODY).annulling();
    expect(story.state.polls[0]).toMatchObject({ status: 'annulled', outcome: null });
    expect(refusalOf(story, confirm(story), SECOND_SECRETARY)?.code).toBe('poll-annulled');
  });
});

describe('a show of hands that is counted', () => {
  it('has as many ballots as hands in the clause that most took part in', () => {
    const story = onHands({ paper: motion(3) })
      .enteringCount(hands([1, 1, 0], [2, 1, 0], [0, 0, 1]))
      .confirmingCount();
    expect(endingOf(story).result).toMatchObject({
      present: 4,
      returned: 3,
      outcome: { clauses: [{ counts: { silent: 2 } }, { counts: { silent: 1 } }, { counts: { silent: 3 } }] },
    });
  });

  it('counts those as there who raised a hand and then left', () => {
    const story = onHands({ ruleSetId: 'present-majority' })
      .enteringCount(EVERYBODY)
      .leaving(d(4))
      .confirmingCount();
    expect(endingOf(story).result).toMatchObject({ present: 4, returned: 4 });
  });

  it('leaves out those who are recused', () => {
    const recused = { recused: [d(1)] };
    expect(refusalOf(onHands(recused), entering(EVERYBODY))?.code).toBe('manual-votes-exceed');
    const story = onHands(recused)
      .enteringCount(hands([3, 0, 0]))
      .confirmingCount();
    expect(endingOf(story)).toMatchObject({
      record: { recused: [d(1)] },
      result: { total: 5, present: 3, outcome: { clauses: [{ passed: true }] } },
    });
  });
});

describe('a show of hands by name', () => {
  it('has a roll call, with those who raised no hand and those who were not there', () => {
    const entry = byName([votes('for'), [3, 1]], [votes('against'), [2]]);
    const story = onHandsByName().enteringCount(entry).confirmingCount();
    expect(endingOf(story)).toMatchObject({
      record: {
        type: 'manual',
        entry,
        named: {
          votes: [
            { selection: votes('against'), delegates: [d(2)] },
            { selection: votes('for'), delegates: [d(1), d(3)] },
          ],
          silent: [d(4)],
          absent: [d(5)],
        },
      },
      result: {
        present: 4,
        issued: 4,
        returned: 3,
        outcome: { clauses: [{ counts: { for: 2, against: 1, silent: 1 } }] },
      },
    });
  });

  it('keeps the hand of somebody who left before it was confirmed', () => {
    const story = onHandsByName()
      .enteringCount(byName([votes('for'), [1, 2]]))
      .leaving(d(1))
      .confirmingCount();
    expect(endingOf(story)).toMatchObject({
      record: { named: { votes: [{ delegates: [d(1), d(2)] }], silent: [d(3), d(4)], absent: [d(5)] } },
      result: { present: 4, returned: 2 },
    });
  });

  it('may leave a clause unmarked, and gives each its own counts', () => {
    const entry = byName([votes('for', null), [1, 2]], [votes('for', 'against'), [3]]);
    const story = onHandsByName({ paper: motion(2) })
      .enteringCount(entry)
      .confirmingCount();
    expect(endingOf(story).result.outcome).toMatchObject({
      clauses: [
        { counts: { for: 3, against: 0, silent: 1 }, passed: true },
        { counts: { for: 0, against: 1, silent: 3 }, passed: false },
      ],
    });
  });

  it('in which nobody raised a hand is one too', () => {
    const story = onHandsByName().enteringCount(byName()).confirmingCount();
    expect(endingOf(story).result).toMatchObject({ present: 4, returned: 0 });
  });
});

describe('paper ballots', () => {
  it.each<readonly [string, Paper, Tally, issued: number, returned: number, unknown]>([
    ['on a question', motion(), choices([3, 0, 0]), 4, 3, { clauses: [{ passed: true }] }],
    [
      'in an election',
      election(2, 3),
      elected([3, 0, 2], 1, 0),
      4,
      4,
      {
        blank: 1,
        seatsLeft: 1,
        candidates: [{ standing: 'elected' }, {}, { votes: 2, standing: 'not-elected' }],
      },
    ],
    [
      'of a rating',
      rating(2),
      rated([0, 0, 2, 1], [3, 0, 0, 0]),
      4,
      3,
      { officials: [{ low: 2, consequence: 'propose-removal' }, { consequence: 'none' }] },
    ],
    [
      'of a confidence vote',
      confidenceVote(1),
      answered([1, 2, 0]),
      3,
      3,
      { officials: [{ noConfidence: 2, consequence: 'propose-removal' }] },
    ],
  ])(
    '%s are entered with the papers given out and returned',
    (_, paper, tally, issued, returned, outcome) => {
      const story = onPaper(paper)
        .enteringCount(papers(tally, issued, returned))
        .confirmingCount();
      expect(endingOf(story).result).toMatchObject({ total: 5, present: 4, issued, returned, outcome });
    },
  );

  it('are measured against the papers returned, where the rule says ballots', () => {
    const story = onPaper(rating(1)).enteringCount(papers(rated([1, 0, 1, 0]), 4, 2));
    expect(endingOf(story.confirmingCount()).result.outcome).toMatchObject({
      mayResign: { baseCount: 2, needed: 2 },
    });
  });

  it('count those as there who took a paper and then left', () => {
    const story = onPaper().enteringCount(papers(choices([3, 0, 0]), 4, 3));
    expect(endingOf(story.leaving(d(1)).confirmingCount()).result).toMatchObject({ present: 4, issued: 4 });
  });

  it('of which none came back are a count too', () => {
    const story = onPaper(election(1, 2)).enteringCount(papers(elected([0, 0]), 4, 0));
    expect(endingOf(story.confirmingCount()).result).toMatchObject({
      returned: 0,
      outcome: { seatsLeft: 1 },
    });
  });
});

describe('counting by hand', () => {
  const REJECT: CoreCommand = { type: 'RejectManualCount', pollId: p(1), reason: 'Đếm lại' };
  const CONFIRM = agreeing(EMPTY_SESSION, p(1));
  const commands: readonly CoreCommand[] = [entering(EVERYBODY), CONFIRM, REJECT];

  it.each(commands)(
    '$type is refused for a vote on the tablets, by name, in secret or in writing',
    (command) => {
      for (const procedure of [PROCEDURES.open, PROCEDURES.secret, PROCEDURES.opinion]) {
        expect(refusalOf(aSitting().voting({ procedure }), command)?.code).toBe('poll-is-not-manual');
      }
    },
  );

  it.each(commands)(
    '$type is refused for no vote, one that is closed and one that is annulled',
    (command) => {
      const closed = onHands().enteringCount(EVERYBODY).confirmingCount();
      expect(refusalOf(aSitting(), command)?.code).toBe('unknown-poll');
      expect(refusalOf(closed, command)?.code).toBe('poll-over');
      expect(refusalOf(onHands().annulling(), command)?.code).toBe('poll-annulled');
    },
  );

  it.each([CONFIRM, REJECT])('$type is refused when nothing was entered', (command) => {
    expect(refusalOf(onHands(), command, SECOND_SECRETARY)?.code).toBe('manual-count-missing');
  });

  it('keeps the hall’s one vote open until it is confirmed', () => {
    const story = onHands().enteringCount(EVERYBODY);
    expect(refusalOf(story.starting(a(1)), { type: 'CloseAgendaItem', itemId: a(1) })?.code).toBe(
      'poll-open',
    );
    expect(refusalOf(story, { type: 'CloseSession' })?.code).toBe('poll-open');
    expect(refusalOf(story.confirmingCount(), { type: 'CloseAgendaItem', itemId: a(1) })).toBeNull();
  });
});
