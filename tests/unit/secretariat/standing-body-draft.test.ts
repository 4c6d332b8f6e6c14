import { describe, expect, it } from 'vitest';
import {
  chairCandidates,
  withMember,
  withoutMember,
} from '../../../client/secretariat/members/standing-body-draft.ts';
import { d } from '../session/samples.ts';

describe('the standing body while it is being named', () => {
  it('has each member once', () => {
    const one = withMember({ chair: null, members: [d(1)] }, d(2));
    expect(withMember(one, d(2))).toEqual({ chair: null, members: [d(1), d(2)] });
  });

  it('has no chair any more when its chair leaves', () => {
    const body = { chair: d(1), members: [d(1), d(2)] };
    expect(withoutMember(body, d(1))).toEqual({ chair: null, members: [d(2)] });
    expect(withoutMember(body, d(2))).toEqual({ chair: d(1), members: [d(1)] });
  });

  it('is chaired by a member, or by whoever does already', () => {
    expect(chairCandidates({ chair: null, members: [d(2)] })).toEqual([d(2)]);
    expect(chairCandidates({ chair: d(2), members: [d(2), d(3)] })).toEqual([d(2), d(3)]);
    expect(chairCandidates({ chair: d(1), members: [d(2)] })).toEqual([d(1), d(2)]);
  });
});
