/** Characters that break a line on paper: Word pastes its own line break as VT and its page break as FF. */
const LINE_BREAK = /\r\n|[\v\f\r\u0085\u2028\u2029]/g;

/**
 * Characters that no paper can hold: controls but tab and line feed, byte order marks, halves of surrogate pairs, and the
 * "noncharacters" of Unicode (23.7), which XML 1.0 forbids in part: one U+FFFE, and Word opens the document no more.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Stands for a text of which nothing can be written, so that it still is one. */
const NOTHING_WRITABLE = '\ufffd';

/**
 * `text` in NFC as every paper and screen can show it: line breaks of all kinds are line feeds, and what cannot be written is
 * left out. A text of nothing else becomes U+FFFD, never empty: a record that was accepted once has to stay readable.
 */
export function paperText(text: string): string {
  const writable = text.replace(LINE_BREAK, '\n').replace(UNWRITABLE, '').normalize('NFC');
  return writable.trim() === '' && text.trim() !== '' ? NOTHING_WRITABLE : writable;
}
