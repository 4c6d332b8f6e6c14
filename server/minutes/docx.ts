import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { type Block, type OfficialPaper, run } from './blocks.ts';
import { docxBlock } from './docx-blocks.ts';
import { docxLetterhead, rule } from './docx-letterhead.ts';
import { DocxTables } from './docx-places.ts';
import { corePropertiesXml, withFixedZipTimes } from './docx-properties.ts';
import { docxSignatures } from './docx-signatures.ts';
import { FONT, plainLine, twips } from './docx-text.ts';
import { mmToTwips, PAGE_MM, SIZE, TEXT_WIDTH_MM } from './measures.ts';
import { printablePaper } from './printable.ts';
import { checkDocx } from './well-formed.ts';
import { partOf } from './zip-part.ts';

/** The part of the package that has the words. */
const DOCUMENT = 'word/document.xml';

/**
 * A paper as DOCX, to be edited, registered and signed. The same paper gives the same bytes.
 * @throws MalformedPaper rather than giving out what Word would not open.
 */
export async function renderDocx(written: OfficialPaper): Promise<Buffer> {
  const paper = printablePaper(written);
  const tables = new DocxTables();
  const blocks = (list: readonly Block[]) => list.flatMap((block) => docxBlock(block, tables));
  const withPlaces = wordDocument(paper, [
    docxLetterhead(paper),
    ...title(paper),
    ...blocks(paper.body),
    docxSignatures(paper),
    ...appendix(blocks(paper.appendix)),
  ]);
  const documentXml = await partOf(await Packer.toBuffer(withPlaces), DOCUMENT);
  const bytes = await Packer.toBuffer(wordDocument(paper, []), undefined, [
    { path: 'docProps/core.xml', data: corePropertiesXml(paper.properties) },
    { path: DOCUMENT, data: tables.fill(documentXml) },
  ]);
  await checkDocx(bytes);
  return withFixedZipTimes(bytes);
}

/** All of a document but its words. */
function wordDocument({ properties }: OfficialPaper, children: readonly FileChild[]): Document {
  const plainHeading = { run: { font: FONT, size: SIZE.body * 2, color: '000000' } };
  return new Document({
    title: properties.title,
    creator: properties.author,
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE.body * 2, language: { value: 'vi-VN' } } },
        heading1: plainHeading,
        heading2: plainHeading,
        heading3: plainHeading,
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mmToTwips(PAGE_MM.width), height: mmToTwips(PAGE_MM.height) },
            margin: {
              top: mmToTwips(PAGE_MM.top),
              bottom: mmToTwips(PAGE_MM.bottom),
              left: mmToTwips(PAGE_MM.left),
              right: mmToTwips(PAGE_MM.right),
              header: mmToTwips(PAGE_MM.header),
              footer: mmToTwips(PAGE_MM.header),
            },
          },
        },
        headers: { default: pageNumberHeader(), first: new Header({ children: [new Paragraph('')] }) },
        children,
      },
    ],
  });
}

function pageNumberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.pageNumber * 2 });
  return new Header({ children: [new Paragraph({ children: [number], alignment: AlignmentType.CENTER })] });
}

function title({ documentType, subject }: OfficialPaper): readonly Paragraph[] {
  const width = mmToTwips(TEXT_WIDTH_MM);
  return [
    plainLine([run(documentType, 'bold')], SIZE.body, 'center', { before: 18 }),
    ...subject.map((line) => plainLine([run(line, 'bold')], SIZE.body, 'center')),
    rule(width, twips(90)),
  ];
}

function appendix(blocks: readonly FileChild[]): readonly FileChild[] {
  if (blocks.length === 0) return [];
  const newPage = new Paragraph({
    children: [],
    pageBreakBefore: true,
    keepNext: true,
    spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
  });
  return [newPage, ...blocks];
}
