import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { AnnotationBody, Audience, SharedAnnotation } from '#shared/protocol/annotations.ts';
import type { SignedIn } from '#shared/protocol/http.ts';
import { DelegateId } from '#shared/protocol/ids.ts';
import type { SignInCode } from '#shared/protocol/sign-ins.ts';
import { createSharingFetch, SHARED_PATH } from '../../client/annotations/sharing.ts';
import { createAnnotationSync } from '../../client/annotations/sync.ts';
import { httpWith, postJson } from '../../client/connection/http.ts';
import { startLive } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { consoleOf, untilLive } from '../support/tablets.ts';
import { highlight, idOf } from '../unit/annotations/samples.ts';
import { Tablet } from '../unit/annotations/tablet.ts';

/** Notes that delegates show each other, over the real server: d1, d11 and d21 are of one group, d2 of another. */

const SHOWN = 'ghi chú cho cả tổ';
const PRIVATE = 'ghi chú riêng';

let product: Product;
let closeConsole = () => {};
let secretary: SignedIn;
let codes: readonly SignInCode[];
let closing: (() => void)[] = [];

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(22) });
  const { live, signedIn } = await consoleOf(product);
  closeConsole = () => live.close();
  secretary = signedIn;
  codes = await codesAt(product, signedIn);
});

afterEach(() => {
  for (const close of closing) close();
  closing = [];
});

afterAll(async () => {
  closeConsole();
  await product?.stop();
});

interface Member {
  readonly signedIn: SignedIn;
  /** What the device keeps of others' annotations, without a network too. */
  shown(): readonly SharedAnnotation[];
  write(id: number, body: AnnotationBody | null): Promise<void>;
}

/** A delegate's tablet, wired as its services are. */
async function memberOf(personId: string): Promise<Member> {
  const code = codes.find(({ person }) => person.personId === personId)?.code ?? '';
  const signedIn = await signInAt(product.origin, code);
  const http = httpWith(() => signedIn);
  const toServer: typeof http = (path, init) => http(product.origin + path, init);
  const live = startLive(signedIn, null, product.origin);
  const tablet = new Tablet();
  const sync = createAnnotationSync({
    replica: tablet.local,
    postJson: (path, body) => postJson(toServer, path, body),
    alone: (work) => work(),
  });
  const sharing = createSharingFetch(tablet.local, toServer);
  let shown: readonly SharedAnnotation[] = [];
  const stop = tablet.local.watchShared((shared) => {
    shown = shared;
  });
  live.onSharingChanged(() => void sharing.fetchNow());
  closing.push(() => {
    stop();
    sync.stop();
    live.close();
    tablet.close();
  });
  await untilLive(live, ({ connection }) => connection === 'online');
  await sharing.fetchNow();
  return {
    signedIn,
    shown: () => shown,
    async write(id, body) {
      await tablet.write(idOf(id), body);
      await sync.syncNow();
      const status = sync.status.getState();
      if (status.phase === 'failed') throw status.error;
    },
  };
}

const share = (of: number, audience: Audience): AnnotationBody => ({
  type: 'share',
  of: idOf(of),
  with: audience,
});
const answerTo = (owner: string, id: number, text: string): AnnotationBody => ({
  type: 'reply',
  to: { owner: DelegateId.parse(owner), id: idOf(id) },
  text,
});
const texts = (member: Member) =>
  member
    .shown()
    .map(({ annotation, replies }) => [
      annotation.body?.type === 'highlight' ? annotation.body.text : null,
      ...replies.map(({ author, text }) => `${author}: ${text}`),
    ]);

async function asked(token: string | null, headers: Record<string, string> = {}) {
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(product.origin + SHARED_PATH, { headers: { ...authorization, ...headers } });
  return { status: response.status, etag: response.headers.get('etag'), text: await response.text() };
}

it('shows a note to the group by the hint alone, with the answers, and takes it back from their devices', async () => {
  const owner = await memberOf('d1');
  const reader = await memberOf('d11');
  const third = await memberOf('d21');
  const outside = await memberOf('d2');
  await owner.write(1, highlight(SHOWN));
  await owner.write(2, highlight(PRIVATE));
  await owner.write(3, share(1, { type: 'group' }));
  for (const member of [reader, third]) await vi.waitFor(() => expect(texts(member)).toEqual([[SHOWN]]));

  await reader.write(4, answerTo('d1', 1, 'đồng ý'));
  for (const member of [owner, reader, third]) {
    await vi.waitFor(() => expect(texts(member)).toEqual([[SHOWN, 'd11: đồng ý']]));
  }
  // An answer by somebody who cannot see the note is taken as their own record, and shown to nobody.
  await outside.write(5, answerTo('d1', 1, 'của người ngoài'));
  await owner.write(1, highlight(`${SHOWN}, sửa`));
  for (const member of [owner, reader, third]) {
    await vi.waitFor(() => expect(texts(member)).toEqual([[`${SHOWN}, sửa`, 'd11: đồng ý']]));
  }
  expect(outside.shown()).toEqual([]);

  await owner.write(3, null);
  for (const member of [reader, third]) await vi.waitFor(() => expect(member.shown()).toEqual([]));
  // What was said to the owner stays with them.
  await vi.waitFor(() => expect(texts(owner)).toEqual([[`${SHOWN}, sửa`, 'd11: đồng ý']]));
  expect(JSON.parse((await asked(reader.signedIn.token)).text)).toEqual({ ok: true, annotations: [] });
});

it('shows a note to one delegate of another group, and to nobody else who asks', async () => {
  const owner = await memberOf('d3');
  const reader = await memberOf('d4');
  await owner.write(1, highlight(SHOWN));
  await owner.write(2, highlight(PRIVATE));
  await owner.write(3, share(1, { type: 'delegate', delegateId: DelegateId.parse('d4') }));
  await vi.waitFor(() => expect(texts(reader)).toEqual([[SHOWN]]));

  const sameGroup = await memberOf('d13');
  const answer = await asked(sameGroup.signedIn.token);
  expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { ok: true, annotations: [] }]);
  for (const role of ['display', 'secretary']) {
    const code = codes.find(({ person }) => person.role === role)?.code ?? secretary.token;
    const token = role === 'secretary' ? secretary.token : (await signInAt(product.origin, code)).token;
    const refused = await asked(token);
    expect([refused.status, JSON.parse(refused.text)]).toMatchObject([
      403,
      { ok: false, refusal: { code: 'not-permitted' } },
    ]);
  }
  expect((await asked(null)).status).toBe(401);
  const seen = await asked(reader.signedIn.token);
  expect(seen.text).not.toContain(PRIVATE);
  // Somebody who shares another one's id shows nothing but what is their own.
  await sameGroup.write(6, share(2, { type: 'delegate', delegateId: DelegateId.parse('d14') }));
  expect((await memberOf('d14')).shown()).toEqual([]);
});

it('sends nothing again to a device that has it', async () => {
  const reader = await memberOf('d5');
  const { status, etag } = await asked(reader.signedIn.token);
  expect([status, etag]).toEqual([200, expect.stringMatching(/^"[\w-]+"$/)]);
  const again = await asked(reader.signedIn.token, { 'if-none-match': etag ?? '' });
  expect([again.status, again.text]).toEqual([304, '']);
  const owner = await memberOf('d15');
  await owner.write(1, highlight(SHOWN));
  await owner.write(2, share(1, { type: 'group' }));
  expect((await asked(reader.signedIn.token, { 'if-none-match': etag ?? '' })).status).toBe(200);
});
