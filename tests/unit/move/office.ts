import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReceiptReport } from '#shared/protocol/document-receipts.ts';
import { CalendarDay, REGISTER_LOG, SessionId, Sha256 } from '#shared/protocol/ids.ts';
import { REGISTER_CORE_VERSION } from '#shared/register/core-version.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import { chain, emptyLog } from '../../../server/eventlog/chain.ts';
import { signCheckpoint } from '../../../server/eventlog/checkpoint.ts';
import { makeSigningKey, readSigningKey, type SigningKey } from '../../../server/eventlog/signing-key.ts';
import { type Participant, personAccount, TERMINAL } from '../../../server/identity/identities.ts';
import { serverSecret } from '../../../server/identity/secret.ts';
import { registerRecord } from '../../../server/register/record.ts';
import { readRecord } from '../../../server/session/read-record.ts';
import { type SessionRecord, writeRecord } from '../../../server/session/record.ts';
import { takeOver } from '../../../server/sessions/adoption.ts';
import type { OpenedIdentities, Storage } from '../../../server/storage.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { annotation, DOCUMENT, highlight, idOf } from '../annotations/samples.ts';
import { put } from '../annotations/stored.ts';
import { ballot } from '../ballots/papers.ts';
import { helpCall, memo, receipt } from '../memos/memo-store.contract.ts';
import { p } from '../register/samples.ts';
import { founded } from '../register/story.ts';
import { p as poll } from '../session/samples.ts';

export const SESSION = SessionId.parse('kh-mot');
const AT = '2026-12-08T01:00:00.000Z';
const AN = personAccount(p(1));
const BINH = personAccount(p(2));
const delegate = (n: number): Participant => ({
  type: 'participant',
  sessionId: SESSION,
  personId: `d${n}`,
  role: 'delegate',
});

/** An empty data folder with the keys of a server. */
export function folderWithKeys(): { readonly dataDir: string; readonly keys: SigningKey } {
  const dataDir = temporaryFolder();
  serverSecret(dataDir);
  return { dataDir, keys: makeSigningKey(dataDir, true) };
}

export function identitiesOf(storage: Storage, dataDir: string): Promise<OpenedIdentities> {
  return storage.openIdentities(serverSecret(dataDir), AT);
}

export async function adopt(storage: Storage, signingKey: SigningKey, record: SessionRecord): Promise<void> {
  const { log, secretBox } = storage;
  const clock = { now: () => Date.parse(AT), hold: () => () => {} };
  const taken = await takeOver(record, { log, secretBox, signingKey, clock });
  if (!taken.ok) throw new Error(taken.refusal.en);
}

/** Two sessions, one of them from before there were salts, the register, and something in each table that is moved. */
export async function fillOffice(storage: Storage, dataDir: string, keys: SigningKey): Promise<Tokens> {
  for (const name of ['0.4.0.jsonl', '0.1.0.jsonl']) {
    const read = await readRecord(readFileSync(join(import.meta.dirname, '../verify/golden', name)));
    if (!read.ok) throw new Error(read.refusal.en);
    await adopt(storage, keys, read.record);
  }
  const entries = chain(emptyLog(REGISTER_LOG), founded().log);
  const last = entries.at(-1);
  if (!last) throw new Error('an office has entries');
  const checkpoint = signCheckpoint(keys.signer, REGISTER_LOG, last, AT, REGISTER_CORE_VERSION);
  await storage.log.append(REGISTER_LOG, entries, checkpoint);
  const [end] = await storage.log.ends();
  if (!end) throw new Error('there is a session');
  await storage.index.put({
    ...end,
    listed: 'niêm phong{"title":"Kỳ họp"}',
    people: 'niêm phong',
    views: Buffer.from([0, 255, 39, 92, 10]),
  });
  await storage.box.record([ballot(2, { reason: `Cần “thêm” 'số' \\ {liệu}, NULL\n` }), ballot(1)]);
  await storage.receipts.note(SESSION, ballot(1).delegateId, receipts(), AT);
  await storage.moments.put(SESSION, 'hall', { notice: 'Nghỉ giải lao' });
  await storage.memos.keep(SESSION, memo(1));
  await storage.memos.note(SESSION, [receipt(1, 'd1', null)]);
  await storage.memos.keepCall(SESSION, helpCall(1));
  await annotate(storage);
  return signIn(await identitiesOf(storage, dataDir));
}

function receipts(): ReceiptReport['receipts'] {
  return [
    { sha256: Sha256.parse('a'.repeat(64)), state: 'stored' },
    { sha256: Sha256.parse('b'.repeat(64)), state: 'opened' },
  ];
}

