import type { BrowserContext, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { announce, button, closeVote, dialogOf, look, putToVote, section } from './hall/acting.ts';
import { AN, Council } from './hall/council.ts';

/** A ballot that waited for the network and came too late is told of, over whatever is on the screen. */

const FIRST = 'Thông qua chính sách hỗ trợ nông nghiệp';
const SECOND = 'Thông qua danh mục thu hồi đất';

let council: Council;
let clerk: Page;
let an: Page;
let device: BrowserContext;
let cut = false;
const sockets = new Set<WebSocketRoute>();

beforeAll(async () => {
  council = await Council.assemble();
  clerk = await council.console(council.product.secretaryCode);
  device = await council.device();
  await device.routeWebSocket(/socket\.io/, (socket) => {
    if (cut) return void socket.close();
    socket.connectToServer();
    sockets.add(socket);
  });
  an = await council.tablet(AN, device);
  await section(clerk, 'Điều hành');
  await button(clerk, 'Bắt đầu nội dung này').click();
});

afterAll(() => council?.close());

/** Playwright's own way leaves sockets that are open. */
async function setNetwork(there: boolean): Promise<void> {
  cut = !there;
  await device.setOffline(cut);
  if (cut) await Promise.all([...sockets].map((socket) => socket.close()));
  sockets.clear();
}

async function open(title: string): Promise<void> {
  await putToVote(clerk, title, (dialog) => dialog.getByText('Không hạn giờ').click());
}

it('says so once the network is back, though the next vote has begun', async () => {
  await open(FIRST);
  await dialogOf(an).getByRole('heading', { name: FIRST }).waitFor();
  await setNetwork(false);
  await button(dialogOf(an), 'Tán thành').click();
  await dialogOf(an).getByText('Chờ có mạng: Tán thành').waitFor();
  await closeVote(clerk);
  await announce(clerk);
  await open(SECOND);
  await setNetwork(true);
  const notice = dialogOf(an).filter({ hasText: 'Phiếu không được tính' });
  await notice
    .getByText(`Phiếu ở “${FIRST}” đến máy chủ sau khi biểu quyết kết thúc`, { exact: false })
    .waitFor();
  await look(an, 'tablet-late-ballot');
  await button(notice, 'Đã rõ').click();
  await notice.waitFor({ state: 'detached' });
  await button(dialogOf(an), 'Tán thành').click();
  await dialogOf(an).getByText('Đã ghi nhận: Tán thành').waitFor();
});

it('does not say it again after a reload', async () => {
  await an.reload();
  await dialogOf(an).getByText('Đã ghi nhận: Tán thành').waitFor();
  await an.waitForLoadState('networkidle');
  await dialogOf(an).filter({ hasText: 'Phiếu không được tính' }).waitFor({ state: 'detached' });
});
