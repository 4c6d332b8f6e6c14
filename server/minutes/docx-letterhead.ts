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
import { type MinutesPaper, run, type Signature } from './blocks.ts';
import { plainLine, textRun, twips } from './docx-text.ts';
import {
  LEFT_SHARE,
  MOTTO_WIDTH_PT,
  mmToTwips,
  SIGNATURE_GAP_PT,
  SIGNATURE_ROOM_PT,
  SIZE,
  TEXT_WIDTH_MM,
} from './measures.ts';

const TEXT_WIDTH = mmToTwips(TEXT_WIDTH_MM);
const LEFT_WIDTH = Math.round(TEXT_WIDTH * LEFT_SHARE);
const RIGHT_WIDTH = TEXT_WIDTH - LEFT_WIDTH;
const COUNCIL_RULE = twips(70);
const DRAFT_BOX = twips(80);

/** Two columns: council, number and draft mark at the left; nation, motto, place and date at the right. */
export function docxLetterhead({ letterhead, draft }: MinutesPaper): Table {
  const left = [
    ...letterhead.council.map((line) => plainLine([run(line, 'bold')], SIZE.nation, 'center')),
    rule(LEFT_WIDTH, COUNCIL_RULE),
  ];
  const right = [
    plainLine([run(letterhead.nation, 'bold')], SIZE.nation, 'center'),
    plainLine([run(letterhead.motto, 'bold')], SIZE.motto, 'center'),
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

/**
 * Secretary at the left, chair at the right, with room to sign; the recipients below, in the same row, since only a
 * row is kept on one page by every word processor.
 */
export function docxSignatures({ signatures, recipients }: MinutesPaper): Table {
  const signature = ({ role, note }: Signature) => [
    plainLine([run(role, 'bold')], SIZE.body, 'center', { before: SIGNATURE_GAP_PT }),
    plainLine([run(note, 'italic')], SIZE.signatureNote, 'center', { after: SIGNATURE_ROOM_PT }),
  ];
  const [secretary, chair] = signatures;
  const list = [
    plainLine([run('Nơi nhận:', 'bold-italic')], SIZE.recipientsTitle, 'left'),
    ...recipients.map((line) => plainLine([run(line)], SIZE.recipients, 'left')),
  ];
  return columns([[[...signature(secretary), ...list], signature(chair)]], [TEXT_WIDTH / 2, TEXT_WIDTH / 2]);
}

function columns(
  rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[],
  widths: readonly [number, number] = [LEFT_WIDTH, RIGHT_WIDTH],
): Table {
  const cell = (children: readonly Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: Math.round(width), type: WidthType.DXA },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
    });
  return new Table({
    rows: rows.map(
      ([left, right]) =>
        new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] }),
    ),
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths.map(Math.round),
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
