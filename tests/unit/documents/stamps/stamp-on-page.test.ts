import { expect, it } from 'vitest';
import type { TextPiece } from '#shared/pdf/readable-page.ts';
import { stampOnPage } from '../../../../server/documents/stamps/stamp-on-page.ts';
import { A4, piece } from './page-items.ts';

const STAMPS: readonly (readonly [situation: string, items: readonly TextPiece[], words: string])[] = [
  ['a word by itself', [piece('MẬT')], 'MẬT'],
  ['two words', [piece('TỐI MẬT')], 'TỐI MẬT'],
  ['the highest mark', [piece('TUYỆT MẬT')], 'TUYỆT MẬT'],
  ['letters that stand apart', [...'MẬT'].map((letter, n) => piece(letter, { x: 100 + n * 13 })), 'M Ậ T'],
  ['letters apart in one piece', [piece('T Ố I  M Ậ T')], 'T Ố I M Ậ T'],
  ['with a frame of signs around it', [piece('[ MẬT ]')], '[ MẬT ]'],
  ['in two pieces', [piece('TUYỆT '), piece('MẬT', { x: 140 })], 'TUYỆT MẬT'],
  [
    'beside the other column of the letterhead',
    [piece('MẬT', { x: 90 }), piece('Độc lập - Tự do - Hạnh phúc', { x: 320 })],
    'MẬT',
  ],
  ['under the number of the paper', [piece('Số: 12/BC-UBND'), piece('MẬT', { y: 732 })], 'MẬT'],
  ['stamped at an angle', [piece('TUYỆT MẬT', { turned: 20 })], 'TUYỆT MẬT'],
  ['stated, in whatever letters', [piece('Độ mật: Tối mật')], 'Độ mật: Tối mật'],
  ['in letters that are taken apart', [piece('MẬT'.normalize('NFD'))], 'MẬT'],
];

it.each(STAMPS)('a mark is found: %s', (_, items, words) => {
  expect(stampOnPage([...items], A4)).toEqual({ words, certain: true });
});

const NONE: readonly (readonly [situation: string, items: readonly TextPiece[]])[] = [
  ['bảo mật', [piece('BẢO MẬT')]],
  ['bí mật in a sentence', [piece('quy định về bảo vệ bí mật nhà nước')]],
  ['mật độ', [piece('MẬT ĐỘ')]],
  ['a sentence about stamps', [piece('Văn bản đóng dấu MẬT được quản lý riêng.')]],
  [
    'a sentence in several pieces',
    [piece('đóng dấu '), piece('MẬT', { x: 160 }), piece(' theo quy định', { x: 182 })],
  ],
  ['a heading broken in the midst of bí mật', [piece('BẢO VỆ BÍ'), piece('MẬT', { x: 110, y: 732 })]],
  ['a heading broken in the midst of bảo mật', [piece('VỀ CÔNG TÁC BẢO'), piece('MẬT', { x: 130, y: 733 })]],
  ['a narrow cell with mật độ', [piece('MẬT'), piece('ĐỘ', { y: 735 }), piece('XÂY', { y: 720 })]],
  ['a narrow cell with bí mật', [piece('BÍ'), piece('MẬT', { y: 735 })]],
  ['a form that leaves the choice', [piece('Độ mật: Mật / Tối mật / Tuyệt mật')]],
  ['mặt and mát', [piece('MẶT'), piece('MÁT', { y: 600 })]],
  ['nothing', []],
];

it.each(NONE)('no mark is seen in %s', (_, items) => {
  expect(stampOnPage([...items], A4)).toBeNull();
});

it.each([
  ['in small letters', piece('Mật')],
  ['at the foot of the page', piece('MẬT', { y: 60 })],
  ['smaller than any stamp', piece('MẬT', { size: 6 })],
])('a word by itself is asked about: %s', (_, item) => {
  expect(stampOnPage([item], A4)).toMatchObject({ certain: false });
});

it('a mark counts wherever it stands on a page that is turned, and before a doubtful word', () => {
  const items = [piece('Mật', { y: 800 }), piece('MẬT', { y: 60 })];
  expect(stampOnPage(items, { ...A4, turned: 90 })).toEqual({ words: 'MẬT', certain: true });
});
