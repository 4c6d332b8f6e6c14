import { describe, expect, test } from 'vitest';
import { attach, documentKind, titleFromName } from '../../../server/importing/document-name.ts';

const NUMBERS = ['1', '2', '7', '12', '12.1', '12.2', 'VII', '9b'];

describe('a file attaches itself by the number in its name', () => {
  test.each([
    ['07-2-du-thao-nghi-quyet-gia-dat.pdf', '7'],
    ['7_To trinh.pdf', '7'],
    ['7. Tờ trình.pdf', '7'],
    ['7.pdf', '7'],
    ['Mục 12 - Báo cáo.pdf', '12'],
    ['Mục 12 - Báo cáo.pdf'.normalize('NFD'), '12'],
    ['12.1_To trinh ngân sách.pdf', '12.1'],
    ['12.02 To trinh.pdf', '12.2'],
    ['VII - Báo cáo.pdf', 'VII'],
    ['9b-to-trinh.pdf', '9b'],
    ['7/to-trinh.pdf', '7'],
    ['07 - Ngân sách/to-trinh.pdf', '7'],
    ['07 - Ngân sách/12.1 to-trinh.pdf', '12.1'],
  ])('%s belongs to item %s', (name, number) => {
    expect(attach(name, NUMBERS)).toEqual({ status: 'attached', number });
  });

  test.each([
    'to-trinh.pdf',
    '00-huong-dan.pdf',
    '07 - Ngân sách/00-muc-luc.pdf',
    '2026-bao-cao.pdf',
    '08-12-2026 giay moi.pdf',
    'Civil-code.pdf',
  ])('%s belongs to none', (name) => {
    expect(attach(name, NUMBERS)).toEqual({ status: 'none' });
  });

  test.each([
    ['99-bao-cao.pdf', '99'],
    ['Mục 45.pdf', '45'],
    ['12.3-to-trinh.pdf', '12.3'],
  ])('%s names item %s, which is unknown', (name, stated) => {
    expect(attach(name, NUMBERS)).toEqual({ status: 'unknown', stated });
  });

  test('7.1 falls to item 7 when the agenda has no parts of 7', () => {
    expect(attach('7.1_To trinh.pdf', NUMBERS)).toEqual({
      status: 'attached-to-parent',
      stated: '7.1',
      number: '7',
    });
  });
});

test.each([
  ['07-1-to-trinh-gia-dat.pdf', 'submission'],
  ['07-2-du-thao-nghi-quyet.pdf', 'draft-resolution'],
  ['Nghị quyết về đất đai.pdf', 'draft-resolution'],
  ['07-3-bao-cao-tham-tra.pdf', 'appraisal'],
  ['Thẩm tra tờ trình.pdf', 'appraisal'],
  ['BÁO CÁO kinh tế.pdf', 'report'],
  ['bao-cao-giai-trinh-tiep-thu-du-thao-nghi-quyet.pdf', 'report'],
  ['to-trinh-ve-du-thao-nghi-quyet.pdf', 'submission'],
  ['Phụ lục kèm tờ trình.pdf', 'annex'],
  ['giay-moi.pdf', 'other'],
])('%s is of kind %s', (name, kind) => {
  expect(documentKind(name)).toBe(kind);
});

test.each([
  ['07-2-du-thao_nghi-quyet.pdf', 'Du thao nghi quyet'],
  ['7.1_Tờ trình giá đất.pdf', 'Tờ trình giá đất'],
  ['Mục 12 - Báo cáo.pdf', 'Báo cáo'],
  ['đất đai.pdf'.normalize('NFD'), 'Đất đai'],
  ['12.pdf', '12'],
])('%s reads "%s" as a title', (name, title) => {
  expect(titleFromName(name)).toBe(title);
});
