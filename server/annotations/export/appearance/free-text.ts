import type { PDFContext, PDFFont } from '@cantoo/pdf-lib';
import { axesOf } from '#shared/annotations/text-axes.ts';
import type { TextBox } from '#shared/protocol/annotations.ts';
import { printable } from '../../../minutes/printable.ts';
import { PEN_COLOURS } from '../colours.ts';
import { type Appearance, fill, number, rectAround } from './appearance.ts';

/** Height of a line, in sizes of its letters; as the tablet sets it. */
const LINE_HEIGHT = 1.3;
/** The baseline below the top of the line, in sizes: half the leading, then the ascent. */
const BASELINE = 0.15 + 0.85;

/** Text that stands on the page itself, in letters that the file brings along; what they lack is written as on papers. */
export function textAppearance(context: PDFContext, font: PDFFont, body: TextBox): Appearance {
  const { at, width, size, text, colour } = body;
  const [x, y] = at;
  const { along, down } = axesOf(body);
  const plain = printable(text).replaceAll('\t', '    ');
  const lines = plain.split('\n').flatMap((paragraph) => wrapped(paragraph, width, font, size));
  const height = lines.length * size * LINE_HEIGHT;
  const shown = lines
    .map((line, index) => {
      const below = (index * LINE_HEIGHT + BASELINE) * size;
      const matrix = [...along, -down[0], -down[1], x + down[0] * below, y + down[1] * below].map(number);
      return line === '' ? '' : `${matrix.join(' ')} Tm ${font.encodeText(line).toString()} Tj\n`;
    })
    .join('');
  const far = [x + along[0] * width + down[0] * height, y + along[1] * width + down[1] * height] as const;
  return {
    rect: rectAround([at, far], 0),
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
