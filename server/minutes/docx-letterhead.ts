import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { type OfficialPaper, run } from './blocks.ts';
import { plainLine, textRun, twips } from './docx-text.ts';
import { LEFT_SHARE, MOTTO_WIDTH_PT, mmToTwips, SIZE, TEXT_WIDTH_MM } from './measures.ts';

const TEXT_WIDTH = mmToTwips(TEXT_WIDTH_MM);
const LEFT_WIDTH = Math.round(TEXT_WIDTH * LEFT_SHARE);
const RIGHT_WIDTH = TEXT_WIDTH - LEFT_WIDTH;
const COUNCIL_RULE = twips(70);
const DRAFT_BOX = twips(80);

/** Two columns: who issues it, number and draft mark at the left; nation, motto, place and date at the right. */
export function docxLetterhead({ letterhead, draft }: OfficialPaper): Table {
  const left = [
    ...letterhead.superior.map((line) => plainLine([run(line)], SIZE.nation, 'center')),
    ...letterhead.issuer.map((line) => plainLine([run(line, 'bold')], SIZE.nation, 'center')),
    letterhead.motto === '' ? plainLine([run('*')], SIZE.nation, 'center') : rule(LEFT_WIDTH, COUNCIL_RULE),
  ];
  const right = [
    plainLine([run(letterhead.nation, 'bold')], SIZE.nation, 'center'),
    ...(letterhead.motto === '' ? [] : [plainLine([run(letterhead.motto, 'bold')], SIZE.motto, 'center')]),
    rule(RIGHT_WIDTH, twips(MOTTO_WIDTH_PT)),
  ];
  const number = [
    plainLine([run(letterhead.number)], SIZE.number, 'center'),
    ...(draft ? [draftMark()] : []),
  ];
  const date = [plainLine([run(letterhead.placeAndDate, 'italic')], SIZE.motto, 'center')];
  return columns([
    [left, right],
    [number, date],
  ]);
}

function columns(rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[]): Table {
  const cell = (children: readonly Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: width, type: WidthType.DXA },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
    });
  return new Table({
    rows: rows.map(
      ([left, right]) =>
        new TableRow({ cantSplit: true, children: [cell(left, LEFT_WIDTH), cell(right, RIGHT_WIDTH)] }),
    ),
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [LEFT_WIDTH, RIGHT_WIDTH],
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
  });
}

/** A centred rule `width` wide in a column `within` wide: the top border of an almost empty line. */
export function rule(within: number, width: number): Paragraph {
  const side = Math.round((within - width) / 2);
  return new Paragraph({
    children: [],
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    spacing: { before: 60, after: 120, line: 60, lineRule: 'exact' },
  });
}

function draftMark(): Paragraph {
  const side = Math.round((LEFT_WIDTH - DRAFT_BOX) / 2);
  const line = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 2 } as const;
  return new Paragraph({
    children: [textRun('DỰ THẢO', 'bold', SIZE.nation)],
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    border: { top: line, bottom: line, left: line, right: line },
    spacing: { before: 120, after: 60 },
  });
}
