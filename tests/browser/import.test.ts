import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { button, look, section } from './hall/acting.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** The secretariat adds delegates to a list, from a file that calls their groups by other names. */

let product: Product;
let browser: Browser;
let clerk: Page;

const LIST = [
  'Họ và tên,Chức vụ,Tổ đại biểu,Số ghế',
  'Đại biểu 1,Phó Chủ tịch Thường trực Hội đồng nhân dân tỉnh,Tổ 1,1',
  'Nguyễn Thị Minh Châu,Giám đốc Sở Tài nguyên và Môi trường,Tổ đại biểu số 02,31',
  'Lò Văn Hặc,,TỔ 3,32',
  'Quàng Thị Vân,Bí thư Huyện ủy,Tổ đại biểu số 02,33',
];

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(20) });
  browser = await startChromium();
  clerk = await openSignedIn(browser, product, {
    path: '/console',
    code: product.secretaryCode,
    viewport: { width: 1440, height: 900 },
  });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

it('asks whether a group of the file is one of the list under a new name, says what it spelled like the list, and adds to it', async () => {
  const path = join(temporaryFolder(), 'dai-bieu-bo-sung.csv');
  writeFileSync(path, `\ufeff${LIST.join('\r\n')}`);
  await section(clerk, 'Nhập dữ liệu');
  await clerk.locator('input[type=file]').setInputFiles(path);
  const asked = clerk.getByRole('region', { name: 'Cần trả lời trước khi nhập' });
  const group = asked.getByLabel('Tổ “Tổ đại biểu số 02” trong tệp là tổ nào?');
  await group.waitFor();
  expect(await asked.getByRole('combobox').count()).toBe(1);
  await clerk.getByText('"TỔ 3" được ghi là "Tổ 3" như trong danh sách hiện có').waitFor();
  const confirm = button(clerk, 'Xác nhận nhập');
  expect(await confirm.isDisabled()).toBe(true);
  await look(clerk, 'console-import-groups');
  await group.selectOption('“Tổ 2”, nay mang tên “Tổ đại biểu số 02”');
  await confirm.click();
  await clerk.getByText('Đã nhập xong').waitFor();
  await section(clerk, 'Nhật ký');
  await clerk.getByText('“Tổ 2” nay mang tên “Tổ đại biểu số 02”.').waitFor();
});
