import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { Choice } from '#shared/protocol/polls.ts';
import type { Outcome } from '#shared/protocol/refusals.ts';
import type { BoxEntry, DroppedBallot, IssuedToken } from '#shared/protocol/socket.ts';
import { votes } from '../../voting/samples.ts';
import {
  Disk,
  type Passage,
  PollingPlace,
  pollId,
  selectionsIn,
  type Tablet,
  tabletOn,
  textsDropped,
} from './secret-world.ts';

/** What befalls one message or access to the disk. */
interface Fate {
  /** Milliseconds it takes. */
  readonly delay: number;
  /** The network loses it. */
  readonly lost: boolean;
  /** The network delivers it twice. */
  readonly twice: boolean;
}

type Deed =
  | { readonly type: 'touch' }
  | { readonly type: 'cast'; readonly choice: Choice }
  | { readonly type: 'die' }
  | { readonly type: 'reconnect' };

/** Deeds with the milliseconds before each, in one of two windows. */
interface Moment {
  readonly after: number;
  readonly window: number;
  readonly deed: Deed;
}

const anyFate: fc.Arbitrary<Fate> = fc.record({
  delay: fc.integer({ min: 0, max: 150 }),
  lost: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  twice: fc.boolean(),
});

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ type: 'touch' } as const) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<Choice>('for', 'against', 'abstain')
      .map((choice) => ({ type: 'cast', choice }) as const),
  },
  { weight: 3, arbitrary: fc.constant({ type: 'die' } as const) },
  { weight: 1, arbitrary: fc.constant({ type: 'reconnect' } as const) },
);

const anyStory = (windows: number): fc.Arbitrary<readonly Moment[]> =>
  fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 700 }),
      window: fc.integer({ min: 0, max: windows - 1 }),
      deed: anyDeed,
    }),
    { maxLength: 12 },
  );

/** Delivers some messages twice; a person is told the first answer. */
class StutteringPlace extends PollingPlace {
  readonly #fate: () => Fate;
  constructor(fate: () => Fate) {
    super();
    this.#fate = fate;
  }
  override issue(delegateId: DelegateId, blinded: string): Outcome<IssuedToken> {
    const outcome = super.issue(delegateId, blinded);
    if (this.#fate().twice) expect(super.issue(delegateId, blinded)).toEqual(outcome);
    return outcome;
  }
  override drop(entry: BoxEntry): Outcome<DroppedBallot> {
    const outcome = super.drop(entry);
    if (this.#fate().twice) expect(super.drop(entry)).toEqual(outcome);
    return outcome;
  }
}

/** A tablet with its windows, which can die and start again, in a world of given fates. */
function setUp(fates: readonly Fate[], windows: number) {
  let next = 0;
  const smooth: Fate = { delay: 1, lost: false, twice: false };
  let calm = false;
  const fate = () => {
    next += 1;
    return calm ? smooth : (fates[next % fates.length] ?? smooth);
  };
  const place = new StutteringPlace(fate);
  const disk = new Disk();
  const cast: Choice[] = [];
  let life = { dead: false };
  let tablets: readonly Tablet[] = [];

  /** What is under way when the tablet dies never comes back; a message that has left it still arrives. */
  function passageOf(own: { readonly dead: boolean }): Passage {
    return async (what) => {
      const { delay, lost } = fate();
      await new Promise((resolve) => setTimeout(resolve, delay));
      const leaves = what === 'token:issue' || what === 'ballot:drop';
      if (own.dead && !leaves) return new Promise<void>(() => {});
      if (lost && !what.startsWith('vault')) throw new Error('lost');
    };
  }

  function start(): void {
    life = { dead: false };
    const passage = passageOf(life);
    tablets = Array.from({ length: windows }, () => tabletOn(disk, place, { passage }));
  }

  function die(): void {
    life.dead = true;
    for (const { booth } of tablets) booth.close();
  }

  /** The screen offers to cast only a paper that has been touched and not been cast. */
  function mayCast({ booth }: Tablet): boolean {
    const status = booth.ballots.getState()[pollId]?.status;
    return status === 'preparing' || status === 'ready';
  }

  function act({ window, deed }: Moment): void {
    const tablet = tablets[window];
    if (!tablet) return;
    switch (deed.type) {
      case 'touch':
        tablet.booth.prepare(pollId);
        break;
      case 'cast':
        tablet.booth.prepare(pollId);
        if (!mayCast(tablet)) break;
        cast.push(deed.choice);
        void tablet.booth.drop(pollId, votes(deed.choice));
        break;
      case 'die':
        die();
        start();
        break;
      case 'reconnect':
        tablet.welcome();
        break;
    }
  }

  start();
  return {
    place,
    cast,
    async live(story: readonly Moment[]) {
      for (const moment of story) {
        await vi.advanceTimersByTimeAsync(moment.after);
        act(moment);
      }
    },
    /** A last restart, with a network that works; one who has not voted yet votes "for". */
    async calmDown() {
      calm = true;
      die();
      start();
      await vi.advanceTimersByTimeAsync(20_000);
      const [tablet] = tablets;
      tablet?.booth.prepare(pollId);
      await vi.advanceTimersByTimeAsync(20_000);
      if (tablet && mayCast(tablet)) {
        cast.push('for');
        await Promise.all([tablet.booth.drop(pollId, votes('for')), vi.advanceTimersByTimeAsync(20_000)]);
      }
      await vi.advanceTimersByTimeAsync(20_000);
      return tablet?.booth.ballots.getState()[pollId];
    },
    end: die,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Crashes, lost, late and repeated messages, restarts and reconnections in any order. */
describe('whatever happens to a tablet and its messages', () => {
  it('the delegate gets one token, and the ballot that was cast last lies in the box, sealed once', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyFate, { minLength: 1, maxLength: 40 }),
        anyStory(1),
        async (fates, story) => {
          const { live, calmDown, place, cast, end } = setUp(fates, 1);
          await live(story);
          expect(await calmDown()).toEqual({ status: 'dropped' });
          expect(place.askedFor.size).toBe(1);
          expect(textsDropped(place)).toHaveLength(1);
          expect(selectionsIn(place)).toEqual([votes(cast.at(-1) ?? null)]);
          end();
        },
      ),
      { numRuns: 150 },
    );
  });

  it('two windows of it do not make two ballots', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyFate, { minLength: 1, maxLength: 40 }),
        anyStory(2),
        async (fates, story) => {
          const { live, calmDown, place, cast, end } = setUp(fates, 2);
          await live(story);
          expect(await calmDown()).toEqual({ status: 'dropped' });
          expect(place.askedFor.size).toBe(1);
          expect(textsDropped(place)).toHaveLength(1);
          expect(cast.map((choice) => votes(choice))).toContainEqual(selectionsIn(place)[0]);
          end();
        },
      ),
      { numRuns: 150 },
    );
  });
});
