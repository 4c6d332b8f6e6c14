import type { Reducers } from '../area.ts';

export const reducers = {
  // Of signatures, not of the session.
  RecordVouchedFor: (state) => state,
  EntryCorrected: (state, { correctsSeq, statement, reason }, { seq, at, actor }) => ({
    ...state,
    corrections: [...state.corrections, { seq, at, actor, correctsSeq, statement, reason }],
  }),
} satisfies Reducers<'RecordVouchedFor' | 'EntryCorrected'>;
