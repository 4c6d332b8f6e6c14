import type { Post, PostKind } from '#shared/protocol/register/people.ts';
import { foldedWords } from '../cell-text.ts';

/** Usual words for a post, folded; the longer ones first, since "phó chủ tịch" has "chủ tịch" in it. */
const WORDS: readonly (readonly [PostKind, RegExp])[] = [
  ['vice-chair', /^(pho chu tich|pho bi thu)\b/],
  ['deputy-head', /^(pho truong (ban|doan|nhom)|pho ban|to pho|pho to truong|cap pho)\b/],
  ['chair', /^(chu tich|bi thu)\b/],
  ['head', /^(truong (ban|doan|nhom)|to truong|cap truong)\b/],
  ['secretary', /^thu ky\b/],
  ['member', /^(thanh vien|uy vien|dai bieu)\b/],
];

/** What a cell says of somebody's post; its own words stay where they say more than the usual one. '' says nothing: null. */
export function postOf(text: string): Post | null {
  if (text === '') return null;
  const words = foldedWords(text);
  const [kind, pattern] = WORDS.find(([, known]) => known.test(words)) ?? [];
  if (kind === undefined || pattern === undefined) return { kind: 'member', text };
  return { kind, text: pattern.exec(words)?.[0] === words ? '' : text };
}
