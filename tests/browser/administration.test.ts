import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { administrationCodes } from '../../server/codes/administration.ts';
import { SCREENS, startChromium } from '../support/chromium.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { placeOf } from '../support/stored.ts';
import { consoleOf, must } from '../support/tablets.ts';
import { button, confirm, dialogOf, look, section } from './hall/acting.ts';
import { choosePin, typeCode, typePin } from './hall/signing-in.ts';

/** An office is set up on a new server, its council described, and a session convened. Each test is a step of it. */

const DESK = { width: 1440, height: 900 };
const COUNCIL = 'Hội đồng nhân dân tỉnh Thanh Lâm';
const TERM = 'Khóa XIX, nhiệm kỳ 2026 - 2031';
const SESSION = 'Kỳ họp thứ nhất';
const PIN = '402817';

let product: Product;
let browser: Browser;
let desk: Page;
let ownCode: string;
let consoleCode: string;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: null });
  browser = await startChromium();
  desk = await openDesk();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function openDesk(path = '/administration'): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK, locale: 'vi-VN', serviceWorkers: 'block' });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.goto(product.secureOrigin + path);
  return page;
}

it('is set up with the code from the terminal, which names office, first body and first administrator', async () => {
  const setup = await administrationCodes(placeOf(product.dataDir));
  if (setup.type !== 'setup') throw new Error('there is an office already');
  await look(desk, 'administration-sign-in');
  await typeCode(desk, 'AAAA-BBBB');
  await desk.getByRole('alert').getByText('Mã không đúng', { exact: false }).waitFor();
  await typeCode(desk, setup.code);
  await desk.getByRole('heading', { name: 'Thiết lập văn phòng' }).waitFor();
  await desk.getByLabel('Tên văn phòng').fill('Văn phòng Đoàn ĐBQH và HĐND tỉnh Thanh Lâm');
  await desk.getByLabel('Tên cơ quan').fill(COUNCIL);
  await desk.getByLabel('Hoạt động từ ngày').fill('1/7/2025');
  await desk.getByText('Cần ghi tên văn phòng', { exact: false }).waitFor();
  await desk.getByLabel('Họ và tên').fill('Vũ Thị Lan');
  await look(desk, 'administration-founding');
  await button(desk, 'Thiết lập văn phòng').click();
  await desk.getByText('Mã quản trị của Vũ Thị Lan:').waitFor();
  await look(desk, 'administration-founded');
  ownCode =
    (await desk
      .locator('main p')
      .filter({ hasText: /^[A-Z0-9-]{8,}$/ })
      .textContent()) ?? '';
  await button(desk, 'Tôi đã ghi lại, tiếp tục').click();
  await choosePin(desk, PIN);
  await desk.getByRole('heading', { name: 'Chưa có kỳ họp nào' }).waitFor();
  await look(desk, 'administration-first-steps');
});

it('opens for the administrator with their own code only', async () => {
  const other = await openDesk();
  await typeCode(other, product.secretaryCode);
  await other.getByText('Ở đây dùng mã quản trị', { exact: false }).waitFor();
  await typeCode(other, ownCode);
  await typePin(other, PIN);
  await other.getByRole('heading', { name: 'Kỳ họp', exact: true }).waitFor();
  await other.context().close();
});

it('describes the council: its term, a group and a committee', async () => {
  await section(desk, 'Cơ quan');
  await desk.getByText('Chưa có nhiệm kỳ nào.', { exact: false }).waitFor();
  await button(desk, 'Thêm nhiệm kỳ').click();
  const dialog = dialogOf(desk);
  await dialog.getByLabel('Tên nhiệm kỳ').fill(TERM);
  await dialog.getByLabel('Từ ngày').fill('01/07/2024');
  await dialog.getByLabel('Đến hết ngày', { exact: false }).fill('30/6/2031');
  await look(desk, 'administration-term');
  await button(dialog, 'Thêm nhiệm kỳ').click();
  // Refused, with all that was typed still there to be put right.
  await dialog.getByText('ra ngoài thời gian của', { exact: false }).waitFor();
  expect(await dialog.getByLabel('Tên nhiệm kỳ').inputValue()).toBe(TERM);
  await dialog.getByLabel('Từ ngày').fill('01/04/2026');
  await confirm(desk, 'Thêm nhiệm kỳ');
  await desk.getByText('Từ 01/04/2026 đến hết 30/06/2031').waitFor();
  await addBody('group', 'Tổ đại biểu số 1');
  await addBody('committee', 'Ban Pháp chế');
  await desk.getByRole('link', { name: COUNCIL }).click();
  await look(desk, 'administration-bodies');
});

