import type { Reducers } from '../area.ts';
import { changed } from '../changed.ts';
import { grounded } from '../grounds.ts';

export const reducers = {
  BodyAdded: (state, { body }) => ({
    ...state,
    bodies: [...state.bodies, { ...body, ended: null, struck: null, floorRules: null }],
  }),
  BodyCorrected: (state, { body }) => ({
    ...state,
    bodies: changed(state.bodies, body.id, (known) => ({
      ...known,
      ...body,
      ended: body.until === null ? null : known.ended,
    })),
  }),
  BodyEnded: (state, event, { at }) => ({
    ...state,
    bodies: changed(state.bodies, event.bodyId, (known) => ({
      ...known,
      until: event.until,
      ended: grounded(event, at),
    })),
  }),
  BodyStruck: (state, event, { at }) => ({
    ...state,
    bodies: changed(state.bodies, event.bodyId, (known) => ({ ...known, struck: grounded(event, at) })),
  }),
  BodyFloorRulesSet: (state, event, { at }) => ({
    ...state,
    bodies: changed(state.bodies, event.bodyId, (known) => ({
      ...known,
      floorRules: event.rules && { ...grounded(event, at), rules: event.rules },
    })),
  }),
} satisfies Reducers<'BodyAdded' | 'BodyCorrected' | 'BodyEnded' | 'BodyStruck' | 'BodyFloorRulesSet'>;
