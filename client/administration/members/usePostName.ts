import type { Post } from '#shared/protocol/register/people.ts';
import type { Body } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { postWord } from './post-word.ts';
import { texts } from './texts.ts';

/** Says what somebody is in a body of some kind: as papers print it, else by the usual word. */
export function usePostName(): (body: Body['kind'], post: Post) => string {
  const t = useTexts(texts);
  return (body, { kind, text }) => (text === '' ? t(`post.${postWord(body, kind)}`) : text);
}
