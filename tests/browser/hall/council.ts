import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
import type { PollId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import type { SignInCode } from '#shared/protocol/sign-ins.ts';
import type { LiveSession } from '../../../client/connection/live.ts';
import { SCREENS, startChromium } from '../../support/chromium.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { codesAt, type Product, startProduct } from '../../support/product.ts';
import { newBallot, sessionAt, untilPoll } from '../../support/questions.ts';
import {
  consoleOf,
  must,
  openWithEverybody,
  type Tablet,
  tabletOf,
  until,
  untilLive,
} from '../../support/tablets.ts';

/** Twelve delegates in two groups. The first three have tablets with a screen, the others vote without one. */
export const AN = 'Nguyễn Thị An';
export const BINH = 'Trần Văn Bình';
export const CUC = 'Lê Thị Cúc';
const OTHERS = [
  'Phạm Văn Dũng',
  'Hoàng Thị Giang',
  'Vũ Đình Hải',
  'Đặng Thị Khuê',
  'Bùi Văn Lâm',
  'Đỗ Thị Mai',
  'Hồ Văn Nam',
  'Ngô Thị Oanh',
  'Dương Văn Phúc',
] as const;

export const EVERYBODY = [AN, BINH, CUC, ...OTHERS] as const;

const AGENDA = [
  'Nghị quyết về chính sách hỗ trợ nông nghiệp,Nghị quyết',
  'Nghị quyết về danh mục thu hồi đất,Nghị quyết',
  'Quy chế làm việc của Hội đồng,Nghị quyết',
  'Lấy phiếu tín nhiệm,Nhân sự',
  'Bầu bổ sung Ủy viên Ủy ban nhân dân tỉnh,Nhân sự',
] as const;

function councilFolder(): string {
  const folder = temporaryFolder();
  const people = EVERYBODY.map((name, place) => {
    const body = place < 6 ? 'Tổ số 1,Ban Pháp chế' : 'Tổ số 2,Ban Kinh tế - Ngân sách';
    return `${name},${body},${place + 1}`;
  });
  const items = AGENDA.map((item, place) => `${place + 1},${item}`);
  writeFileSync(join(folder, 'delegates.csv'), ['Họ và tên,Tổ đại biểu,Ban,Số ghế', ...people].join('\r\n'));
  writeFileSync(join(folder, 'agenda.csv'), ['Số,Nội dung,Loại', ...items].join('\r\n'));
  return folder;
}

/** Long enough for a machine that does other things too. */
const PATIENCE_MS = 60_000;

/** A council in session, everybody present, with the screens that a test opens. */
export class Council {
  readonly product: Product;
  /** A console without a screen: to know what happened, and for what no screen is needed. */
  readonly secretary: LiveSession;
  readonly #browser: Browser;
  readonly #codes: readonly SignInCode[];
  readonly #others: Tablet[] = [];

  private constructor(
    product: Product,
    secretary: LiveSession,
    browser: Browser,
    codes: readonly SignInCode[],
  ) {
    this.product = product;
    this.secretary = secretary;
    this.#browser = browser;
    this.#codes = codes;
  }

  static async assemble(): Promise<Council> {
    const product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: councilFolder() });
    const { live, signedIn } = await consoleOf(product);
    await openWithEverybody(live);
    const codes = await codesAt(product, signedIn);
    const council = new Council(product, live, await startChromium(), codes);
    const others = OTHERS.map((name) => tabletOf(product, council.#codeOf(name)));
    council.#others.push(...(await Promise.all(others)));
    return council;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    for (const tablet of this.#others) tablet.close();
    this.secretary.close();
    await this.product.stop();
  }

  async console(code: string): Promise<Page> {
    return this.#signIn(await this.#online(), '/console', code);
  }

  async hall(): Promise<Page> {
    const code = this.#codes.find(({ person }) => person.role === 'display')?.code ?? '';
    return this.#signIn(await this.#online(SCREENS.hall), '/display', code);
  }

  /** @param device from `device()` for whoever loses the network; without one, a device that never does. */
  async tablet(name: string, device?: BrowserContext): Promise<Page> {
    return this.#signIn(device ?? (await this.#online()), '/tablet', this.#codeOf(name));
  }

  async page(path: string): Promise<Page> {
    const page = await (await this.#online()).newPage();
    await page.goto(`${this.product.secureOrigin}${path}`);
    return page;
  }

  /** A browser profile of its own, which keeps the app. */
  device(): Promise<BrowserContext> {
    return this.#profile({ viewport: SCREENS.landscape });
  }

  /** Without the app kept on it: to install that costs more than most tests do. */
  #online(viewport: ViewportSize = SCREENS.landscape): Promise<BrowserContext> {
    return this.#profile({ viewport, serviceWorkers: 'block' });
  }

  async #profile(options: BrowserContextOptions): Promise<BrowserContext> {
    const context = await this.#browser.newContext({ locale: 'vi-VN', acceptDownloads: true, ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  }

  /** The poll that was opened last, once it is in this state. */
  async lastPoll(status: 'open' | 'closed' | 'announced' | 'annulled'): Promise<PollId> {
    const last = () => sessionAt(this.secretary).polls.at(-1);
    await untilLive(this.secretary, () => last()?.status === status);
    const poll = last();
    if (!poll) throw new Error('no poll was opened');
    return poll.id;
  }

  /** The device of a delegate without a screen; `place`: in the list of these, from 0. */
  other(place: number): LiveSession {
    const tablet = this.#others[place];
    if (!tablet) throw new Error('no such delegate');
    return tablet.live;
  }

  /** Delegates without a screen cast these ballots by name, one each. */
  castByOthers(pollId: PollId, selections: readonly Selection[], reason = ''): Promise<void> {
    return this.#eachOther(selections, async ({ live }, selection) => {
      await untilPoll(live, pollId, 'open');
      await must(live.cast(newBallot(pollId, selection, reason)));
    });
  }

  /** Delegates without a screen drop these ballots into the box, one each. */
  dropByOthers(pollId: PollId, selections: readonly Selection[]): Promise<void> {
    return this.#eachOther(selections, async ({ live, secret }, selection) => {
      await untilPoll(live, pollId, 'open');
      await secret.drop(pollId, selection);
      await until(secret.ballots, (ballots) => ballots[pollId]?.status === 'dropped');
    });
  }

  async #eachOther(
    selections: readonly Selection[],
    vote: (tablet: Tablet, selection: Selection) => Promise<void>,
  ): Promise<void> {
    if (selections.length > this.#others.length) throw new Error('more ballots than delegates');
    const votes = selections.map((selection, place) => {
      const tablet = this.#others[place];
      return tablet && vote(tablet, selection);
    });
    await Promise.all(votes);
  }

  #codeOf(name: string): string {
    const found = this.#codes.find(({ person }) => person.name === name);
    if (!found) throw new Error(`${name} has no code`);
    return found.code;
  }

  async #signIn(context: BrowserContext, path: string, code: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${this.product.secureOrigin}${path}#code=${code}`);
    return page;
  }
}
