import type { Deciders } from '../area.ts';
import { decided } from '../verdict.ts';

export const deciders = {
  /** Signs for all that is in the log so far, and says what of it this server had not signed itself. */
  VouchForRecord: (state, { why, unsigned, keys, reason }) =>
    state.seq === 0
      ? decided()
      : decided({ type: 'RecordVouchedFor', v: 1, why, upTo: state.seq, unsigned, keys, reason }),
} satisfies Deciders<'VouchForRecord'>;
