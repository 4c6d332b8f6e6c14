import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { DropBallot } from '#shared/protocol/socket.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { startChromium } from '../support/chromium.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type MarkingProxy, type Passed, startMarkingProxy } from '../support/marking-proxy.ts';
import { codesAt, type Product, startProduct } from '../support/product.ts';
import { putToVote } from '../support/questions.ts';
import { consoleOf, openWithEverybody } from '../support/tablets.ts';
import { PROCEDURES } from '../unit/voting/samples.ts';
import { button, dialogOf } from './hall/acting.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** What two tablets send to the ballot box, through a proxy that marks each device: nothing there tells them apart but the ballot. */

let product: Product;
let proxy: MarkingProxy;
let browser: Browser;
let secretary: LiveSession;
let tablets: readonly Page[];
let people: readonly string[];

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(3) });
  proxy = await startMarkingProxy(product.origin);
  browser = await startChromium();
  const { live, signedIn } = await consoleOf(product);
  secretary = live;
  await openWithEverybody(secretary);
  const slips = (await codesAt(product, signedIn)).filter(({ person }) => person.role === 'delegate');
  people = slips.map(({ person }) => person.personId);
  const behind = { ...product, secureOrigin: proxy.origin };
  tablets = await Promise.all(slips.slice(0, 2).map(({ code }) => openSignedIn(browser, behind, { code })));
  await putToVote(secretary, { procedure: PROCEDURES.secret });
});

afterAll(async () => {
  secretary?.close();
  await browser?.close();
  await proxy?.close();
  await product?.stop();
});

/** All that the tablet sends from the moment in which the ballot is cast until it lies in the box. */
async function castFrom(tablet: Page): Promise<readonly Passed[]> {
  const sheet = dialogOf(tablet);
  await button(sheet, 'Tán thành').click();
  await button(sheet, 'Xem lại phiếu').click();
  const before = proxy.passed.length;
  await button(sheet, 'Bỏ phiếu').click();
  await sheet.getByText('Phiếu đã vào hòm', { exact: true }).waitFor();
  return proxy.passed.slice(before);
}

const isBox = ({ url }: Passed) => url.startsWith('/socket.io/');
const cookieOf = async (tablet: Page) =>
  (await tablet.context().cookies()).find(({ name }) => name === 'route')?.value ?? '';
const Stored = z.object({ token: z.string() });

/** The request without what is new for each connection, and without the ballot, which is there once. */
function unmarked({ method, url, headers, body }: Passed): object {
  const address = new URL(url, 'http://localhost');
  for (const fresh of ['t', 'sid'])
    if (address.searchParams.has(fresh)) address.searchParams.set(fresh, 'new');
  const key = headers.findIndex((name) => name.toLowerCase() === 'sec-websocket-key');
  const packet = /^(42\/box,\d+)(\[.*\])$/s.exec(body);
  if (!packet?.[2])
    return {
      method,
      address: address.href,
      headers: headers.with(key + 1, key < 0 ? (headers[0] ?? '') : ''),
      body,
    };
  const [message, ballot] = z.tuple([z.string(), DropBallot.loose()]).parse(JSON.parse(packet[2]));
  const { entry, ...others } = ballot;
  return {
    method,
    address: address.href,
    headers,
    body: [packet[1], message, { ...others, entry: Object.keys(entry).sort() }, body.length],
  };
}

it('is the same from both, request by request, header by header and byte by byte', async () => {
  const [first, second] = tablets;
  if (!first || !second) throw new Error('two tablets are needed');
  const sent = [await castFrom(first), await castFrom(second)];
  const boxed = sent.map((all) => all.filter(isBox));
  expect(boxed[0]?.length).toBeGreaterThan(0);
  expect(JSON.stringify(boxed[0])).toContain('ballot:drop');
  // Its last word and its last question are on their way at the same time: which comes first is chance.
  const inNoOrder = (all: readonly Passed[] = []) => all.map((one) => JSON.stringify(unmarked(one))).sort();
  expect(inNoOrder(boxed[0])).toEqual(inNoOrder(boxed[1]));

  // Each device has its mark and its sign-in, and sends them everywhere else.
  const marks = await Promise.all(tablets.map(cookieOf));
  expect(new Set(marks).size).toBe(2);
  const tokens = await Promise.all(
    tablets.map(
      async (tablet) =>
        Stored.parse(
          await tablet.evaluate(() =>
            JSON.parse(localStorage.getItem('nghi-truong:sign-in:delegate') ?? '{}'),
          ),
        ).token,
    ),
  );
  const elsewhere = JSON.stringify(proxy.passed.filter((one) => !boxed.flat().includes(one)));
  for (const mark of [...marks, ...tokens]) expect(elsewhere).toContain(mark);
  const inBox = JSON.stringify(boxed);
  for (const mark of [...marks, ...tokens, ...people.map((id) => `"${id}"`)])
    expect(inBox).not.toContain(mark);
  for (const { headers } of boxed.flat()) {
    const names = headers.filter((_, place) => place % 2 === 0).map((name) => name.toLowerCase());
    expect(names).not.toContain('cookie');
    expect(names).not.toContain('authorization');
    expect(names).not.toContain('dpop');
  }
});

it('comes on connections on which nothing else was ever sent', () => {
  const byConnection = Map.groupBy(proxy.passed, ({ connection }) => connection);
  const shared = [...byConnection.values()].filter(
    (all) => all.some((one) => one.body.includes('/box')) && all.some((one) => !isBox(one)),
  );
  expect(shared).toEqual([]);
});

it('finds no mark that the server itself made: it sets no cookie, on whatever it is asked', () => {
  expect(proxy.passed.length).toBeGreaterThan(20);
  expect(proxy.cookiesOfServer).toEqual([]);
});
