import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { refusal } from '#shared/protocol/refusals.ts';
import type { RegisterAnswer } from '#shared/protocol/register/http.ts';
import { newIds } from '#shared/protocol/register/ids.ts';
import { EMPTY_REGISTER, type RegisterState } from '#shared/register/state.ts';
import { useGate } from '../../../client/administration/gate/gate.ts';
import { forget, give, refresh, useKnown } from '../../../client/administration/register/register.ts';

/** What the page knows of the register, and of its own sign-in, by what a server answers. */

const ids = newIds(randomUUID);
const me = { personId: ids.person(), name: 'Vũ Thị Lan' };
const COMMAND = { type: 'RenameOffice', name: 'Văn phòng', source: '', reason: 'Đổi tên' } as const;

/** Answers of the server, by path, in the order in which they are asked for. */
let answers: Map<string, (() => Promise<Response>)[]>;
let asked: { path: string; token: string | null }[];

beforeEach(() => {
  answers = new Map();
  asked = [];
  vi.stubGlobal('fetch', (path: string, { headers }: { headers: Headers }) => {
    asked.push({ path, token: headers.get('authorization') });
    const next = answers.get(path)?.shift();
    return next ? next() : Promise.reject(new TypeError('no network'));
  });
  useGate.setState({ status: 'signed-in', signIn: { token: 'T1', me }, ended: null }, true);
});

afterEach(() => {
  forget();
  vi.unstubAllGlobals();
});

function registerAt(seq: number): RegisterAnswer<RegisterState> {
  return { seq, state: { ...EMPTY_REGISTER, seq }, sessions: [], me };
}

function answer(path: string, body: unknown, status = 200): void {
  const response = () => Promise.resolve(new Response(JSON.stringify(body), { status }));
  answers.set(path, [...(answers.get(path) ?? []), response]);
}

it('shows what came of a command, asked for with the sign-in', async () => {
  answer('/api/register/commands', { ok: true, seq: 4 });
  answer('/api/register', registerAt(4));
  await give(COMMAND);
  expect(useKnown.getState()).toEqual({ answer: registerAt(4), problem: null });
  expect(asked).toEqual([
    { path: '/api/register/commands', token: 'Bearer T1' },
    { path: '/api/register', token: 'Bearer T1' },
  ]);
});

it('throws a refusal, and asks whether what was shown is still so', async () => {
  answer('/api/register', registerAt(4));
  await refresh();
  answer('/api/register/commands', { ok: false, refusal: refusal('unknown-person') }, 409);
  answer('/api/register', registerAt(7));
  await expect(give(COMMAND)).rejects.toMatchObject({ refusal: { code: 'unknown-person' } });
  await vi.waitFor(() => expect(useKnown.getState().answer?.seq).toBe(7));
  expect(useGate.getState()).toMatchObject({ status: 'signed-in', ended: null });
});

it('keeps what is shown where no answer comes, and says so', async () => {
  answer('/api/register', registerAt(4));
  await refresh();
  await expect(give(COMMAND)).rejects.toThrow(TypeError);
  await refresh();
  expect(useKnown.getState()).toEqual({ answer: registerAt(4), problem: 'unanswered' });
});

it('keeps the answer that knows more of two that cross', async () => {
  const late = Promise.withResolvers<Response>();
  answers.set('/api/register', [() => late.promise]);
  answer('/api/register', registerAt(5));
  const first = refresh();
  await refresh();
  late.resolve(new Response(JSON.stringify(registerAt(4))));
  await first;
  expect(useKnown.getState().answer?.seq).toBe(5);
});

it('keeps the page when its sign-in has ended, and says why', async () => {
  const renewed = refusal('administrator-code-renewed');
  answer('/api/register/commands', { ok: false, refusal: renewed }, 401);
  await expect(give(COMMAND)).rejects.toMatchObject({ refusal: renewed });
  expect(useGate.getState()).toEqual({ status: 'signed-in', signIn: { token: 'T1', me }, ended: renewed });
});
