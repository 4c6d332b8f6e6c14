import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LoggedEvent, SessionEvent } from '#shared/protocol/events.ts';
import { PollQuestion } from '#shared/protocol/polls.ts';
import { decide } from '#shared/session/decide.ts';
import { evolve } from '#shared/session/evolve.ts';
import { isUncounted } from '#shared/session/ids-after.ts';
import { electorsOf, totalIn } from '#shared/session/polls/electorate.ts';
import { findPoll, isHallPoll } from '#shared/session/polls/find-poll.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import { type Asked, anythingAsked, commandOf } from './any-command.ts';
import { addingItem, aSession, aSitting, SessionStory } from './builder.ts';
import { meeting } from './groups/group-cases.ts';
import { answering } from './questioning/questioning-cases.ts';
import { delegate, p, pdf, t } from './samples.ts';

function behindClosedDoors(): SessionStory {
  const story = aSitting();
  return story.starting(addingItem(story, { number: '9a', audience: 'members' }));
}

/** From nothing, from a session that is being prepared, from one that sits, and from one whose groups meet. */
const anyBeginning = fc.constantFrom(
  () => new SessionStory(),
  () => aSession().withDelegates(5).withAgenda(3).publishing(),
  () => aSitting().publishing(),
  () =>
    aSitting()
      .registering(delegate(4, { group: 'Tổ số 2' }), delegate(5, { committee: 'Ban Pháp chế' }))
      .savingRules()
      .publishing(pdf(1))
      .publishing(pdf(2))
      .allPresent(),
  () =>
    aSitting()
      .askingToSpeak(1, 1)
      .askingToSpeak(2, 2, { agendaItemId: null })
      .questioning(1, 1)
      .questioning(2, 2),
  behindClosedDoors,
  meeting,
  answering,
);

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

interface Happened {
  /** The state to which the event came. */
  readonly before: SessionState;
  readonly event: SessionEvent;
}

/**
 * Gives the commands to the core one after another. Whatever is frozen cannot be changed without an error.
 * @param freeze what is done to all that the core is given and gives; freezing takes longer than deciding.
 */
function run(story: SessionStory, asked: readonly Asked[], freeze = frozen) {
  let state: SessionState = freeze(story.state);
  const log: LoggedEvent[] = [...story.log];
  const happened: Happened[] = [];
  const decisions = asked.map((one, index) => {
    const at = new Date(Date.parse(story.now) + index * 1000).toISOString();
    const decision = freeze(decide(state, freeze(commandOf(state, one)), at, one.by));
    for (const event of decision.ok ? decision.events : []) {
      const entry: LoggedEvent = { seq: state.seq + 1, at, actor: one.by, event };
      happened.push({ before: state, event });
      state = freeze(evolve(state, freeze(entry)));
      log.push(entry);
    }
    return decision;
  });
  return { state, log, decisions, happened };
}
type Outcome = ReturnType<typeof run>;

const throughJson = <T>(value: T): unknown => JSON.parse(JSON.stringify(value));

/** Every sequence of commands that could ever be given, and a few that could not. */
function always(check: (outcome: Outcome) => void): void {
  fc.assert(
    fc.property(anyBeginning, anythingAsked, (begin, asked) => {
      check(run(begin(), asked));
    }),
    { numRuns: 100 },
  );
}

