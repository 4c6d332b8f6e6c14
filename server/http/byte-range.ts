/** Which bytes of a file are sent: all, some (both ends included), or none because it has none of those asked for. */
export type ByteRange =
  | { readonly type: 'all' }
  | { readonly type: 'part'; readonly from: number; readonly to: number }
  | { readonly type: 'unsatisfiable' };

/**
 * Reads a `Range` header (RFC 9110, section 14.2). One range of bytes is served; several at once, another unit and what is
 * malformed are ignored, as the RFC allows: the whole file is sent then.
 * @param bytes length of the file.
 */
export function byteRange(header: string | undefined, bytes: number): ByteRange {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return { type: 'all' };
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (first !== '' && last !== '' && Number(last) < from) return { type: 'all' };
  return from >= bytes ? { type: 'unsatisfiable' } : { type: 'part', from, to };
}
