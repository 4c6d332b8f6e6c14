import { refuse } from '../../protocol/refusals.ts';
import type { AsCommands, Deciders } from '../area.ts';
import { decided } from '../verdict.ts';
import { vouchForRecord } from './vouching.ts';

export const deciders = {
  VouchForRecord: (state, command) => vouchForRecord(state, command),
  CorrectEntry: (state, { correctsSeq, statement, reason }) =>
    correctsSeq > state.seq
      ? refuse('unknown-entry', { seq: correctsSeq })
      : decided({ type: 'EntryCorrected', v: 1, correctsSeq, statement, reason }),
} satisfies Deciders<'VouchForRecord' | 'CorrectEntry'>;

export const asCommands = {
  RecordVouchedFor: ({ why, unsigned, keys, reason }) => ({
    type: 'VouchForRecord',
    why,
    unsigned,
    keys,
    reason,
  }),
  EntryCorrected: ({ correctsSeq, statement, reason }) => ({
    type: 'CorrectEntry',
    correctsSeq,
    statement,
    reason,
  }),
} satisfies AsCommands<'RecordVouchedFor' | 'EntryCorrected'>;
