import type { PaperFormat } from '../exports/paper-job.ts';

/** Media types of a paper, by the ending of its address. */
export const PAPER_TYPES: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};
