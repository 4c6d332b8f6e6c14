import { useCallback } from 'react';
import { create } from 'zustand';
import { countIn, fillingOf } from '#shared/text/filling.ts';

/** Texts by name; a group of texts is an object within. `{{name}}` stands for what is filled in. */
export interface Words {
  readonly [name: string]: string | Words;
}

/** The texts of a screen or a part of one: Vietnamese at hand, English in a chunk that only those load who read it. */
export interface Texts<W extends Words = Words> {
  readonly vi: W;
  readonly english: () => Promise<{ readonly en: Translation<W> }>;
}

/** The same names in another language, none missing. */
type Translation<W extends Words> = {
  readonly [Name in keyof W]: W[Name] extends Words ? Translation<W[Name]> : string;
};

/** No text of `E` can be one whose name `W` does not have. */
type NoForeign<E, W> = {
  readonly [Name in keyof E]: Name extends keyof W
    ? E[Name] extends Words
      ? NoForeign<E[Name], W[Name]>
      : unknown
    : never;
};

/** The names of all texts, those within groups after a dot: `'close' | 'kind.note'`. */
export type Key<W extends Words> = {
  [Name in keyof W & string]: W[Name] extends Words ? `${Name}.${Key<W[Name]>}` : Name;
}[keyof W & string];

/** The text of that name; of several names, each of their texts. */
type At<W, K extends string> = K extends `${infer Group}.${infer Rest}`
  ? At<W[Group & keyof W], Rest>
  : W[K & keyof W];

type Gap<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Gap<Rest> : never;

type Filling = Readonly<Record<string, string | number>>;

/** What has to be filled into a text, if anything; where the name is one of several, what any of them needs. */
type FillingOf<Text> = [Gap<Text>] extends [never] ? [] : [Readonly<Record<Gap<Text>, string | number>>];

/** Says a text in the language of this device: `t('pageOf', { page: 3, count: 12 })`. */
export type Say<W extends Words> = <K extends Key<W>>(key: K, ...filling: FillingOf<At<W, K>>) => string;

/** A text that is chosen here and said elsewhere, by whoever draws it: `say(phrase)`. */
export interface Phrase {
  readonly texts: Texts;
  readonly key: string;
  readonly filling: Filling;
}

interface Shown {
  readonly language: 'vi' | 'en';
  readonly english: ReadonlyMap<Texts, Words>;
}

const useShown = create<Shown>(() => ({ language: 'vi', english: new Map() }));
const defined: Texts[] = [];
let wanted: Shown['language'] = 'vi';

/**
 * Call once, where the texts are written; see README.md. It is here that a missing or a foreign name of the English ones does not
 * compile: their file knows nothing of this one.
 */
export function defineTexts<const W extends Words, E extends Translation<W>>(
  vi: W,
  english: () => Promise<{ readonly en: E & NoForeign<E, W> }>,
): Texts<W> {
  const texts = { vi, english };
  defined.push(texts);
  if (wanted === 'en') void bring(texts);
  return texts;
}

/** Changes the language of all that is drawn, once its texts have come; without them the old one stays. */
export async function showLanguage(language: Shown['language']): Promise<void> {
  wanted = language;
  const arrived = language === 'vi' || (await Promise.all(defined.map(bring))).every(Boolean);
  // Another language may have been chosen while this one came.
  if (arrived && wanted === language) useShown.setState({ language });
}

async function bring(texts: Texts): Promise<boolean> {
  if (useShown.getState().english.has(texts)) return true;
  try {
    const { en } = await texts.english();
    useShown.setState(({ english }) => ({ english: new Map([...english, [texts, en]]) }));
    return true;
  } catch (error) {
    console.warn('no English texts; Vietnamese is shown instead', error);
    return false;
  }
}

/** The texts of a screen, said in the language of this device. */
export function useTexts<W extends Words>(texts: Texts<W>): Say<W> {
  const words = useShown((shown) => wordsIn(shown, texts));
  const language = words === texts.vi ? 'vi' : 'en';
  return useCallback(
    (key: string, filling?: Filling) => sentence(words, language, key, filling),
    [words, language],
  );
}

/** Writes counts that stand outside of a text as those within are written: "20.000", in English "20,000". */
export function useCounts(): (count: number) => string {
  const language = useLanguage();
  return (count) => countIn(language, count);
}

/** Says phrases in the language of this device. */
export function usePhrases(): (phrase: Phrase) => string {
  const shown = useShown();
  return ({ texts, key, filling }) => {
    const words = wordsIn(shown, texts);
    return sentence(words, words === texts.vi ? 'vi' : 'en', key, filling);
  };
}

export function phrase<W extends Words, K extends Key<W>>(
  texts: Texts<W>,
  key: K,
  ...[filling]: FillingOf<At<W, K>>
): Phrase {
  return { texts, key, filling: filling ?? {} };
}

/** The language that is shown, for what comes in both with the data, and for dates. */
export function useLanguage(): Shown['language'] {
  return useShown(({ language }) => language);
}

/** The same outside of a component, for whoever makes words for a text that is drawn with `useTexts`. */
export function shownLanguage(): Shown['language'] {
  return useShown.getState().language;
}

function wordsIn({ language, english }: Shown, texts: Texts): Words {
  return (language === 'en' ? english.get(texts) : undefined) ?? texts.vi;
}

function sentence(words: Words, language: Shown['language'], key: string, filling: Filling = {}): string {
  const text = key
    .split('.')
    .reduce<string | Words | undefined>((at, name) => (typeof at === 'object' ? at[name] : undefined), words);
  if (typeof text !== 'string') return key;
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => fillingOf(name, filling[name] ?? '', language));
}