async function annotate({ annotations }: Storage): Promise<void> {
  const shared = { type: 'share', of: idOf(1), with: { type: 'group' } } as const;
  await put(annotations, `${SESSION}/d1`, [
    annotation({ id: 1, body: highlight('đất đai “\u2028” \u0000') }),
    annotation({ id: 2, body: shared }),
    annotation({ id: 3, body: null }),
  ]);
  await annotations.forgetPassages(Sha256.parse(DOCUMENT.replaceAll('a', 'c')));
}

/** Of devices that are signed in, signed out, and told to clear themselves. */
type Tokens = readonly string[];

async function signIn({ identities, pins, passkeys, subjects, lent }: OpenedIdentities): Promise<Tokens> {
  const accounts = [AN, BINH, delegate(1), delegate(2), delegate(3)];
  await identities.ensure(accounts);
  const codes = await identities.handOut(accounts, 'shown', TERMINAL, AT);
  const tokens: string[] = [];
  for (const code of codes) {
    const device = {
      thumbprint: tokens.length === 0 ? null : `dấu-${tokens.length}`,
      name: 'Firefox · Linux',
    };
    const signedIn = await identities.signIn(code, AT, device);
    tokens.push(signedIn?.token ?? '');
  }
  await identities.signOut(tokens[2] ?? '', AT);
  await identities.wipe(delegate(2), TERMINAL, AT);
  await pins.set(AN.personId, '271828', AT);
  await passkeys.add({
    id: 'khóa-một',
    personId: AN.personId,
    serverName: 'nghitruong.tinh.gov.vn',
    publicKey: new Uint8Array([0, 1, 255, 92]),
    counter: 2 ** 32 - 1,
    name: null,
    addedAt: AT,
  });
  await subjects.link(
    BINH.personId,
    { issuer: 'https://sso.tinh.gov.vn', subject: 'bình@tỉnh' },
    TERMINAL,
    AT,
  );
  const [device] = await identities.devices(delegate(3));
  await lent.lend({ deviceId: device?.id ?? '', account: delegate(3) }, CalendarDay.parse('2026-12-08'));
  return tokens;
}

/** What every port says of the office, and the records that it exports. */
export async function answersOf(storage: Storage, dataDir: string, tokens: Tokens): Promise<unknown> {
  const { log, index, box, secretBox, receipts: received, moments, memos, annotations } = storage;
  const signingKey = readSigningKey(dataDir);
  if (!signingKey) throw new Error('there is no key');
  const ends = await log.ends();
  const records: string[] = [];
  for (const { id } of ends) {
    const entries = await log.read(id, 0);
    const state = entries.reduce(
      (before, { body }) => evolve(before, upcast(JSON.parse(body))),
      EMPTY_SESSION,
    );
    const record = await writeRecord(id, state, { log, secretBox, signingKey });
    if (record.ok) records.push(await textOf(record.pieces));
  }
  const entered = (await log.read(REGISTER_LOG, 0)).length;
  records.push(await textOf(await registerRecord(entered, { log, signingKey })));
  const { identities, pins, passkeys, subjects, lent, codesMadeAnew } = await identitiesOf(storage, dataDir);
  const keptPasskeys = await passkeys.of(AN.personId);
  const devices = await Promise.all([AN, BINH, delegate(3)].map((account) => identities.devices(account)));
  return {
    ends,
    records,
    ballots: await box.all(SESSION, poll(1)),
    index: [await index.listed(), await index.people(SESSION), await index.views(SESSION)].map((row) =>
      JSON.stringify(row),
    ),
    received: (await received.of(SESSION)).toSorted((a, b) => a.sha256.localeCompare(b.sha256)),
    moments: await moments.all(),
    memos: await memos.of(SESSION),
    notes: [...(await annotations.seen(`${SESSION}/d1`))],
    sharing: await annotations.sharing(SESSION, 'd1'),
    codesMadeAnew,
    usage: [await identities.usage(SESSION), await identities.usage(REGISTER_LOG)],
    audit: [await identities.audit(SESSION, 100), await identities.audit(REGISTER_LOG, 100)],
    devices,
    signIns: await Promise.all(
      tokens.map(async (token) => [
        await identities.whoIs(token),
        await identities.endingOf(token),
        await identities.toWipe(token),
      ]),
    ),
    pin: await pins.stateOf(AN.personId),
    passkeys: keptPasskeys.map((passkey) => ({ ...passkey, publicKey: [...passkey.publicKey] })),
    subject: await subjects.subjectOf(BINH.personId, 'https://sso.tinh.gov.vn'),
    lent: await lent.stateOf(devices[2]?.[0]?.id ?? ''),
  };
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
