import { expect, it } from 'vitest';
import { z } from 'zod';
import { hashOf, SealedTexts } from '../../../../server/identity/provider/sealed-texts.ts';

const Shape = z.object({ page: z.string(), until: z.number() });
const VALUE = { page: 'bí mật', until: 7 };

it('opens what it sealed, and shows nothing of it meanwhile', () => {
  const texts = new SealedTexts(Shape);
  const sealed = texts.seal(VALUE);
  expect(texts.open(sealed)).toEqual(VALUE);
  expect(texts.seal(VALUE)).not.toBe(sealed);
  expect(Buffer.from(sealed, 'base64url').toString('utf8')).not.toContain('bí mật');
});

it('opens nothing that was changed, cut, made elsewhere, or is of another shape', () => {
  const texts = new SealedTexts(Shape);
  const sealed = texts.seal(VALUE);
  const changed = Buffer.from(sealed, 'base64url');
  changed.writeUInt8(changed.readUInt8(30) ^ 1, 30);
  const elsewhere = new SealedTexts(Shape).seal(VALUE);
  for (const wrong of [changed.toString('base64url'), sealed.slice(0, -4), elsewhere, '', 'AAAA']) {
    expect(texts.open(wrong)).toBeNull();
  }
});

it('tells two texts apart by their hashes', () => {
  expect(hashOf('a')).toBe(hashOf('a'));
  expect(hashOf('a')).not.toBe(hashOf('b'));
});
