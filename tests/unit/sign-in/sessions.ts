import type { MySession } from '#shared/protocol/http.ts';
import { DelegateId } from '#shared/protocol/ids.ts';
import { kh } from '../register/samples.ts';

/** A session of somebody who is a delegate of it; its days are those of the first half of December 2026. */
export function mySession(n: number, changes: Partial<MySession> = {}): MySession {
  return {
    id: kh(n),
    title: `Kỳ họp ${n}`,
    bodyId: null,
    bodyName: 'Hội đồng nhân dân tỉnh Mẫu',
    kind: 'regular',
    startsOn: '2026-12-08',
    endsOn: '2026-12-10',
    place: 'Hội trường tỉnh',
    status: 'preparing',
    as: 'delegate',
    delegateId: DelegateId.parse(`d${n}`),
    ...changes,
  };
}
