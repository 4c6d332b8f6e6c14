import { compareWords, type Hunk } from './compare-words.ts';

/** What the worker is asked: the words of two texts, each with a line feed between them. */
export interface CompareRequest {
  readonly before: string;
  readonly after: string;
}

export type CompareAnswer = readonly Hunk[];

const wordsIn = (joined: string) => (joined === '' ? [] : joined.split('\n'));

self.addEventListener('message', ({ data }: MessageEvent<CompareRequest>) => {
  self.postMessage(compareWords(wordsIn(data.before), wordsIn(data.after)) satisfies CompareAnswer);
});
