import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { stampInName } from '../../../../server/documents/stamps/stamp-in-name.ts';

it.each([
  ['07-bao-cao (MẬT).pdf', 'MẬT'],
  ['MẬT - Báo cáo quốc phòng.pdf', 'MẬT'],
  ['Báo cáo quốc phòng [TỐI MẬT].pdf', 'TỐI MẬT'],
  ['TUYỆT MẬT/bao-cao.pdf', 'TUYỆT MẬT'],
  ['Báo cáo (MẬT)'.normalize('NFD'), 'MẬT'],
])('a name that is marked: %s', (name, words) => {
  expect(stampInName(name)).toEqual({ words, certain: true });
});

it.each([
  ['Báo cáo mật.pdf', 'mật'],
  ['BÁO CÁO MẬT.pdf', 'MẬT'],
  ['Tài liệu mật/08-to-trinh.pdf', 'mật'],
  ['bao-cao-tuyet-mat.pdf', 'tuyet mat'],
  ['toi_mat_bao_cao.pdf', 'toi mat'],
  ['tai-lieu-mat.pdf', 'tai lieu mat'],
  ['bao cao (MAT).pdf', '(MAT)'],
])('a name that is asked about: %s', (name, words) => {
  expect(stampInName(name)).toEqual({ words, certain: false });
});

it.each([
  'Quy chế bảo vệ bí mật nhà nước.pdf',
  'QUY CHẾ BẢO MẬT.pdf',
  'quy_chế_bảo_mật.pdf',
  'Báo cáo mật độ dân số.pdf',
  'mật-độ-xây-dựng.pdf',
  'giai-phong-mat-bang.pdf',
  'bao-cao-mat-tran-to-quoc.pdf',
  'van-ban-mat-tran.pdf',
  'Báo cáo của Mặt trận.pdf',
  'bao-ve-bi-mat-nha-nuoc.pdf',
  'Formats.pdf',
  '',
])('a name that says nothing of the kind: %s', (name) => {
  expect(stampInName(name)).toBeNull();
});

it('no document of the demo session', () => {
  const names = readdirSync(new URL('../../../../fixtures/session/', import.meta.url));
  expect(names.filter((name) => stampInName(name))).toEqual([]);
});
