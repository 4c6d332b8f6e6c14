import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LibrarySession, SignedIn } from '#shared/protocol/http.ts';
import type { RegisterState } from '#shared/register/state.ts';
import { administrationCodes } from '../../server/codes/administration.ts';
import { codesAtTerminal } from '../../server/codes/at-terminal.ts';
import { Administration } from '../support/administration.ts';
import { type Product, signInAt, startDemo } from '../support/product.ts';
import { welcomeAt } from '../support/raw-sockets.ts';

let product: Product;
let administration: Administration;

beforeAll(async () => {
  product = await startDemo();
  administration = await administrator();
});
afterAll(() => product?.stop());

async function administrator(): Promise<Administration> {
  const told = await administrationCodes(product.dataDir);
  if (told.type !== 'administrators') throw new Error('the office is not founded');
  const nobody = new Administration(product, null);
  const { body } = await nobody.signIn(told.codes[0]?.code ?? '');
  if (body.type !== 'signed-in') throw new Error(body.refusal?.en);
  return nobody.as(body.token);
}

async function register(): Promise<RegisterState> {
  return (await administration.register()).state;
}

async function secretaryOf(title: string): Promise<SignedIn> {
  const told = await codesAtTerminal(product.dataDir, ({ personId }) => personId === 's1');
  const code = told.find(({ session }) => session === title)?.code;
  if (!code) throw new Error(`${title} has no secretary`);
  return signInAt(product.origin, code);
}

const asking = ({ token }: SignedIn, path: string): Promise<Response> =>
  fetch(`${product.origin}${path}`, { headers: { authorization: `Bearer ${token}` } });

it('has sessions that were held, and some to come, as the register names them', async () => {
  const { sessions, bodies } = await register();
  const listed = sessions.map(({ bodyId, kind, number, stage, title }) => {
    const body = bodies.find(({ id }) => id === bodyId);
    return [body?.kind, kind, number, stage, title];
  });
  expect(listed).toEqual([
    ['council', 'first', 1, 'archived', 'Kỳ họp thứ nhất'],
    ['council', 'thematic', null, 'archived', 'Kỳ họp chuyên đề tháng 9 năm 2026'],
    ['party-committee', 'conference', null, 'convened', 'Hội nghị tổng kết công tác Đảng năm 2026'],
    ['council', 'regular', 2, 'convened', 'Kỳ họp thứ hai (kỳ họp thường lệ cuối năm 2026)'],
  ]);
});

it('shows at the session that is to come what the earlier ones resolved, and no difference from the register', async () => {
  const ahead = await signInAt(product.origin, product.secretaryCode);
  const answer = (await (await asking(ahead, '/api/library')).json()) as {
    sessions: readonly LibrarySession[];
  };
  expect(answer.sessions.map(({ title, resolutions }) => [title, resolutions.length])).toEqual([
    ['Kỳ họp chuyên đề tháng 9 năm 2026', 2],
    ['Kỳ họp thứ nhất', 2],
  ]);
  const { snapshot } = await welcomeAt(product.origin, ahead.token);
  expect(snapshot?.documents).toHaveLength(40);
  expect(snapshot?.delegates.filter(({ personId }) => personId !== undefined)).toHaveLength(83);
  const { body } = await administration.get<{ differences: readonly unknown[] }>(
    `/api/register/sessions/${ahead.sessionId}/differences`,
  );
  expect(body.differences).toEqual([]);
});

it('opens an earlier session as it was, with its papers', async () => {
  const past = await secretaryOf('Kỳ họp thứ nhất');
  const { snapshot } = await welcomeAt(product.origin, past.token);
  expect(snapshot?.status).toBe('closed');
  const [document] = snapshot?.documents ?? [];
  const pdf = await asking(past, `/api/documents/${document?.editions[0]?.sha256}`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  const minutes = await asking(past, '/api/export/minutes.pdf');
  expect(minutes.status).toBe(200);
});

it('convenes the conference of its Party organisation, with its reports', async () => {
  const conference = await secretaryOf('Hội nghị tổng kết công tác Đảng năm 2026');
  const { snapshot } = await welcomeAt(product.origin, conference.token);
  expect(snapshot?.details.bodyKind).toBe('party-committee');
  expect(snapshot?.details.ruleSetId).toBe('present-majority');
  expect(snapshot?.delegates).toHaveLength(32);
  expect(snapshot?.agenda).toHaveLength(8);
  expect(snapshot?.documents).toHaveLength(5);
});

it('is the same after a start in which all its steps are taken again', async () => {
  const before = await register();
  const { port, dataDir } = product;
  await product.stop();
  writeFileSync(join(dataDir, 'office-unfinished'), '');
  product = await startDemo({ dataDir, port });
  expect(existsSync(join(dataDir, 'office-unfinished'))).toBe(false);
  expect(await register()).toEqual(before);
});