it('sets how long speeches take in the sessions of the council', async () => {
  await desk.getByText('Chưa quy định riêng: Phát biểu 7:00', { exact: false }).waitFor();
  await button(desk, 'Thời gian phát biểu…').click();
  const dialog = dialogOf(desk);
  await dialog.getByLabel('Phát biểu', { exact: true }).fill('năm phút');
  await dialog.getByText('Mỗi thời gian ghi theo phút và giây', { exact: false }).waitFor();
  await dialog.getByLabel('Phát biểu', { exact: true }).fill('5:00');
  await dialog.getByLabel('Lý do', { exact: true }).fill('Theo nội quy kỳ họp');
  await look(desk, 'administration-floor-rules');
  await confirm(desk, 'Ghi quy định');
  await desk.getByText('Phát biểu 5:00; Phát biểu lần hai 3:00', { exact: false }).waitFor();
  await desk.getByText('Lý do: Theo nội quy kỳ họp.').waitFor();
  await button(desk, 'Thời gian phát biểu…').click();
  await dialog.getByLabel('Thôi quy định riêng', { exact: false }).check();
  expect(await dialog.getByLabel('Phát biểu', { exact: true }).count()).toBe(0);
  await dialog.getByLabel('Lý do', { exact: true }).fill('Theo nội quy chung');
  await look(desk, 'administration-floor-rules-dropped');
  await confirm(desk, 'Thôi quy định riêng');
  await desk.getByText('Chưa quy định riêng: Phát biểu 7:00', { exact: false }).waitFor();
});

it('asks before what was typed is thrown away', async () => {
  await button(desk, 'Thêm cơ quan').click();
  await dialogOf(desk).getByLabel('Tên đầy đủ').fill('Ban Đô thị');
  await desk.keyboard.press('Escape');
  await button(desk, 'Viết tiếp').click();
  expect(await dialogOf(desk).getByLabel('Tên đầy đủ').inputValue()).toBe('Ban Đô thị');
  await button(dialogOf(desk), 'Quay lại').click();
  await button(desk, 'Bỏ nội dung').click();
  await dialogOf(desk).waitFor({ state: 'detached' });
});

it('keeps people of one name apart, and finds them without diacritics', async () => {
  await section(desk, 'Danh bạ');
  await addPerson('Nguyễn Văn An', 'Chi cục Thuế');
  await button(desk, 'Thêm người').click();
  const dialog = dialogOf(desk);
  await dialog.getByLabel('Họ và tên').fill('Nguyễn Văn An');
  await dialog.getByText('Đã có người tên này: Nguyễn Văn An (Chi cục Thuế).', { exact: false }).waitFor();
  await dialog.getByText('hãy ghi điều để phân biệt.', { exact: false }).last().waitFor();
  await dialog.getByLabel('Điều để phân biệt', { exact: false }).fill('Sở Y tế');
  await look(desk, 'administration-namesake');
  await confirm(desk, 'Thêm người');
  await desk.getByRole('link', { name: '← Danh bạ' }).click();
  await addPerson('Đỗ Thị Đào', '');
  await desk.getByRole('searchbox').fill('do dao');
  await desk.getByText('Đang hiện 1/4 người').waitFor();
  await desk.getByRole('searchbox').fill('an');
  await desk.getByRole('rowheader', { name: 'Sở Y tế' }).waitFor();
  await look(desk, 'administration-people');
});

