const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as CSV (RFC 4180), in UTF-8 with a byte order mark so that spreadsheets read the diacritics. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would take for a formula gets a leading apostrophe, which spreadsheets read as "text". */
function field(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
