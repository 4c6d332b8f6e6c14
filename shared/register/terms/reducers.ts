import type { Reducers } from '../area.ts';
import { changed } from '../changed.ts';
import { grounded } from '../grounds.ts';

export const reducers = {
  TermAdded: (state, { term }) => ({
    ...state,
    terms: [...state.terms, { ...term, ended: null, struck: null }],
  }),
  TermCorrected: (state, { term }) => ({
    ...state,
    terms: changed(state.terms, term.id, (known) => ({
      ...known,
      ...term,
      ended: term.until === null ? null : known.ended,
    })),
  }),
  TermEnded: (state, event, { at }) => ({
    ...state,
    terms: changed(state.terms, event.termId, (known) => ({
      ...known,
      until: event.until,
      ended: grounded(event, at),
    })),
  }),
  TermStruck: (state, event, { at }) => ({
    ...state,
    terms: changed(state.terms, event.termId, (known) => ({ ...known, struck: grounded(event, at) })),
  }),
} satisfies Reducers<'TermAdded' | 'TermCorrected' | 'TermEnded' | 'TermStruck'>;