it('enters members with post, constituency and seat, also whoever is not in the register yet', async () => {
  await section(desk, 'Thành viên');
  await desk.getByText('Chưa có thành viên nào', { exact: false }).waitFor();
  await join('Đào', 'Đỗ Thị Đào', async (dialog) => {
    await dialog.getByLabel('Chức danh').selectOption('Chủ tịch');
    await dialog.getByLabel('Đơn vị bầu cử', { exact: false }).fill('Đơn vị số 1');
    await dialog.getByLabel('Chỗ ngồi', { exact: false }).fill('A1');
    await look(desk, 'administration-join');
  });
  await join('thue', 'Nguyễn Văn An (Chi cục Thuế)');
  await button(desk, 'Thêm thành viên').click();
  const dialog = dialogOf(desk);
  await dialog.getByRole('searchbox').fill('Trần Văn Bình');
  await button(dialog, 'Ghi người chưa có trong danh bạ').click();
  await dialog.getByLabel('Chức vụ, nơi công tác', { exact: false }).fill('Giám đốc Sở Tài chính');
  await confirm(desk, 'Ghi vào danh sách');
  await desk.getByText('3 thành viên vào ngày', { exact: false }).waitFor();
  await choose('Tổ đại biểu số 1');
  await join('binh', 'Trần Văn Bình');
  await choose(COUNCIL);
  const binh = desk.getByRole('row', { name: 'Trần Văn Bình' });
  await binh.getByRole('cell', { name: 'Tổ đại biểu số 1' }).waitFor();
  await look(desk, 'administration-members');
});

