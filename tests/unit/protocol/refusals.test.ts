import { describe, expect, it } from 'vitest';
import { REFUSALS, type RefusalCode, refusal, refuse } from '#shared/protocol/refusals.ts';

const SENTENCES = Object.entries(REFUSALS).map(([code, { vi, en }]) => ({ code, vi, en }));
const CODES = Object.keys(REFUSALS) as RefusalCode[];
const parametersOf = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('every refusal', () => {
  it.each(SENTENCES)('$code speaks Vietnamese, in NFC', ({ vi }) => {
    expect(vi).toMatch(/[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu);
    expect(vi).toBe(vi.normalize('NFC'));
  });

  it.each(SENTENCES)('$code is one whole statement in each language', ({ vi, en }) => {
    for (const sentence of [vi, en]) expect(sentence).toMatch(/^["{\p{Lu}].*\.$/u);
    expect(en).toMatch(/^[\p{ASCII}]+$/u);
  });

  it.each(SENTENCES)('$code names the same parameters in both languages', ({ vi, en }) => {
    expect(parametersOf(vi)).toEqual(parametersOf(en));
  });

  it('has a code in lower case with dashes', () => {
    for (const code of CODES) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

describe('a refusal that is given', () => {
  it('has its parameters filled in, numbers too', () => {
    expect(refusal('no-quorum', { present: 55, total: 83, needed: 56 })).toEqual({
      code: 'no-quorum',
      vi: 'Mới có 55/83 đại biểu có mặt; cần ít nhất 56. Hãy điểm danh trước khi biểu quyết.',
      en: 'Only 55 of 83 delegates are present; 56 are needed. Take attendance before the vote.',
    });
  });

  it('takes a parameter as it is, also where it looks like a pattern or another parameter', () => {
    const { vi, en } = refusal('other-item-current', { title: '$& {id} $1' });
    expect(vi).toContain('"$& {id} $1"');
    expect(en).toContain('"$& {id} $1"');
  });

  it('shows a forgotten parameter rather than hiding it', () => {
    expect(refusal('unknown-poll').en).toBe('There is no vote {id}.');
  });

  it('as an outcome is not ok', () => {
    expect(refuse('poll-closed')).toEqual({ ok: false, refusal: refusal('poll-closed') });
  });
});
