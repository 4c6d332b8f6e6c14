import type { PostKind } from '#shared/protocol/register/people.ts';
import type { Body } from '#shared/register/state.ts';

/** What somebody is called who has a post in a body; each word has its text. */
type PostWord =
  | 'delegate'
  | 'member'
  | 'commissioner'
  | 'chair'
  | 'vice-chair'
  | 'party-secretary'
  | 'deputy-party-secretary'
  | 'committee-head'
  | 'committee-deputy'
  | 'group-head'
  | 'group-deputy'
  | 'head'
  | 'deputy-head'
  | 'secretary';

/** Where a kind of body has a word of its own; a post that is not named is called as it is. */
const WORDS: Readonly<Record<Body['kind'], Partial<Readonly<Record<PostKind, PostWord>>>>> = {
  council: { member: 'delegate' },
  'standing-body': { member: 'commissioner' },
  committee: { member: 'commissioner', head: 'committee-head', 'deputy-head': 'committee-deputy' },
  group: { head: 'group-head', 'deputy-head': 'group-deputy' },
  'party-committee': {
    member: 'commissioner',
    chair: 'party-secretary',
    'vice-chair': 'deputy-party-secretary',
  },
  other: {},
};

export function postWord(body: Body['kind'], post: PostKind): PostWord {
  return WORDS[body][post] ?? post;
}

/** Posts that a body of that kind usually has, the most usual first. */
const POSTS: Readonly<Record<Body['kind'], readonly PostKind[]>> = {
  council: ['member', 'chair', 'vice-chair'],
  'standing-body': ['member', 'chair', 'vice-chair'],
  committee: ['member', 'head', 'deputy-head'],
  group: ['member', 'head', 'deputy-head'],
  'party-committee': ['member', 'chair', 'vice-chair', 'secretary'],
  other: ['member', 'chair', 'vice-chair', 'head', 'deputy-head', 'secretary'],
};

/** Posts to choose from; `held`, too, if it is an unusual one. */
export function postsOf(body: Body['kind'], held: PostKind): readonly PostKind[] {
  const usual = POSTS[body];
  return usual.includes(held) ? usual : [...usual, held];
}