it('reads a list of members, and asks about a name that is known before anything is written', async () => {
  await button(desk, 'Nhập từ bảng tính').click();
  const list =
    'Họ và tên,Chức vụ,Tổ,Ban,Đơn vị bầu cử,Ghế\nĐỗ Thị Đào,Chủ tịch,Tổ đại biểu số 1,Ban Pháp chế,Đơn vị số 1,A1\nBùi Văn Sơn,Giám đốc Sở Xây dựng,Tổ đại biểu số 2,Ban Pháp chế,Đơn vị số 3,A4\n';
  await desk
    .locator('input[type=file]')
    .setInputFiles({ name: 'thanh-vien.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await desk.getByText('Xem trước: thanh-vien.csv').waitFor();
  await look(desk, 'administration-members-import');
  for (const text of ['1.6', '2']) {
    await desk.evaluate((scale) => document.documentElement.style.setProperty('--text-scale', scale), text);
    await look(desk, `administration-members-import-${text}`);
    await desk.setViewportSize(SCREENS.portrait);
    await look(desk, `administration-members-import-${text}-portrait`);
    await desk.setViewportSize(DESK);
  }
  await desk.evaluate(() => document.documentElement.style.setProperty('--text-scale', '1'));
  await button(desk, 'Bỏ, không nhập').click();
  await desk.getByRole('row', { name: 'Trần Văn Bình' }).waitFor();
});

it('prints slips with the codes of those who have not signed in yet', async () => {
  await button(desk, 'In phiếu mã').click();
  await dialogOf(desk).getByText('In 3 phiếu mã', { exact: false }).waitFor();
  await look(desk, 'administration-slips');
  // Slips are on the page for as long as it is printed.
  await desk.evaluate(() => {
    window.print = () => {};
  });
  await confirm(desk, 'In 3 phiếu');
  await desk.emulateMedia({ media: 'print' });
  await desk
    .getByText('Nguyễn Văn An (Chi cục Thuế)', { exact: true })
    .locator('visible=true')
    .first()
    .waitFor();
  await look(desk, 'administration-slips-printed');
  await desk.emulateMedia({ media: null });
  await desk.evaluate(() => window.dispatchEvent(new Event('afterprint')));
});

it('records a suspension with day, source and reason; a person keeps their history', async () => {
  await button(desk, 'Thay đổi: Trần Văn Bình').click();
  const dialog = dialogOf(desk);
  await dialog.getByRole('radio', { name: /^Tạm đình chỉ nhiệm vụ/ }).check();
  await dialog.getByLabel('Tạm đình chỉ từ ngày').fill('01/05/2026');
  await dialog.getByLabel('Căn cứ', { exact: false }).fill('Nghị quyết số 7/NQ-HĐND');
  await dialog.getByText('Chưa ghi lý do.').waitFor();
  await dialog.getByLabel('Lý do', { exact: true }).fill('Bị khởi tố bị can');
  await look(desk, 'administration-suspend');
  await confirm(desk, 'Ghi tạm đình chỉ');
  const binh = desk.getByRole('row', { name: 'Trần Văn Bình' });
  await binh.getByText('Tạm đình chỉ').waitFor();
  await binh.getByRole('link').click();
  await desk
    .getByText('Tạm đình chỉ từ 01/05/2026. Theo Nghị quyết số 7/NQ-HĐND. Lý do: Bị khởi tố bị can.')
    .waitFor();
  await look(desk, 'administration-person');
});

it('shows who was a member on an earlier day', async () => {
  await section(desk, 'Thành viên');
  await desk.getByLabel('Tại ngày').fill('31/03/2026');
  await desk.getByText('0 thành viên vào ngày 31/03/2026', { exact: false }).waitFor();
});

it('appoints another administrator, who gets a code of their own', async () => {
  await section(desk, 'Phân quyền');
  await button(desk, 'Phân công').click();
  const dialog = dialogOf(desk);
  await dialog.getByRole('searchbox').fill('dao');
  await dialog.getByRole('button', { name: 'Đỗ Thị Đào', exact: false }).click();
  await dialog.getByRole('radio', { name: /^Quản trị/ }).check();
  await look(desk, 'administration-appoint');
  await confirm(desk, 'Ghi phân công');
  await button(desk, 'Xem mã: Đỗ Thị Đào').click();
  await button(dialogOf(desk), 'Hiện mã').click();
  await dialogOf(desk).getByText('Giao tận tay Đỗ Thị Đào.', { exact: false }).waitFor();
  await look(desk, 'administration-code');
  await button(dialogOf(desk), 'Đóng').click();
  await desk.getByText('Mã đã giao, chưa đăng nhập lần nào.').waitFor();
  await look(desk, 'administration-staff');
});

it('prepares a session and convenes it with the members of its first day', async () => {
  await section(desk, 'Kỳ họp');
  await button(desk, 'Chuẩn bị kỳ họp').click();
  const dialog = dialogOf(desk);
  expect(await dialog.getByLabel('Tên kỳ họp').inputValue()).toBe(SESSION);
  await dialog.getByLabel('Ngày khai mạc').fill('20/06/2026');
  await dialog.getByLabel('Địa điểm').fill('Hội trường tỉnh');
  await look(desk, 'administration-prepare');
  await confirm(desk, 'Ghi kỳ họp');
  await desk.getByText('Đang chuẩn bị').waitFor();
  await look(desk, 'administration-session-preparing');
  await button(desk, 'Triệu tập kỳ họp').click();
  await dialog.getByText('1. Danh sách 3 thành viên vào ngày 20/06/2026').waitFor();
  await dialog.getByRole('radio', { name: /^Không tính đại biểu bị tạm đình chỉ/ }).check();
  expect(await dialog.getByLabel('Tổng số để tính quá nửa', { exact: false }).inputValue()).toBe('2');
  await dialog.getByLabel('Lý do', { exact: true }).fill('Theo danh sách đến ngày khai mạc');
  await look(desk, 'administration-convene');
  await confirm(desk, 'Xác nhận và triệu tập');
  await desk.getByText('Đã triệu tập').waitFor();
  await desk.getByText('2 (xác nhận ngày', { exact: false }).waitFor();
  await look(desk, 'administration-session-convened');
});

it('hands out the codes of the session, with which its secretary comes in', async () => {
  await button(desk, 'Mã vào bàn điều hành').click();
  await button(dialogOf(desk), 'Hiện mã').click();
  await dialogOf(desk).getByText('Hai Thư ký là hai người khác nhau', { exact: false }).waitFor();
  await look(desk, 'administration-session-codes');
  consoleCode = (await dialogOf(desk).getByRole('definition').first().textContent()) ?? '';
  await button(dialogOf(desk), 'Đóng').click();
  const console = await openDesk('/console');
  await typeCode(console, consoleCode);
  await console.getByText(SESSION, { exact: true }).first().waitFor();
  await section(console, 'Đại biểu');
  await console.getByRole('rowheader', { name: 'Nguyễn Văn An' }).waitFor();
  await console.getByRole('rowheader', { name: 'Trần Văn Bình' }).getByText('Tạm đình chỉ').waitFor();
  await console.getByText(/Tổng số đại biểu: 2 \(đã xác nhận/).waitFor();
  await console.context().close();
});

it('brings a change of the register into the session only when somebody confirms it', async () => {
  await section(desk, 'Thành viên');
  await button(desk, 'Thay đổi: Đỗ Thị Đào').click();
  const dialog = dialogOf(desk);
  await dialog.getByLabel('Chỗ ngồi (không bắt buộc)').fill('B2');
  await dialog.getByLabel('Lý do', { exact: true }).fill('Xếp lại chỗ');
  await confirm(desk, 'Ghi sửa đổi');
  await section(desk, 'Kỳ họp');
  await desk.getByText('1 khác biệt với sổ bộ').waitFor();
  await look(desk, 'administration-sessions');
  await desk.getByRole('link', { name: SESSION }).click();
  await desk.getByText('Chỗ ngồi: A1 → B2').waitFor();
  await look(desk, 'administration-differences');
  await desk.getByRole('checkbox', { name: 'Sửa thông tin Đỗ Thị Đào' }).check();
  await button(desk, 'Đưa vào kỳ họp (1)').click();
  await desk.getByRole('heading', { name: 'Khác biệt với sổ bộ' }).waitFor({ state: 'detached' });
});

it('keeps the programme of a session as a template, with which the next one begins', async () => {
  const { live } = await consoleOf({ ...product, secretaryCode: consoleCode });
  for (const [at, title] of ['Khai mạc', 'Báo cáo kinh tế - xã hội sáu tháng đầu năm'].entries()) {
    const facts = {
      number: `${at + 1}`,
      title,
      kind: 'report',
      presenter: 'Thường trực HĐND',
      minutes: 15,
    } as const;
    await must(live.command({ type: 'AddAgendaItem', item: { ...facts, day: 1, audience: 'public' } }));
  }
  live.close();
  await desk.reload();
  await desk.getByText('2 nội dung').waitFor();
  await lookBothWays('administration-agenda');
  await button(desk, 'Lưu làm chương trình mẫu').click();
  await look(desk, 'administration-agenda-keep');
  await confirm(desk, 'Lưu làm chương trình mẫu');
  await desk.getByText('Đã lưu chương trình mẫu', { exact: false }).waitFor();
  await section(desk, 'Cơ quan');
  await desk.getByRole('link', { name: COUNCIL }).click();
  await desk.getByRole('heading', { name: 'Chương trình mẫu' }).waitFor();
  await lookBothWays('administration-templates');
  await section(desk, 'Kỳ họp');
  await button(desk, 'Chuẩn bị kỳ họp').click();
  const dialog = dialogOf(desk);
  await dialog.getByLabel('Ngày khai mạc').fill('20/12/2026');
  await confirm(desk, 'Ghi kỳ họp');
  await button(desk, 'Triệu tập kỳ họp').click();
  await dialog.getByRole('radio', { name: /^Không tính đại biểu bị tạm đình chỉ/ }).check();
  await dialog.getByLabel('Lý do', { exact: true }).fill('Theo danh sách đến ngày khai mạc');
  await confirm(desk, 'Xác nhận và triệu tập');
  await desk.getByText('Kỳ họp chưa có chương trình.', { exact: false }).waitFor();
  await lookBothWays('administration-agenda-beginning');
  await button(desk, 'Chép vào kỳ họp này').click();
  await desk.getByText('2 nội dung').waitFor();
});

it('goes on with what is being typed after the sign-in was ended, and speaks English too', async () => {
  await section(desk, 'Danh bạ');
  await button(desk, 'Thêm người').click();
  const form = dialogOf(desk).first();
  await form.getByLabel('Họ và tên').fill('Lê Thị Cúc');
  await desk.route('**/api/register/commands', (route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer gone' } }),
  );
  await button(form, 'Thêm người').click();
  const again = desk.getByRole('dialog', { name: 'Cần đăng nhập lại' });
  await again.getByText('Nhập mã quản trị của Vũ Thị Lan', { exact: false }).waitFor();
  await look(desk, 'administration-sign-in-again');
  await desk.unroute('**/api/register/commands');
  await again.getByLabel('Mã đăng nhập').fill(ownCode);
  await button(again, 'Đăng nhập').click();
  await again.getByText('mã PIN 6 chữ số', { exact: false }).waitFor();
  await look(desk, 'administration-pin-again');
  await typePin(again, PIN);
  await again.waitFor({ state: 'detached' });
  expect(await form.getByLabel('Họ và tên').inputValue()).toBe('Lê Thị Cúc');
  await confirm(desk, 'Thêm người');
  await desk.getByRole('heading', { name: 'Lê Thị Cúc' }).waitFor();
  await button(desk, 'Cài đặt hiển thị').click();
  await button(dialogOf(desk), 'English').click();
  await button(dialogOf(desk), 'Close').click();
  await section(desk, 'Sessions');
  await desk.getByText('Convened').first().waitFor();
  await look(desk, 'administration-english');
});

it('looks well on a smaller desk too', async () => {
  await desk.setViewportSize(SCREENS.landscape);
  for (const name of ['Sessions', 'Bodies', 'Members', 'People', 'Staff']) {
    await section(desk, name);
    await desk.getByRole('heading', { name, exact: true, level: 1 }).waitFor();
    await look(desk, `administration-small-${name.toLowerCase()}`);
  }
});

/** At the desk, and as wide as a tablet held across and upright. */
async function lookBothWays(name: string): Promise<void> {
  for (const [way, size] of [
    ['-landscape', SCREENS.landscape],
    ['-portrait', SCREENS.portrait],
    ['', DESK],
  ] as const) {
    await desk.setViewportSize(size);
    await look(desk, name + way);
  }
}

async function addBody(kind: string, name: string): Promise<void> {
  await button(desk, 'Thêm cơ quan').click();
  const dialog = dialogOf(desk);
  await dialog.getByLabel('Loại').selectOption(kind);
  await dialog.getByLabel('Tên đầy đủ').fill(name);
  await confirm(desk, 'Thêm cơ quan');
  await desk.getByRole('heading', { name }).waitFor();
}

async function addPerson(name: string, distinction: string): Promise<void> {
  await button(desk, 'Thêm người').click();
  const dialog = dialogOf(desk);
  await dialog.getByLabel('Họ và tên').fill(name);
  await dialog.getByLabel('Điều để phân biệt', { exact: false }).fill(distinction);
  await confirm(desk, 'Thêm người');
  await desk.getByRole('heading', { name }).waitFor();
  await desk.getByRole('link', { name: '← Danh bạ' }).click();
}

async function choose(body: string): Promise<void> {
  const options = desk.getByLabel('Cơ quan', { exact: true });
  const option = options.locator('option', { hasText: body });
  await options.selectOption(await option.getAttribute('value'));
}

/** Somebody of the register joins the body that is shown. */
async function join(
  query: string,
  name: string,
  fill: (dialog: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  await button(desk, 'Thêm thành viên').click();
  const dialog = dialogOf(desk);
  await dialog.getByRole('searchbox').fill(query);
  await dialog.getByRole('button', { name, exact: false }).click();
  await fill(dialog);
  await confirm(desk, 'Ghi vào danh sách');
}
