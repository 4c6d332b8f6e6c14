import { describe, expect, it } from 'vitest';
import { createClock } from '../../server/clock.ts';

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
});
