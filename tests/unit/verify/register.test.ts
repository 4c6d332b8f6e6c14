import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { appendedTogether } from '#shared/archive/coverage.ts';
import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import type { LoggedRegisterEvent, RegisterEvent } from '#shared/protocol/register/events.ts';
import { REGISTER_CORE_VERSION } from '#shared/register/core-version.ts';
import { chain, emptyLog } from '../../../server/eventlog/chain.ts';
import { keyFingerprint, signCheckpoint } from '../../../server/eventlog/checkpoint.ts';
import { ArchiveWriter } from '../../../server/session/archive-writer.ts';
import { readRecord } from '../../../server/session/read-record.ts';
import { linesOf } from '../../../server/session/record.ts';
import { isRegisterRecord, verifyRegister } from '../../../server/verify/register/verify-register.ts';
import { verifyArchive } from '../../../server/verify/verify-archive.ts';
import { fixedSalts } from '../eventlog/entries.ts';
import { OTHER_SERVER, OUR_SERVER } from '../eventlog/signers.ts';
import { b, EVERY_COMMAND, m, membership, p, person, s, WHY } from '../register/samples.ts';
import { anOffice, BY, founded, importing } from '../register/story.ts';

const C = EVERY_COMMAND;

/** Nearly everything that can be entered, and the end of a body with all that is in force in it. */
const STORY = anOffice().give(
  importing(anOffice()),
  C.RenameOffice,
  C.RenamePerson,
  C.MergePeople,
  { type: 'AddPeople', people: [person(21)] },
  { ...C.StrikePerson, personId: p(21) },
  C.AddBody,
  C.CorrectBody,
  C.StrikeBody,
  C.SetBodyFloorRules,
  { ...C.SetBodyFloorRules, rules: null },
  C.AddTerm,
  C.CorrectTerm,
  C.StrikeTerm,
  { ...C.ConveneSession, members: [m(2), m(3), m(4), m(6)], total: 4 },
  C.CorrectMembership,
  C.SuspendMember,
  C.RestoreMember,
  C.EndMembership,
  { ...C.StrikeMembership, membershipId: m(16) },
  C.AppointStaff,
  C.EndAppointment,
  { ...C.StrikeAppointment, appointmentId: s(5) },
  C.PrepareSession,
  { ...C.CorrectSession, session: { ...C.PrepareSession.session, place: 'Phòng họp số 1' } },
  { ...C.StrikeSession, sessionId: C.PrepareSession.session.id },
  C.ArchiveSession,
  {
    type: 'EnrolMembers',
    people: [],
    memberships: [
      membership(21, { personId: p(2), bodyId: b(3) }),
      membership(22, { personId: p(3), bodyId: b(3) }),
    ],
    ...WHY,
  },
  C.EndBody,
  C.EndTerm,
);

/** What the server enters by itself, it is itself that enters it. */
const LOG = STORY.log.map(
  (entry): LoggedRegisterEvent =>
    entry.event.type === 'SessionEntered'
      ? { ...entry, actor: { capacity: 'system', id: 'entering' } }
      : entry,
);

/** The record as a server would have kept it: what happened at one time was appended and signed together. */
function recordOf(log: readonly LoggedRegisterEvent[] = LOG, signer = OUR_SERVER, sealer = signer): string {
  const entries = chain(emptyLog(REGISTER_LOG), log, fixedSalts());
  const checkpoints = entries.flatMap((entry, place) => {
    const [here, next] = [log[place], log[place + 1]];
    if (!here || (next && appendedTogether(here, next))) return [];
    return [signCheckpoint(signer, REGISTER_LOG, entry, here.at, REGISTER_CORE_VERSION)];
  });
  const archive = new ArchiveWriter({
    log: REGISTER_LOG,
    entries: entries.length,
    checkpoints: checkpoints.length,
  });
  const lines = entries.flatMap((entry) =>
    linesOf(
      entry,
      checkpoints.find(({ seq }) => seq === entry.seq),
    ),
  );
  return archive.header() + archive.lines(lines) + archive.seal(sealer);
}

const verdictOn = (text: string, fingerprints: readonly string[] = []) =>
  verifyRegister(Buffer.from(text, 'utf8'), fingerprints);
const faultIn = (text: string, fingerprints?: readonly string[]) => {
  const verdict = verdictOn(text, fingerprints);
  return verdict.ok ? null : verdict.fault.code;
};

/** The log with one entry as whoever holds the key might have written it. */
const withEntry = (change: (entry: LoggedRegisterEvent) => LoggedRegisterEvent, type: string) => {
  const place = LOG.findLastIndex(({ event }) => event.type === type);
  return recordOf(LOG.map((entry, at) => (at === place ? change(entry) : entry)));
};

