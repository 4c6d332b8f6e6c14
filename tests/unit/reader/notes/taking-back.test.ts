import { describe, expect, it } from 'vitest';
import { AnnotationId } from '#shared/protocol/annotations.ts';
import { DelegateId } from '#shared/protocol/ids.ts';
import { stillSeen } from '../../../../client/reader/notes/taking-back.ts';
import { idOf } from '../../annotations/samples.ts';

const NOTE = idOf(1);
const group = { type: 'group' } as const;
const binh = { type: 'delegate', delegateId: DelegateId.parse('d2') } as const;
const takenBack = {
  [idOf(11)]: { of: NOTE, with: group },
  [idOf(12)]: { of: NOTE, with: binh },
  [idOf(13)]: { of: idOf(2), with: binh },
};
const waiting = (...numbers: number[]) => new Set(numbers.map((n) => AnnotationId.parse(idOf(n))));

describe('what was taken back', () => {
  it('is still seen until the server has heard of it, by those it was shared with', () => {
    expect(stillSeen(new Set([NOTE]), takenBack, waiting(11, 12, 13))).toEqual({
      by: [group, binh],
      perhaps: false,
    });
    expect(stillSeen(new Set([NOTE]), takenBack, waiting(12)).by).toEqual([binh]);
    expect(stillSeen(new Set([NOTE]), takenBack, waiting())).toEqual({ by: [], perhaps: false });
  });

  it('is said to be seen perhaps, where the page was loaded anew and does not know what was deleted', () => {
    expect(stillSeen(new Set([NOTE]), {}, waiting(11))).toEqual({ by: [], perhaps: true });
  });
});
