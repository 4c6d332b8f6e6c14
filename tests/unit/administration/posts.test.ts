import { expect, it } from 'vitest';
import { BodyKind } from '#shared/protocol/register/bodies.ts';
import { PostKind } from '#shared/protocol/register/people.ts';
import { postsOf, postWord } from '../../../client/administration/members/post-word.ts';

it.each([
  ['council', 'member', 'delegate'],
  ['council', 'chair', 'chair'],
  ['committee', 'head', 'committee-head'],
  ['group', 'head', 'group-head'],
  ['party-committee', 'chair', 'party-secretary'],
  ['other', 'member', 'member'],
] as const)('calls the post of a %s "%s" as such bodies do: %s', (body, post, word) => {
  expect(postWord(body, post)).toBe(word);
});

it('offers the posts that a body has, and the one that is held in any case', () => {
  expect(postsOf('committee', 'member')).toEqual(['member', 'head', 'deputy-head']);
  for (const body of BodyKind.options) {
    for (const held of PostKind.options) {
      const offered = postsOf(body, held);
      expect(offered).toContain(held);
      expect(new Set(offered).size).toBe(offered.length);
    }
  }
});