describe('the record of a register', () => {
  it('holds, whatever was entered, and says what is in it', () => {
    const verdict = verdictOn(recordOf());
    if (!verdict.ok)
      throw new Error(`${verdict.fault.line} ${verdict.fault.about.en} ${verdict.fault.what.en}`);
    expect(verdict.summary).toMatchObject({
      office: 'Văn phòng mới',
      entries: LOG.length,
      sessions: 2,
      keys: [{ fingerprint: keyFingerprint(OUR_SERVER.publicKey) }],
    });
    expect(new Set(LOG.map(({ event }) => event.type)).size).toBeGreaterThan(25);
  });

  it('is told apart from that of a session', async () => {
    const record = Buffer.from(recordOf(), 'utf8');
    expect(isRegisterRecord(record)).toBe(true);
    const asSession = await verifyArchive(record);
    expect(asSession).toMatchObject({ ok: false, fault: { code: 'register', line: 1 } });
    expect(await readRecord(record)).toMatchObject({ ok: false, refusal: { code: 'record-broken' } });
  });

  it('of a later release is neither right nor wrong', () => {
    const later = recordOf().replace('"version":1,', '"version":2,');
    expect(faultIn(later)).toBe('later');
  });

  it('names the line where one byte was changed', () => {
    const lines = recordOf().split('\n').slice(0, -1);
    for (const [place, line] of lines.entries()) {
      const at = Math.floor(line.length / 2);
      const other = line[at] === '0' ? '1' : '0';
      const changed = lines.with(place, line.slice(0, at) + other + line.slice(at + 1));
      const verdict = verdictOn(`${changed.join('\n')}\n`);
      expect(verdict.ok, `line ${place + 1}`).toBe(false);
    }
  });

  it.each([
    ['an entry taken out', LOG.filter(({ seq }) => seq !== 7)],
    ['entries in another order', LOG.with(6, LOG[7] ?? never()).with(7, LOG[6] ?? never())],
  ])('does not hold with %s', (_, log) => {
    expect(faultIn(recordOf(log))).not.toBeNull();
  });

  it.each([
    ['by nobody of the register', { capacity: 'administrator', personId: p(9) }],
    ['by somebody in a capacity that they do not have', { capacity: 'secretary', personId: p(1) }],
    ['by the server itself', { capacity: 'system', id: 'setup' }],
  ] as const)('does not hold with an entry %s', (_, actor) => {
    expect(faultIn(withEntry((entry) => ({ ...entry, actor }), 'BodyAdded'))).toBe('register-unfounded');
  });

  it.each<[string, RegisterEvent['type'], RegisterEvent]>([
    [
      'somebody joins a body twice',
      'MembersJoined',
      { type: 'MembersJoined', v: 1, memberships: [membership(40, { personId: p(4) })], ...WHY },
    ],
    ['nobody is corrected', 'PersonCorrected', { type: 'PersonCorrected', v: 1, person: person(30), ...WHY }],
    [
      'two of one name are not told apart',
      'PeopleAdded',
      { type: 'PeopleAdded', v: 1, people: [person(31, { name: person(4).name })] },
    ],
  ])('does not hold where %s', (_, type, event) => {
    const log = founded().give(
      { type: 'AddTerm', term: { ...EVERY_COMMAND.AddTerm.term, id: membership(2).termId ?? never() } },
      {
        ...EVERY_COMMAND.EnrolMembers,
        people: [person(4)],
        memberships: [membership(4, { from: '2031-07-01' })],
      },
    ).log;
    const last = log.at(-1) ?? never();
    const forged = {
      seq: last.seq + 1,
      at: '2026-06-01T00:00:00.000Z',
      actor: BY,
      audience: 'administrators',
      event,
    } as const;
    expect(faultIn(recordOf(log))).toBeNull();
    expect(faultIn(recordOf([...log, forged])), type).toBe('register-unfounded');
  });

  it('has the key of its seal over all of it, and the fingerprints that were given', () => {
    expect(faultIn(recordOf(LOG, OTHER_SERVER, OUR_SERVER))).toBe('unvouched-key');
    expect(faultIn(recordOf(), [keyFingerprint(OUR_SERVER.publicKey)])).toBeNull();
    expect(faultIn(recordOf(), [keyFingerprint(OTHER_SERVER.publicKey)])).toBe('foreign-key');
  });

  it('ends with its seal', () => {
    const lines = recordOf().split('\n').slice(0, -2);
    expect(faultIn(`${lines.join('\n')}\n`)).toBe('seal-missing');
  });
});

describe('npm run verify, of a register', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-register-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (text: string) => {
    const path = join(folder, 'so-bo.jsonl');
    writeFileSync(path, text);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['server/verify/main.ts', path], {
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };

  it('ends with 0 and what it counted, or with 1 and the line', () => {
    const { status, said } = run(recordOf());
    expect(status, said).toBe(0);
    expect(said).toContain(`entries of the register: ${LOG.length}`);
    expect(said).toContain(keyFingerprint(OUR_SERVER.publicKey));
    const broken = run(recordOf().replace('Văn phòng Đoàn', 'Văn phòng đoàn'));
    expect(broken.status).toBe(1);
    expect(broken.said).toContain('line 2, entry 1 of the log');
  });
});

function never(): never {
  throw new Error('not there');
}
