import { describe, expect, test } from 'vitest';
import { attach, documentKind, titleFromName } from '../../../server/importing/document-name.ts';

const NUMBERS = ['1', '2', '7', '12', '12.1', '12.2', 'VII', 'VII.3', '9b'];

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
    ['12 - Ngân sách/12.1 to-trinh.pdf', '12.1'],
    ['7. Ngân sách/01. Tờ trình.pdf', '7'],
    ['7. Ngân sách/Phụ lục/1. Bảng.pdf', '7'],
    ['tài liệu/12_Bao cao.pdf', '12'],
    ['VII.3 Tờ trình.pdf', 'VII.3'],
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

  test.each([
    ['125-TTr-UBND.pdf', '125-TTr-UBND'],
    ['12-BC-STC ngày 01.12.2026.pdf', '12-BC-STC'],
    ['Hồ sơ/07_NQ.pdf', '07_NQ'],
    ['7-KH-HĐND.pdf', '7-KH-HĐND'],
  ])('%s bears the number of a document, %s', (name, symbol) => {
    expect(attach(name, NUMBERS)).toEqual({ status: 'document-number', symbol });
  });

  test('the folder’s number counts also for a document with a number of its own', () => {
    expect(attach('07 - Ngân sách/125-TTr-UBND.pdf', NUMBERS)).toEqual({ status: 'attached', number: '7' });
  });

  test.each([
    ['07 - Ngân sách/12.1 to-trinh.pdf', 1, '12.1'],
    ['07 - Ngân sách/Mục 1 to-trinh.pdf', 3, '1'],
    ['07 - Ngân sách/12 to-trinh.pdf', 3, '12'],
  ])('%s, one of %i, is attached by its folder with a doubt about %s', (name, siblings, own) => {
    expect(attach(name, NUMBERS, siblings)).toEqual({ status: 'by-folder', number: '7', own });
  });

  test('a number with nothing but words behind it may be part of the title', () => {
    expect(attach('12 nhiệm vụ trọng tâm.pdf', NUMBERS)).toEqual({ status: 'doubtful', number: '12' });
    expect(attach('12.BC-UBND ngân sách.pdf', NUMBERS)).toEqual({ status: 'doubtful', number: '12' });
    expect(attach('12. BC-UBND ngân sách.pdf', NUMBERS)).toEqual({ status: 'attached', number: '12' });
    expect(attach('12 Báo cáo nhiệm vụ.pdf', NUMBERS)).toEqual({ status: 'attached', number: '12' });
  });

  test.each(['Số 12-NQ-HĐND.pdf', 'số 7_BC-UBND về đất.pdf', '12/Số 125-TTr-UBND.pdf'])(
    '%s begins with the number of a document',
    (name) => {
      expect(attach(name.slice(name.indexOf('/') + 1), NUMBERS)).toMatchObject({ status: 'document-number' });
      expect(titleFromName(name)).toMatch(/^số \d+/i);
    },
  );

  test('a number within one part of the programme is found there, one within two is not', () => {
    const parts = ['I', 'I.1', 'II', 'II.1', 'II.5'];
    expect(attach('05-to-trinh.pdf', parts)).toEqual({
      status: 'attached-to-section',
      stated: '5',
      number: 'II.5',
    });
    expect(attach('01-to-trinh.pdf', parts)).toEqual({ status: 'unknown', stated: '1' });
    expect(attach('II.1 to-trinh.pdf', parts)).toEqual({ status: 'attached', number: 'II.1' });
  });

  test.each(['7.1_To trinh.pdf', '7a. Phụ lục.pdf'])(
    '%s falls to item 7 when the agenda has no parts of 7',
    (name) => {
      expect(attach(name, NUMBERS)).toMatchObject({ status: 'attached-to-parent', number: '7' });
    },
  );

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
  ['125-TTr-UBND.pdf', '125-TTr-UBND'],
])('%s reads "%s" as a title', (name, title) => {
  expect(titleFromName(name)).toBe(title);
});
