import type { DrawnPage, Layers, PageOperators, TextContent, TextPiece } from './readable-page.ts';

/** What the steps by which a page is drawn say of its words. */
export interface DrawnWords {
  /** The letters of the page itself in the order in which they are drawn, without white space. */
  readonly letters: string;
  /** Whether each one's layer is switched off. */
  readonly hidden: readonly boolean[];
  /** Words of the form fields, stamps and text boxes whose layers are on, by the id of the annotation. */
  readonly ofAnnotations: ReadonlyMap<string, string>;
  readonly hiddenAnnotations: ReadonlySet<string>;
}

/** Letters of one page's text that another order of drawing may lie ahead of. */
const LOOKED_AHEAD = 2000;
/** Thousandths of the size of the letters: a gap so wide parts words. */
const WORD_GAP = 200;

export function drawnWords(
  { fnArray, argsArray }: DrawnPage,
  operators: PageOperators,
  layers: Layers | null,
): DrawnWords {
  const off: boolean[] = [];
  const letters: string[] = [];
  const hidden: boolean[] = [];
  const ofAnnotations = new Map<string, string>();
  const hiddenAnnotations = new Set<string>();
  let annotation: string | null = null;
  const isHidden = () => off.includes(true);

  fnArray.forEach((operator, index) => {
    const stated: unknown = argsArray[index];
    const args: readonly unknown[] = Array.isArray(stated) ? stated : [];
    switch (operator) {
      case operators.beginMarkedContent:
        off.push(false);
        break;
      case operators.beginMarkedContentProps:
        off.push(args[0] === 'OC' && layers !== null && !layers.isVisible(args[1]));
        break;
      case operators.endMarkedContent:
        off.pop();
        break;
      case operators.beginAnnotation:
        annotation = String(args[0]);
        if (isHidden()) hiddenAnnotations.add(annotation);
        break;
      case operators.endAnnotation:
        annotation = null;
        break;
      case operators.showText: {
        const words = wordsIn(args[0]);
        if (annotation === null) {
          const shown = lettersOf(words);
          letters.push(shown);
          for (let unit = 0; unit < shown.length; unit += 1) hidden.push(isHidden());
        } else if (!isHidden()) {
          const before = ofAnnotations.get(annotation);
          ofAnnotations.set(annotation, before === undefined ? words : `${before} ${words}`);
        }
      }
    }
  });
  return { letters: letters.join(''), hidden, ofAnnotations, hiddenAnnotations };
}

/**
 * `items` without those whose layer is switched off. Both are read in the same order, so each piece is looked for a little ahead
 * of the one before; what cannot be found again is shown rather than lost.
 */
export function shownItems(items: TextContent['items'], drawn: DrawnWords): TextContent['items'] {
  let at = 0;
  return items.map((item) => {
    if (!('str' in item)) return item;
    const letters = lettersOf(item.str);
    if (letters === '') return item;
    const found = drawn.letters.slice(at, at + LOOKED_AHEAD + letters.length).indexOf(letters);
    if (found < 0) return item;
    at += found;
    const isHidden = drawn.hidden[at] === true;
    at += letters.length;
    return isHidden ? withoutWords(item) : item;
  });
}

/** Its line still ends there. */
function withoutWords(item: TextPiece): TextPiece {
  return { ...item, str: '', width: 0 };
}

/** The letters of glyphs, and the gaps between them as spaces. */
function wordsIn(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return '';
  return glyphs
    .map((glyph: unknown) => {
      if (typeof glyph === 'number') return glyph < -WORD_GAP ? ' ' : '';
      const { unicode }: Record<string, unknown> = { ...Object(glyph) };
      return typeof unicode === 'string' ? unicode : '';
    })
    .join('');
}

/** As both the steps of drawing and pdf.js' text have them: ligatures apart, no white space. */
function lettersOf(text: string): string {
  let letters = '';
  for (const character of text) letters += character.normalize('NFKC').replace(/\s+/gu, '');
  return letters;
}
