/** One line of an archive. */
export interface Line {
  /** Without its LF; null where it is not UTF-8 or does not end with LF. */
  readonly text: string | null;
  /** Where in the archive it begins, in bytes. */
  readonly start: number;
}

const LF = 0x0a;

export function linesOf(archive: Uint8Array): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < archive.length; ) {
    const end = archive.indexOf(LF, start);
    lines.push({ text: end < 0 ? null : decode(archive.subarray(start, end)), start });
    start = end < 0 ? archive.length : end + 1;
  }
  return lines;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
