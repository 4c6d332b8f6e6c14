/** What an entry of the log says. */
export interface Sentence {
  readonly sentence: string;
  /** Names too many for one sentence. */
  readonly details: readonly string[];
}

export type Words = (key: string, params?: Record<string, unknown>) => string;
