/** What pdfkit can do and its types do not know. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** What a table's header cell is the head of. */
    scope?: 'Column' | 'Row';
  }
  interface PDFSubset {
    /** Marks the file as made for screen readers (ISO 14289-1). */
    initSubset(options: { subset: 'PDF/UA' }): void;
  }
}
