/**
 * An official paper, before any file format: what stands where, in which emphasis. The DOCX and PDF renderers decide
 * nothing about content; both draw exactly these blocks.
 */
export interface OfficialPaper {
  /** The paper is marked "DỰ THẢO". */
  readonly draft: boolean;
  readonly letterhead: Letterhead;
  /** "BIÊN BẢN", "BIÊN BẢN KIỂM PHIẾU" */
  readonly documentType: string;
  /** Lines under the type, in bold. */
  readonly subject: readonly string[];
  readonly body: readonly Block[];
  /** From the top; never empty. The recipients stand at the left of the last row. */
  readonly signatures: readonly SignatureRow[];
  readonly recipients: readonly string[];
  /** Starts on a new page; empty when there is nothing to annex. */
  readonly appendix: readonly Block[];
  readonly properties: PaperProperties;
}

export interface Letterhead {
  /** Name of the superior body in capitals, one line each; empty where there is none. */
  readonly superior: readonly string[];
  /** Name of the body that issues the paper, in capitals, one line each. */
  readonly issuer: readonly string[];
  readonly nation: string;
  readonly motto: string;
  readonly number: string;
  readonly placeAndDate: string;
}

/** Two places to sign side by side; null leaves a place empty. */
export interface SignatureRow {
  /** Above both: those who sign for one body. */
  readonly heading: string | null;
  readonly left: Signature | null;
  readonly right: Signature | null;
}

/** Signed by hand: name and signature follow under the function. */
export interface Signature {
  /** Lines above the role: for whom, or in whose place, it is signed ("TM. …", "KT. …"). */
  readonly above: readonly string[];
  readonly role: string;
  readonly note: string;
}

/** What file properties show. `at` comes from the log, so that the same log gives the same file. */
export interface PaperProperties {
  readonly title: string;
  readonly author: string;
  readonly at: string;
}

export type TextStyle = 'regular' | 'bold' | 'italic' | 'bold-italic';

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
}

export interface TableColumn {
  readonly heading: string;
  /** Relative width. */
  readonly weight: number;
  readonly align: 'left' | 'center';
}

export interface Table {
  readonly type: 'table';
  readonly columns: readonly TableColumn[];
  /** A cell may have several lines, separated by line feeds. */
  readonly rows: readonly (readonly string[])[];
  /** A small table that stays on one page. */
  readonly keepTogether: boolean;
}

export type Block =
  /** Bold; stays with what follows. */
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** Justified, first line indented. */
  | { readonly type: 'paragraph'; readonly runs: readonly Run[]; readonly keepWithNext: boolean }
  /** As a paragraph, but not stretched: for long codes. */
  | { readonly type: 'ragged'; readonly text: string }
  /** Centred lines, as the head of an annex; stays with what follows. */
  | { readonly type: 'centred'; readonly lines: readonly Run[] }
  | Table;

/** A piece of text in `style`. */
export function run(text: string, style: TextStyle = 'regular'): Run {
  return { text, style };
}

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { type: 'heading', level, text };
}

/** A paragraph of runs, or of plain text. */
export function paragraph(content: string | readonly Run[], keepWithNext = false): Block {
  return { type: 'paragraph', runs: typeof content === 'string' ? [run(content)] : content, keepWithNext };
}
