import { describe, expect, it } from 'vitest';
import {
  councilInFull,
  councilInSentence,
  letterheadLines,
  numberAndSymbol,
  placeName,
  recipients,
} from '../../../server/minutes/council-name.ts';

describe('the place in the date line', () => {
  it.each([
    ['Hội đồng nhân dân tỉnh Thanh Lâm', 'Thanh Lâm'],
    ['Hội đồng nhân dân thành phố Hà Nội', 'Hà Nội'],
    ['Hội đồng nhân dân Thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
    ['Hội đồng nhân dân xã Tân Lập, tỉnh Thanh Lâm', 'Tân Lập'],
    ['Hội đồng nhân dân quận 1', 'Quận 1'],
    ['Hội đồng nhân dân tỉnh Bà Rịa - Vũng Tàu khóa VII', 'Bà Rịa - Vũng Tàu'],
    ['HỘI ĐỒNG NHÂN DÂN TỈNH THANH LÂM', 'THANH LÂM'],
    ['Ban Văn hóa - Xã hội', '…………'],
    ['Ban Pháp chế', '…………'],
  ])('of %s is %s', (council, place) => {
    expect(placeName(council)).toBe(place);
  });
});

it.each([
  ['HĐND tỉnh A', 'Hội đồng nhân dân tỉnh A'],
  ['Hđnd xã Tân Lập', 'Hội đồng nhân dân xã Tân Lập'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['Thường trực HĐND tỉnh A', 'Thường trực HĐND tỉnh A'],
  ['Hội đồng nhân dân tỉnh A', 'Hội đồng nhân dân tỉnh A'],
])('%s in full is %s', (council, full) => {
  expect(councilInFull(council)).toBe(full);
});

it.each([
  ['HỘI ĐỒNG NHÂN DÂN TỈNH THANH LÂM', 'Hội đồng nhân dân tỉnh Thanh Lâm'],
  ['HỘI ĐỒNG NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU', 'Hội đồng nhân dân tỉnh Bà Rịa - Vũng Tàu'],
  ['HỘI ĐỒNG NHÂN DÂN PHƯỜNG 12', 'Hội đồng nhân dân phường 12'],
  ['HĐND TỈNH ĐẮK LẮK', 'Hội đồng nhân dân tỉnh Đắk Lắk'],
  ['HĐND tỉnh Đắk Lắk', 'Hội đồng nhân dân tỉnh Đắk Lắk'],
  ['Hội đồng nhân dân xã Tân Lập, tỉnh Thanh Lâm', 'Hội đồng nhân dân xã Tân Lập, tỉnh Thanh Lâm'],
  ['Ban Pháp chế', 'Ban Pháp chế'],
  ['UBMTTQ', 'UBMTTQ'],
])('%s in a sentence is %s', (stated, written) => {
  expect(councilInSentence(stated)).toBe(written);
});

describe('the letterhead of a name that was shortened', () => {
  it('is that of the name in full', () => {
    expect(letterheadLines('HĐND tỉnh A')).toEqual(['HỘI ĐỒNG NHÂN DÂN', 'TỈNH A']);
    expect(numberAndSymbol('HĐND tỉnh A')).toMatch(/\/BB-HĐND$/);
    expect(recipients('HĐND tỉnh A')[0]).toBe('- Thường trực HĐND tỉnh;');
  });
});

describe('the letterhead', () => {
  it('breaks the council name before its unit, in capitals', () => {
    expect(letterheadLines('Hội đồng nhân dân tỉnh Đắk Lắk')).toEqual(['HỘI ĐỒNG NHÂN DÂN', 'TỈNH ĐẮK LẮK']);
  });

  it('leaves a body without a unit on one line', () => {
    expect(letterheadLines('Ban Văn hóa - Xã hội')).toEqual(['BAN VĂN HÓA - XÃ HỘI']);
  });

  it('leaves room for the number and names the symbol of a council only for councils', () => {
    expect(numberAndSymbol('Hội đồng nhân dân tỉnh Thanh Lâm')).toMatch(/^Số:\s+\/BB-HĐND$/);
    expect(numberAndSymbol('Ban Pháp chế')).toMatch(/^Số:\s+\/BB$/);
  });
});

it('sends the minutes to the standing body of the same level, and keeps the archive copy last', () => {
  const list = recipients('Hội đồng nhân dân thành phố Hà Nội');
  expect(list[0]).toBe('- Thường trực HĐND thành phố;');
  expect(list.at(-1)).toBe('- Lưu: VT, hồ sơ kỳ họp.');
});
