import { describe, expect, it } from 'vitest';
import { keepAsides, keepCompounds } from '../../../client/hall/compounds.ts';

const shown = (text: string) => keepCompounds(text).replaceAll('\u00a0', '_');

describe('keepCompounds', () => {
  it.each([
    ['Nghị quyết về chính sách hỗ trợ nông nghiệp', 'Nghị_quyết về chính_sách hỗ_trợ nông_nghiệp'],
    ['ỦY BAN NHÂN DÂN tỉnh', 'ỦY_BAN NHÂN_DÂN tỉnh'],
    ['Dự toán, quyết toán', 'Dự_toán, quyết_toán'],
    ['Có mặt, không bấm biểu quyết', 'Có mặt, không bấm biểu_quyết'],
  ])('keeps the two halves of known words on one line: %s', (text, kept) => {
    expect(shown(text)).toBe(kept);
  });

  it('leaves words alone that only begin or end like one', () => {
    expect(shown('Khu y tếch, đề ánh')).toBe('Khu y tếch, đề ánh');
  });

  it('knows a word also where its marks came apart', () => {
    expect(shown('Nghị quyết'.normalize('NFD'))).toBe('Nghị_quyết');
  });

  it('keeps what stands in short brackets together', () => {
    expect(keepAsides('Kỳ họp thứ hai (kỳ họp thường lệ)').replaceAll('\u00a0', '_')).toBe(
      'Kỳ họp thứ hai (kỳ_họp_thường_lệ)',
    );
    const long = 'Nghị quyết (về việc quyết định chủ trương đầu tư dự án)';
    expect(keepAsides(long)).toBe(long);
  });
});
