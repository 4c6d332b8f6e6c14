import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type PDFContext,
  type PDFDict,
  type PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { create } from 'fontkit';
import type { AnnotationBody } from '#shared/protocol/annotations.ts';
import { type Appearance, formOf, type Rect } from './appearance/appearance.ts';
import { textAppearance } from './appearance/free-text.ts';
import { inkAppearance } from './appearance/ink.ts';
import { highlightAppearance, underlineAppearance } from './appearance/marked-text.ts';
import { noteAppearance } from './appearance/note.ts';
import { HIGHLIGHT_COLOURS, PEN_COLOURS, type Rgb } from './colours.ts';
import type { ExportedAnnotation, ExportedReply } from './export-job.ts';

/** Flags of an annotation (PDF 32000-1, 12.5.3). Notes and popups keep their size and stand upright on every page. */
const PRINT = 4;
const UPRIGHT = 8 + 16;

type Entry = PDFObject | string | number | boolean | Entry[] | Entries;
interface Entries {
  [name: string]: Entry;
}

/** How one annotation is written: what is its own, and how it looks. */
interface Written {
  readonly entries: Entries;
  readonly colour: Rgb;
  readonly contents: string;
  readonly appearance: Appearance;
}

/** Writes annotations into `document`. Those of pages that it lacks, and what has no place on a page, are left out. */
export async function annotate(
  document: PDFDocument,
  annotations: readonly ExportedAnnotation[],
  author: string,
): Promise<void> {
  const pages = document.getPages();
  const font = annotations.some(({ body }) => body.type === 'text') ? await letters(document) : null;
  for (const annotation of annotations) {
    const page = pages[annotation.page - 1];
    const written = page && writtenAs(document.context, font, annotation.body);
    if (page && written) place(document.context, page, annotation, written, author);
  }
}

const require = createRequire(import.meta.url);

/** Tinos, with all letters of Vietnamese; only those that are used go into the file. */
async function letters(document: PDFDocument): Promise<PDFFont> {
  document.registerFontkit({ create });
  const file = require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');
  return document.embedFont(readFileSync(file), { subset: true });
}

/** null: it has no place on the page. */
function writtenAs(context: PDFContext, font: PDFFont | null, body: AnnotationBody): Written | null {
  switch (body.type) {
    case 'pen':
      return {
        entries: {
          Subtype: 'Ink',
          InkList: [body.points.flatMap(([x, y]) => [x, y] as const)],
          BS: { W: body.width },
        },
        colour: PEN_COLOURS[body.colour],
        contents: '',
        appearance: inkAppearance(body),
      };
    case 'highlight':
      return {
        entries: { Subtype: 'Highlight', QuadPoints: body.quads.flat() },
        colour: HIGHLIGHT_COLOURS[body.colour],
        contents: body.text,
        appearance: highlightAppearance(context, body),
      };
    case 'underline':
      return {
        entries: { Subtype: 'Underline', QuadPoints: body.quads.flat() },
        colour: PEN_COLOURS[body.colour],
        contents: body.text,
        appearance: underlineAppearance(body),
      };
    case 'note':
      return {
        entries: { Subtype: 'Text', Name: 'Note', Open: false },
        colour: HIGHLIGHT_COLOURS[body.colour],
        contents: body.text,
        appearance: noteAppearance(body),
      };
    case 'text': {
      if (!font) return null;
      const [r, g, b] = PEN_COLOURS[body.colour];
      return {
        entries: {
          Subtype: 'FreeText',
          // For a reader in which the text is edited: it has no other letters than the standard ones.
          DA: PDFString.of(`${r} ${g} ${b} rg /Helv ${body.size} Tf`),
          IT: 'FreeTextTypewriter',
          BS: { W: 0 },
        },
        colour: PEN_COLOURS[body.colour],
        contents: body.text,
        appearance: textAppearance(context, font, body),
      };
    }
    case 'bookmark':
    case 'place':
    case 'share':
    case 'reply':
      return null;
  }
}

function place(
  context: PDFContext,
  page: PDFPage,
  { id, at, replies }: ExportedAnnotation,
  { entries, colour, contents, appearance }: Written,
  author: string,
): void {
  const rect = [...appearance.rect];
  const dict = context.obj({
    ...common({ id, at, author, contents }),
    ...(entries.Subtype === 'FreeText' ? {} : { C: [...colour] }),
    ...entries,
    P: page.ref,
    Rect: rect,
    F: entries.Subtype === 'Text' ? PRINT + UPRIGHT : PRINT,
    AP: { N: formOf(context, appearance) },
  });
  const ref = context.register(dict);
  page.node.addAnnot(ref);
  if (entries.Subtype !== 'FreeText') addPopup(context, page, dict, ref, appearance.rect);
  for (const reply of replies) addReply(context, page, ref, rect, reply);
}

/** The window in which readers show the words. */
function addPopup(context: PDFContext, page: PDFPage, dict: PDFDict, parent: PDFRef, [, , right, top]: Rect) {
  const popup = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Popup',
      Parent: parent,
      Open: false,
      F: UPRIGHT,
      Rect: [right, top - 120, right + 200, top],
    }),
  );
  dict.set(PDFName.of('Popup'), popup);
  page.node.addAnnot(popup);
}

/** An answer: listed under what it answers, and nothing on the page itself. */
function addReply(
  context: PDFContext,
  page: PDFPage,
  inReplyTo: PDFRef,
  rect: number[],
  reply: ExportedReply,
): void {
  const nothing = context.register(context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: rect }));
  page.node.addAnnot(
    context.register(
      context.obj({
        ...common({ ...reply, contents: reply.text }),
        Subtype: 'Text',
        Name: 'Comment',
        IRT: inReplyTo,
        RT: 'R',
        P: page.ref,
        Rect: rect,
        F: PRINT,
        AP: { N: nothing },
      }),
    ),
  );
}

function common(of: { id: string; at: number; author: string; contents: string }): Entries {
  return {
    Type: 'Annot',
    NM: PDFString.of(of.id),
    T: PDFHexString.fromText(of.author),
    Contents: PDFHexString.fromText(of.contents),
    M: PDFString.fromDate(new Date(of.at)),
    CreationDate: PDFString.fromDate(new Date(of.at)),
  };
}
