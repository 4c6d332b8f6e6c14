import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneSpelling } from '#shared/text/spelling.ts';

describe('two styles of spelling are one', () => {
  it.for([
    ['hoà', 'hòa'],
    ['HOÀ BÌNH', 'HÒA BÌNH'],
    ['Uỷ ban', 'Ủy ban'],
    ['thuỷ lợi, sức khoẻ, xoá', 'thủy lợi, sức khỏe, xóa'],
    ['luỹ kế', 'lũy kế'],
    ['Đồng Khởi', 'Đồng Khởi'],
    // Slips of old keyboards, met in names.
    ['hòan thành', 'hoàn thành'],
    ['qúy', 'quý'],
    ['qúa', 'quá'],
    ['cuả', 'của'],
    ['gỉai', 'giải'],
    ['thừơng', 'thường'],
    ['ngòai', 'ngoài'],
    ['khuỷu', 'khuỷu'],
    ['Ðặng', 'Đặng'],
    ['ðất Ɖai ɖường', 'đất Đai đường'],
  ] as const)('%s is %s', ([written, spelled]) => {
    expect(oneSpelling(written)).toBe(spelled);
    expect(oneSpelling(written.normalize('NFD'))).toBe(spelled);
  });

  it.for([
    'hòa bình, hóa đơn, họa sĩ, toàn, toán, khoa, oán, oái',
    'quý, quỳ, quỳnh, quyết, quốc, quả, quẩy, quít',
    'gì, gìn, giá, già, giữ, giếng, giấy, giỏi',
    'mía, múa, của, mưa, mứa, lứa, đào, hiểu, hươu, hữu, hưởng, ngoèo, khuỷa, thuở, thuế',
    'tỷ, tỉ, ý kiến, yếu, Ý, Ấn, ảnh, ỉa',
    'Nguyễn Thị Ánh, Y Khút Niê, H’Wiê Êban, Đắk Lắk, ĐẮK LẮK',
    'café, Ångström, naïve, résumé, 한국, İstanbul, 15/2026/NQ-HĐND',
  ])('%s stays as it is', (text) => {
    expect(oneSpelling(text)).toBe(text);
  });

  it('keeps words apart that differ in a letter or a tone', () => {
    const words = 'hòa hóa hỏa họa hoa hoàn toa tòa tỏa thủy thúy thùy thụy thuy ủi ủy di đi tí tý'.split(
      ' ',
    );
    expect(new Set(words.map(oneSpelling)).size).toBe(words.length);
  });
});

it('one spelling stays as it is, whatever the text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aăoôơuưyieqgđÐ hnc\u0300\u0309\u0323\u0302ÀỷẺ1/') });
  fc.assert(
    fc.property(text, (written) => {
      const once = oneSpelling(written);
      expect(oneSpelling(once)).toBe(once);
      expect(oneSpelling(written.normalize('NFD'))).toBe(once);
      expect(once.normalize('NFC')).toBe(once);
      expect(oneSpelling(written.toLowerCase())).toBe(once.toLowerCase());
    }),
  );
});
