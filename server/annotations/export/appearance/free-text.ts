import type { PDFContext, PDFFont } from '@cantoo/pdf-lib';
import type { TextBox } from '#shared/protocol/annotations.ts';
import { PEN_COLOURS } from '../colours.ts';
import { type Appearance, fill, number } from './appearance.ts';

/** Of a line, in sizes of its letters; as the tablet sets it. */
const LINE_HEIGHT = 1.3;
/** The baseline below the top of the line, in sizes: half the leading, then the ascent. */
const BASELINE = 0.15 + 0.85;

/** Text that stands on the page itself, in letters that the file brings along. */
export function textAppearance(context: PDFContext, font: PDFFont, body: TextBox): Appearance {
  const { at, width, size, text, colour } = body;
  const [left, top] = at;
  const plain = text.replace(/\r\n?/g, '\n').replaceAll('\t', '    ');
  const lines = plain.split('\n').flatMap((paragraph) => wrapped(paragraph, width, font, size));
  const height = lines.length * size * LINE_HEIGHT;
  const shown = lines
    .map((line, index) => {
      const baseline = top - (index * LINE_HEIGHT + BASELINE) * size;
      return line === ''
        ? ''
        : `1 0 0 1 ${number(left)} ${number(baseline)} Tm ${font.encodeText(line).toString()} Tj\n`;
    })
    .join('');
  return {
    rect: [number(left), number(top - height), number(left + width), number(top)],
    content: `${fill(PEN_COLOURS[colour])}BT /Letters ${size} Tf\n${shown}ET`,
    resources: { Font: context.obj({ Letters: font.ref }) },
  };
}

/** Lines of at most `width` points, broken between words; a word that is longer is broken within. */
function wrapped(paragraph: string, width: number, font: PDFFont, size: number): readonly string[] {
  const fits = (text: string) => font.widthOfTextAtSize(text, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && !fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return [...lines, line];
}
