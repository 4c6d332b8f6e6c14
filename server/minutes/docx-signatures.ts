import { type Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { type OfficialPaper, run, type Signature, type SignatureRow } from './blocks.ts';
import { plainLine } from './docx-text.ts';
import { mmToTwips, SIGNATURE_GAP_PT, SIGNATURE_ROOM_PT, SIZE, TEXT_WIDTH_MM } from './measures.ts';

const TEXT_WIDTH = mmToTwips(TEXT_WIDTH_MM);
const HALF = Math.round(TEXT_WIDTH / 2);

/**
 * Two columns with room to sign; the recipients stand in the last row, below its left signature, since only a row is
 * kept on one page by every word processor.
 */
export function docxSignatures({ signatures, recipients }: OfficialPaper): Table {
  const list = [
    plainLine([run('Nơi nhận:', 'bold-italic')], SIZE.recipientsTitle, 'left'),
    ...recipients.map((line) => plainLine([run(line)], SIZE.recipients, 'left')),
  ];
  return new Table({
    rows: signatures.flatMap((row, index) => signatureRows(row, index === signatures.length - 1 ? list : [])),
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [HALF, HALF],
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
  });
}

/** A row and its heading; whatever is not the last row is kept with the next. */
function signatureRows(
  { heading, left, right }: SignatureRow,
  below: readonly Paragraph[],
): readonly TableRow[] {
  const keepNext = below.length === 0;
  const title =
    heading === null
      ? []
      : [
          plainLine([run(heading, 'bold')], SIZE.body, 'center', {
            before: SIGNATURE_GAP_PT,
            keepNext: true,
          }),
        ];
  const signed = [cell([...signature(left, keepNext), ...below], 1), cell(signature(right, keepNext), 1)];
  const rows = [new TableRow({ cantSplit: true, children: signed })];
  return title.length === 0 ? rows : [new TableRow({ cantSplit: true, children: [cell(title, 2)] }), ...rows];
}

function signature(place: Signature | null, keepNext: boolean): readonly Paragraph[] {
  if (place === null) return [plainLine([], SIZE.body, 'center', { keepNext })];
  return [
    ...[...place.above, place.role].map((line, index) =>
      plainLine([run(line, 'bold')], SIZE.body, 'center', {
        before: index === 0 ? SIGNATURE_GAP_PT : 0,
        keepNext,
      }),
    ),
    plainLine([run(place.note, 'italic')], SIZE.signatureNote, 'center', {
      after: SIGNATURE_ROOM_PT,
      keepNext,
    }),
  ];
}

function cell(children: readonly Paragraph[], columnSpan: number): TableCell {
  return new TableCell({
    children,
    columnSpan,
    width: { size: HALF * columnSpan, type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
  });
}
