import { PLACEHOLDERS, type Placeholder } from './placeholder-names.ts';

/*
 * A text of the script is paragraphs, one a line, with placeholders in braces: "Xin mời {người trình bày} trình bày." What stands in their
 * place is taken from the session when it is read.
 */

/** A stretch of a paragraph: as it was written; filled in from the session; or what is not known yet, as a blank. */
export interface ScriptRun {
  readonly text: string;
  readonly mark: 'said' | 'filled' | 'blank';
}
export type ScriptParagraph = readonly ScriptRun[];

/** What is not known yet, as it stands on the page. */
export const BLANK: ScriptRun = { text: '……', mark: 'blank' };

/** What a placeholder stands for: nothing at all (''), words, whole paragraphs, or null: not known yet. */
export type Filling = string | null | readonly ScriptParagraph[];

const IN_BRACES = /\{([^{}\n]*)\}/g;

const KNOWN: ReadonlySet<string> = new Set(PLACEHOLDERS);

/** However it is typed: capitals and spaces make no other placeholder. */
function nameIn(braces: string): string {
  return braces.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
}

function isPlaceholder(name: string): name is Placeholder {
  return KNOWN.has(name);
}

/** Names in braces that no placeholder has, each once and as it was typed. */
export function unknownPlaceholders(text: string): readonly string[] {
  const names = [...text.matchAll(IN_BRACES)].map(([, name = '']) => name);
  return [...new Set(names.filter((name) => !isPlaceholder(nameIn(name))))];
}

/**
 * The paragraphs of `text` with its placeholders filled in. A paragraph of which nothing is left is left out. One that is a placeholder
 * alone becomes the paragraphs that this stands for; within others those stand one behind the other.
 */
export function fillIn(text: string, fillingOf: (name: Placeholder) => Filling): readonly ScriptParagraph[] {
  return text.split('\n').flatMap((line) => {
    const alone = /^\{([^{}]*)\}$/.exec(line.trim());
    const filling = alone?.[1] === undefined ? null : filled(alone[1], fillingOf);
    if (typeof filling === 'object' && filling !== null) return filling;
    const runs = filledLine(line, fillingOf);
    return runs.some((run) => run.text.trim() !== '') ? [runs] : [];
  });
}

function filled(braces: string, fillingOf: (name: Placeholder) => Filling): Filling | undefined {
  const name = nameIn(braces);
  return isPlaceholder(name) ? fillingOf(name) : undefined;
}

function filledLine(line: string, fillingOf: (name: Placeholder) => Filling): ScriptParagraph {
  const runs: ScriptRun[] = [];
  let from = 0;
  for (const match of line.matchAll(IN_BRACES)) {
    runs.push({ text: line.slice(from, match.index), mark: 'said' });
    runs.push(...runsOf(filled(match[1] ?? '', fillingOf), match[0]));
    from = match.index + match[0].length;
  }
  runs.push({ text: line.slice(from), mark: 'said' });
  return runs.filter(({ text }) => text !== '');
}

/** What an older release did not know stays as it was typed. */
function runsOf(filling: Filling | undefined, typed: string): readonly ScriptRun[] {
  if (filling === undefined) return [{ text: typed, mark: 'said' }];
  if (filling === null) return [BLANK];
  if (typeof filling === 'string') return [{ text: filling, mark: 'filled' }];
  return filling.flatMap((paragraph, at) =>
    at === 0 ? paragraph : [{ text: ' ', mark: 'said' }, ...paragraph],
  );
}

/**
 * A paragraph of words and what is filled in between them: said`có mặt ${80}, tán thành ${null}`. Null is a blank, '' nothing; runs stand as they
 * are.
 */
export function said(
  words: TemplateStringsArray,
  ...fillings: readonly (string | number | null | ScriptParagraph)[]
): ScriptParagraph {
  return words
    .flatMap((word, at): readonly ScriptRun[] => {
      const before: ScriptRun = { text: word, mark: 'said' };
      if (at >= fillings.length) return [before];
      const filling = fillings[at] ?? null;
      if (filling === null) return [before, BLANK];
      if (typeof filling === 'object') return [before, ...filling];
      return [before, { text: String(filling), mark: 'filled' }];
    })
    .filter(({ text }) => text !== '');
}

/** A paragraph as plain text. */
export function plainText(paragraph: ScriptParagraph): string {
  return paragraph.map(({ text }) => text).join('');
}
