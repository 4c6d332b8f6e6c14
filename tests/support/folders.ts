import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder of its own for one test. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'nghi-truong-'));
}

/** A session folder with so many delegates and agenda items, without documents. */
export function sessionFolder(delegates: number, items = 3): string {
  const folder = temporaryFolder();
  const people = Array.from({ length: delegates }, (_, n) => `Đại biểu ${n + 1},Tổ ${(n % 10) + 1},${n + 1}`);
  writeFileSync(join(folder, 'delegates.csv'), ['Họ và tên,Tổ đại biểu,Số ghế', ...people].join('\r\n'));
  const agenda = Array.from({ length: items }, (_, n) => `${n + 1},Nội dung ${n + 1},Nghị quyết`);
  writeFileSync(join(folder, 'agenda.csv'), ['Số,Nội dung,Loại', ...agenda].join('\r\n'));
  return folder;
}
