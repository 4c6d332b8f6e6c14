import { describe, expect, it } from 'vitest';
import { SessionId } from '#shared/protocol/ids.ts';
import { BodyId } from '#shared/protocol/register/ids.ts';
import { EMPTY_REGISTER } from '#shared/register/state.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import { earlierPlan } from '../../../server/seating/earlier-plan.ts';
import { details, seatPlan } from '../session/samples.ts';

const COUNCIL = BodyId.parse('b-000000000001');
const OTHER = BodyId.parse('b-000000000002');
const id = (n: number) => SessionId.parse(`s-${n}00`);

/** Sessions of this server, each with its number, its body, its first day, and whether it has a plan. */
function server(...known: readonly (readonly [n: number, BodyId, startsOn: string, seats: number])[]) {
  const left: SessionId[] = [];
  const sessions = known.map(([n, bodyId, startsOn, seats]) => ({
    ...{ id: id(n), seats },
    details: details({ bodyId, startsOn, title: `Kỳ họp ${n}` }),
  }));
  const enter = async (wanted: SessionId) => {
    const one = sessions.find((session) => session.id === wanted);
    const state = { ...EMPTY_SESSION, details: one?.details, seatPlan: seatPlan([[`S${wanted}`]]) };
    return { ok: true, host: { state }, leave: () => left.push(wanted) };
  };
  const ports = { list: () => sessions, enter } as unknown as Parameters<typeof earlierPlan>[1];
  const own = { id: id(9), details: details({ bodyId: COUNCIL }) };
  return { left, ask: () => earlierPlan(own, ports, EMPTY_REGISTER) };
}

describe('the plan of the session before', () => {
  it('is that of the same body that began latest and has one, which is left again', async () => {
    const { ask, left } = server(
      [1, COUNCIL, '2026-04-21', 20],
      [2, COUNCIL, '2026-09-15', 20],
      [3, COUNCIL, '2026-11-01', 0],
      [4, OTHER, '2026-12-01', 20],
      [9, COUNCIL, '2026-12-08', 20],
    );
    expect(await ask()).toEqual({ title: 'Kỳ họp 2', plan: seatPlan([[`S${id(2)}`]]) });
    expect(left).toEqual([id(2)]);
  });

  it('is none where the body never had one', async () => {
    expect(await server([3, COUNCIL, '2026-11-01', 0], [4, OTHER, '2026-12-01', 20]).ask()).toBeNull();
  });
});
