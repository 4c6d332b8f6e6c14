import { createHash } from 'node:crypto';
import type { Poll, PollEnding } from '#shared/session/state.ts';
import { type Block, paragraph } from '../blocks.ts';

/** By what anybody can count an electronic box again; nothing for papers and hands. */
export function verificationBlocks({ publicKey }: Poll, { record }: PollEnding): readonly Block[] {
  if (record.type !== 'secret' || publicKey === null) return [];
  return [
    {
      type: 'table',
      columns: [
        { heading: 'Mã kiểm chứng (SHA-256)', weight: 32, align: 'left' },
        { heading: 'Giá trị', weight: 68, align: 'left' },
      ],
      rows: [
        ['Khóa công khai của cuộc bỏ phiếu', fingerprint(publicKey)],
        ['Hòm phiếu', record.boxRoot],
      ],
      keepTogether: true,
    },
    paragraph(
      'Sau khi kết quả được công bố, bất kỳ ai cũng có thể mở trang kiểm phiếu (địa chỉ /observer của hệ thống) để tải toàn bộ phiếu trong hòm, kiểm tra dấu của từng phiếu, đối chiếu hai mã trên và tự cộng lại kết quả.',
    ),
  ];
}

/** SHA-256 of the key's SubjectPublicKeyInfo, in hexadecimal. */
function fingerprint(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
}
