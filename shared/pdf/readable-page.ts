/** A piece of text as pdf.js gives it. */
export interface TextPiece {
  str: string;
  dir: string;
  /** From text space to PDF user space. */
  transform: number[];
  /** In points, like `height`. */
  width: number;
  height: number;
  fontName: string;
  hasEOL: boolean;
}

/** The words of a page as pdf.js gives them: pieces, and marks between them. */
export interface TextContent {
  items: (TextPiece | { type: string; id: string })[];
  styles: Record<string, { ascent: number; descent: number; vertical: boolean; fontFamily: string }>;
  lang: string | null;
}

/** The steps by which pdf.js draws a page: a number of its `OPS` each, and what it is given. */
export interface DrawnPage {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Those of pdf.js' `OPS` that words depend on. */
export interface PageOperators {
  readonly showText: number;
  readonly beginMarkedContent: number;
  readonly beginMarkedContentProps: number;
  readonly endMarkedContent: number;
  readonly beginAnnotation: number;
  readonly endAnnotation: number;
}

/** What of a page in pdf.js its words are read from. */
export interface ReadablePage {
  getTextContent(): Promise<TextContent>;
  getAnnotations(options: { intent: 'display' }): Promise<readonly unknown[]>;
  getOperatorList(options: { intent: 'display' }): Promise<DrawnPage>;
}

/** The layers of a document (optional content), as it is first shown. */
export interface Layers {
  isVisible(group: unknown): boolean;
}