describe('whatever is commanded, by whomever, in whatever order', () => {
  it('the core answers and changes nothing that it was given', () => {
    always(({ decisions }) => {
      for (const decision of decisions) expect(typeof decision.ok).toBe('boolean');
    });
  });

  it('each event is exactly what the protocol describes', () => {
    always(({ log }) => {
      for (const { event } of log) expect(SessionEvent.parse(throughJson(event))).toEqual(event);
    });
  });

  it('what is stored of a vote is what it is when it is counted again, letter by letter', () => {
    always(({ log }) => {
      for (const { event } of log) {
        if (!('pollId' in event)) continue;
        expect(JSON.stringify(SessionEvent.parse(throughJson(event)))).toBe(JSON.stringify(event));
      }
    });
  });

  it('the stored log, read again, gives the same state', () => {
    always(({ state, log }) => {
      const stored = log.map((entry) => upcast(throughJson(entry)));
      expect(stored.reduce(evolve, EMPTY_SESSION)).toEqual(state);
    });
  });

  it('the state is plain JSON', () => {
    always(({ state }) => expect(throughJson(state)).toEqual(state));
  });

  it('at most one vote is open in the hall and one item under way, and none after the end', () => {
    always(({ state }) => {
      const openPolls = state.polls.filter((poll) => poll.status === 'open' && isHallPoll(poll)).length;
      const currentItems = state.agenda.filter(({ progress }) => progress.status === 'current').length;
      const most = state.status === 'open' ? 1 : 0;
      expect(openPolls).toBeLessThanOrEqual(most);
      expect(currentItems).toBeLessThanOrEqual(most);
    });
  });

  it('ids are given once, in order', () => {
    always(({ state }) => {
      // Numbers of what not everybody may know of count nothing.
      const counted = state.polls.filter(({ id }) => !isUncounted(id));
      expect(counted.map(({ id }) => id)).toEqual(counted.map((_, index) => p(index + 1)));
      expect(state.documents.map(({ id }) => id)).toEqual(state.documents.map((_, index) => t(index + 1)));
      for (const { editions } of state.documents) {
        expect(editions.map(({ version }) => version)).toEqual(editions.map((_, index) => index + 1));
      }
    });
  });

  it('a result counts every member of the body once, and stands as it was recorded', () => {
    always(({ state, happened }) => {
      for (const { before, event } of happened) {
        if (event.type !== 'PollClosed') continue;
        const { record, result } = event;
        const poll = findPoll(before, event.pollId);
        const listed = poll ? electorsOf(before, poll) : [];
        expect(result.total).toBe(poll ? totalIn(before, poll) : 0);
        // Who is suspended stays in the total and has no vote.
        const out = new Set(before.suspensions.map(({ delegateId }) => delegateId));
        const members = listed.filter((id) => !out.has(id) || record.recused.includes(id));
        expect(result.returned).toBeLessThanOrEqual(result.issued);
        expect(result.present).toBeLessThanOrEqual(listed.length - record.recused.length);
        const named = record.type === 'secret' ? null : record.named;
        if (named) {
          const voted = named.votes.flatMap(({ delegates }) => delegates);
          const everyone = [...voted, ...named.silent, ...named.absent, ...record.recused];
          expect(everyone.sort()).toEqual([...members].sort());
          expect(result).toMatchObject({
            present: voted.length + named.silent.length,
            returned: voted.length,
          });
        }
        const after = findPoll(state, event.pollId);
        expect(after && pollEnding(after)).toMatchObject({ record, result });
      }
    });
  });

  it('the votes on a clause are those who were there', () => {
    always(({ happened }) => {
      for (const { event } of happened) {
        if (event.type !== 'PollClosed' || event.result.outcome.type !== 'motion') continue;
        for (const { counts } of event.result.outcome.clauses) {
          expect(counts.for + counts.against + counts.abstain + counts.silent).toBe(event.result.present);
        }
      }
    });
  });

  it('nothing is decided without a quorum at closing', () => {
    always(({ happened }) => {
      for (const { event } of happened) {
        if (event.type !== 'PollClosed') continue;
        expect(event.result.quorum === 'reached').toBe(event.quorum.reached);
        if (event.result.quorum === 'void') {
          expect(JSON.stringify(event.result)).not.toMatch(
            /"passed":true|"elected"|"tied"|"may-resign"|"propose-removal"/,
          );
        }
      }
    });
  });

  it('a count by hand has two authors', () => {
    always(({ happened }) => {
      for (const { event } of happened) {
        if (event.type !== 'PollClosed' || event.record.type !== 'manual') continue;
        expect(event.record.enteredBy).not.toBe(event.record.confirmedBy);
      }
    });
  });

  it('of a vote and its repeats exactly one is in force, unless all were annulled', () => {
    always(({ state }) => {
      for (const poll of state.polls) {
        const { repeats } = poll.question;
        const first = repeats && findPoll(state, repeats.pollId);
        if (first) expect(first.superseded?.by === poll.id).toBe(poll.status !== 'annulled');
        const by = poll.superseded && findPoll(state, poll.superseded.by);
        if (by) expect(by).toMatchObject({ question: { repeats: { pollId: poll.id } } });
      }
    });
  });

  it('refusals are whole sentences', () => {
    always(({ decisions }) => {
      for (const decision of decisions) {
        if (decision.ok) continue;
        const said = `${decision.refusal.vi}${decision.refusal.en}`;
        // A reason that somebody gave is quoted as it is.
        expect(said.replace(/\((?:lý do|reason): [\s\S]*?\)/g, '')).not.toMatch(/\{\w+\}/);
      }
    });
  });
});

/** All kinds of votes, by how they are taken and what is voted on. */
const KINDS = [
  'hands-by-name: motion',
  'hands-counted: motion',
  'open: election',
  'open: motion',
  'opinion: motion',
  'paper: confidence-rating',
  'paper: confidence-vote',
  'paper: election',
  'paper: motion',
  'secret: confidence-rating',
  'secret: confidence-vote',
  'secret: election',
  'secret: motion',
];

/** Sessions are looked at in batches until everything has happened. Whatever takes longer than this many batches is not reached any more. */
const MOST_BATCHES = 100;

/**
 * Long sessions, in each of which only about half of the commands are ever given: what only follows on a row of others is reached sooner so
 * than with all of them at once (Groce et al., Swarm Testing, ISSTA 2012).
 */
const inSwarms: fc.Arbitrary<readonly [() => SessionStory, readonly Asked[]]> = fc
  .tuple(anyBeginning, anythingAsked, anythingAsked, fc.array(fc.boolean(), { minLength: 97, maxLength: 97 }))
  .map(([begin, first, second, given]) => {
    const isGiven = ({ command: { type } }: Asked) =>
      given[[...type].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % given.length, 0)];
    return [begin, [...first, ...second].filter(isGiven)];
  });

describe('these random sessions', () => {
  it('go so deep that everything happens in them, and every kind of vote is counted', () => {
    const inProtocol = SessionEvent.options.map((option) => option.shape.type.value);
    const [happened, kinds] = [new Set<string>(), new Set<string>()];
    for (let seed = 1; seed <= MOST_BATCHES; seed += 1) {
      for (const [begin, asked] of fc.sample(inSwarms, { numRuns: 200, seed })) {
        const outcome = run(begin(), asked, (value) => value);
        for (const { event } of outcome.happened) happened.add(event.type);
        for (const poll of outcome.state.polls) {
          if (pollEnding(poll) === null) continue;
          const { paper, procedure } = poll.question;
          expect(PollQuestion.parse(poll.question)).toEqual(poll.question);
          kinds.add(`${procedure.type === 'manual' ? procedure.means : procedure.type}: ${paper.type}`);
        }
      }
      if (happened.size === inProtocol.length && kinds.size === KINDS.length) break;
    }
    expect([...happened].sort()).toEqual([...inProtocol].sort());
    expect([...kinds].sort()).toEqual(KINDS);
  }, 300_000);
});
