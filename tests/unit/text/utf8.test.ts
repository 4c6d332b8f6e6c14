import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '#shared/text/utf8.ts';

it.each(['', 'a', 'Nghị quyết về đất đai', '€', '𝒱', '\uFEFFđầu', 'x'.repeat(10_000)])(
  'writes and reads %j',
  (text) => {
    expect([...encodeUtf8(text)]).toEqual([...new TextEncoder().encode(text)]);
    expect(decodeUtf8(encodeUtf8(text))).toBe(text);
  },
);

it('writes whatever text as the platform does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...encodeUtf8(text)]).toEqual([...new TextEncoder().encode(text)]);
    }),
  );
});

it('reads well-formed bytes as the platform does, and any bytes to their end', () => {
  const platform = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      let text: string | null = null;
      try {
        text = platform.decode(bytes);
      } catch {
        // No UTF-8: only that it comes to an end is asked for.
      }
      const ours = decodeUtf8(bytes);
      expect(ours.includes('\uFFFD') || ours.length <= bytes.length).toBe(true);
      if (text !== null) expect(ours).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
