import type { Reducers } from '../area.ts';

export const reducers = { RecordVouchedFor: (state) => state } satisfies Reducers<'RecordVouchedFor'>;
