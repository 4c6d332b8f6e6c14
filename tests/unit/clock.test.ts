import { describe, expect, it } from 'vitest';
import { type Clock, createClock, createSessionClock } from '../../server/clock.ts';

/** A machine whose wall clock and monotonic clock the test turns. */
function machine() {
  const at = { wall: 1_000_000, monotonic: 500 };
  const clock = createClock(
    () => at.wall,
    () => at.monotonic,
  );
  const pass = (ms: number) => {
    at.wall += ms;
    at.monotonic += ms;
  };
  const setWall = (by: number) => {
    at.wall += by;
  };
  return { clock, pass, setWall };
}

describe('the server’s clock', () => {
  it('is the machine’s when nothing is counted down', () => {
    const { clock, setWall } = machine();
    expect(clock.now()).toBe(1_000_000);
    setWall(3_600_000);
    expect(clock.now()).toBe(4_600_000);
  });

  it.each([
    ['forward', 3_600_000],
    ['back', -3_600_000],
  ])('goes on evenly while it is held, also when the machine’s is set %s', (_, by) => {
    const { clock, pass, setWall } = machine();
    clock.hold();
    pass(10_000);
    setWall(by);
    pass(10_000);
    expect(clock.now()).toBe(1_020_000);
  });

  it('is the machine’s again when the last hold is released', () => {
    const { clock, pass, setWall } = machine();
    const [one, two] = [clock.hold(), clock.hold()];
    setWall(60_000);
    pass(1000);
    one();
    one();
    expect(clock.now()).toBe(1_001_000);
    two();
    expect(clock.now()).toBe(1_061_000);
  });

  it('never goes back when the machine’s is set back, and lets it catch up', () => {
    const { clock, pass, setWall } = machine();
    setWall(-60_000);
    expect(clock.now()).toBe(1_000_000);
    pass(10_000);
    expect(clock.now()).toBe(1_005_000);
    pass(110_000);
    expect(clock.now()).toBe(1_060_000);
    pass(1000);
    expect(clock.now()).toBe(1_061_000);
  });

  it('promises no less time to a countdown because the machine’s was set back before it', () => {
    const { clock, pass, setWall } = machine();
    setWall(-60_000);
    const release = clock.hold();
    pass(10_000);
    expect(clock.now()).toBe(1_010_000);
    release();
    pass(10_000);
    expect(clock.now()).toBe(1_015_000);
  });
});

describe('the clock of a session', () => {
  function session(lastEntry: number) {
    const { clock, pass } = machine();
    const ofSession = createSessionClock(clock);
    ofSession.notBefore(lastEntry);
    return { clock: ofSession satisfies Clock, pass };
  }

  it('is the server’s where its record is behind it', () => {
    const { clock, pass } = session(999_999);
    expect(clock.now()).toBe(1_000_000);
    pass(5000);
    expect(clock.now()).toBe(1_005_000);
  });

  it('goes on from the last entry of a record that is ahead, and lets the server’s catch up', () => {
    const { clock, pass } = session(1_020_000);
    expect(clock.now()).toBe(1_020_000);
    pass(10_000);
    expect(clock.now()).toBe(1_025_000);
    pass(30_000);
    expect(clock.now()).toBe(1_040_000);
    pass(1000);
    expect(clock.now()).toBe(1_041_000);
  });

  it('goes on evenly while it is held', () => {
    const { clock, pass } = session(1_020_000);
    const release = clock.hold();
    pass(10_000);
    expect(clock.now()).toBe(1_030_000);
    release();
    pass(10_000);
    expect(clock.now()).toBe(1_035_000);
  });
});
