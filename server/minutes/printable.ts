import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { paperText } from '#shared/text/paper-text.ts';
import type { Block, OfficialPaper, Run, Signature, SignatureRow } from './blocks.ts';
import { FONT_FILES } from './fonts.ts';

/** What office programs write by other means when the font lacks it. */
const SUBSTITUTES: ReadonlyMap<string, string> = new Map([
  ['☐', '[ ]'],
  ['☑', '[x]'],
  ['☒', '[x]'],
  ['✅', '[x]'],
  ['✓', '√'],
  ['✔', '√'],
  ['✗', 'x'],
  ['✘', 'x'],
]);

/** Nothing to be seen, and each program does something else with them: soft hyphens, joiners, marks of direction. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

let glyphs: ReadonlySet<number> | null = null;

function hasGlyph(letter: string): boolean {
  if (!glyphs) {
    const font = create(readFileSync(FONT_FILES.regular));
    glyphs = new Set('characterSet' in font ? font.characterSet : []);
  }
  return /\s/.test(letter) || glyphs.has(letter.codePointAt(0) ?? 0);
}

/**
 * `text` with nothing in it that the papers' font cannot show, so that every form of a paper says the same. What has a plain
 * form is written in it (`①` as 1); of all else the number in Unicode stands there, in brackets: nothing is lost unseen.
 */
export function printable(text: string): string {
  const visible = paperText(text).replace(INVISIBLE, '');
  if ([...visible].every(hasGlyph)) return visible;
  let shown = '';
  let unknown: string[] = [];
  const end = () => {
    if (unknown.length > 0) shown += `[${unknown.join(' ')}]`;
    unknown = [];
  };
  for (const letter of visible) {
    const known = knownForm(letter);
    if (known === null) {
      unknown.push(`U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
      continue;
    }
    end();
    shown += known;
  }
  end();
  return shown;
}

function knownForm(letter: string): string | null {
  if (hasGlyph(letter)) return letter;
  const plain = SUBSTITUTES.get(letter) ?? letter.normalize('NFKC');
  return [...plain].every(hasGlyph) ? plain : null;
}

/** `paper` with every text of it printable. */
export function printablePaper(paper: OfficialPaper): OfficialPaper {
  const { letterhead, properties } = paper;
  return {
    draft: paper.draft,
    letterhead: {
      superior: letterhead.superior.map(printable),
      issuer: letterhead.issuer.map(printable),
      nation: printable(letterhead.nation),
      motto: printable(letterhead.motto),
      number: printable(letterhead.number),
      placeAndDate: printable(letterhead.placeAndDate),
    },
    documentType: printable(paper.documentType),
    subject: paper.subject.map(printable),
    body: paper.body.map(printableBlock),
    signatures: paper.signatures.map(printableRow),
    recipients: paper.recipients.map(printable),
    appendix: paper.appendix.map(printableBlock),
    properties: {
      title: printable(properties.title).replace(/\s+/g, ' '),
      author: printable(properties.author).replace(/\s+/g, ' '),
      at: properties.at,
    },
  };
}

function printableBlock(block: Block): Block {
  switch (block.type) {
    case 'heading':
    case 'ragged':
      return { ...block, text: printable(block.text) };
    case 'paragraph':
      return { ...block, runs: block.runs.map(printableRun) };
    case 'centred':
      return { ...block, lines: block.lines.map(printableRun) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, heading: printable(column.heading) })),
        rows: block.rows.map((row) => row.map(printable)),
      };
  }
}

function printableRun({ text, style }: Run): Run {
  return { text: printable(text), style };
}

function printableRow({ heading, left, right }: SignatureRow): SignatureRow {
  const signature = (place: Signature | null) =>
    place && {
      above: place.above.map(printable),
      role: printable(place.role),
      note: printable(place.note),
    };
  return {
    heading: heading === null ? null : printable(heading),
    left: signature(left),
    right: signature(right),
  };
}
