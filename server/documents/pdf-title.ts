import { paperText } from '#shared/text/paper-text.ts';

/** What word processors and scanners leave in the title when nobody wrote one. */
const GENERATED = [
  /^(untitled|document|doc|tài liệu|không có tiêu đề|no title|title|scan|scanned|image|slide|presentation)[\s_-]*\d*$/i,
  /^\(?(anonymous|unspecified|none|null)\)?$/i,
  /^microsoft (word|excel|powerpoint)\b/i,
  /\.(docx?|xlsx?|pptx?|pdf|odt|rtf|txt|tmp|jpe?g|png|tiff?)$/i,
  /^(scan|img|image|doc|cv|skm)[\s_-]*[\d_.-]+$/i,
];

const LONGEST = 400;

/**
 * The title that a PDF's metadata states, in NFC with white space collapsed and at most 400 characters; null when
 * there is none, or only what a program put there by itself.
 */
export function usableTitle(stated: string | null): string | null {
  if (stated === null) return null;
  // Control characters and U+FFFD are what a wrongly decoded title looks like.
  if (/[\p{Cc}\p{Co}\ufffd]/u.test(stated.replace(/\s/g, ' '))) return null;
  const title = paperText(stated).replace(/\s+/g, ' ').trim();
  if ((title.match(/\p{L}/gu) ?? []).length < 3) return null;
  if (GENERATED.some((pattern) => pattern.test(title))) return null;
  return title.slice(0, LONGEST).trim();
}
