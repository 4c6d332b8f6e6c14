import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeHlc } from '#shared/annotations/clock.ts';
import { AnnotationId, AnnotationSyncResponse, DeviceId } from '#shared/protocol/annotations.ts';
import { type DelegateId, type PollId, QuestionId } from '#shared/protocol/ids.ts';
import type { AccountCode, DifferencesAnswer, SessionCodesAnswer } from '#shared/protocol/register/http.ts';
import { newIds, type PersonId } from '#shared/protocol/register/ids.ts';
import type { MembersPreview } from '#shared/protocol/register/members-import.ts';
import type { Welcome } from '#shared/protocol/socket.ts';
import { rosterAt } from '#shared/register/roster.ts';
import { asAtVote } from '#shared/session/members/particulars.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { verifyRegister } from '../../server/verify/register/verify-register.ts';
import { verifyArchive } from '../../server/verify/verify-archive.ts';
import { type Administration, foundOffice } from '../support/administration.ts';
import { temporaryFolder } from '../support/folders.ts';
import { PersonDevice } from '../support/person.ts';
import { type Product, startProduct } from '../support/product.ts';
import { endingAt, newBallot, pollAt, putToVote, sessionAt, untilPoll } from '../support/questions.ts';
import { consoleOf, must, openWithEverybody, untilLive } from '../support/tablets.ts';
import { COUNCIL, FOUNDING, SESSION } from '../unit/register/office.ts';
import { b, body, person, session } from '../unit/register/samples.ts';
import { votes } from '../unit/voting/samples.ts';

/** People of an office over years: entered from a list, two of one name, renamed, moved, gone and back, entered twice. */

const { type: _type, ...OFFICE } = FOUNDING;
const FROM = '2026-07-01';
const WHY = { source: 'Nghị quyết số 9/NQ-HĐND', reason: 'Theo nghị quyết' };
const HEADINGS = 'Họ và tên,Năm sinh,Chức vụ,Tổ,Đơn vị bầu cử,Ghế';
const LIST = [
  'Nguyễn Văn An,1970,Chi cục trưởng Chi cục Thuế,Tổ số 1,Đơn vị 1,A1',
  'Nguyễn Văn An,1981,Bí thư huyện,Tổ số 2,Đơn vị 2,A2',
  'Lò Thị Mai,1985,Giáo viên,Tổ số 2,Đơn vị 2,A3',
];
const ids = newIds(() => crypto.randomUUID());

let product: Product;
let administration: Administration;
let secretary: LiveSession;
let secretaryToken = '';
const devices: PersonDevice[] = [];

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: null });
  ({ administration } = await foundOffice(product, OFFICE));
});

afterAll(async () => {
  secretary?.close();
  for (const device of devices) device.close();
  await product?.stop();
});

async function preview(lines: readonly string[], from: string): Promise<MembersPreview> {
  const form = new FormData();
  form.append('from', from);
  form.append('termId', '');
  form.append('file', new Blob([[HEADINGS, ...lines].join('\r\n')]), 'Danh sách.csv');
  return (
    await administration.upload<MembersPreview>(`/api/register/bodies/${COUNCIL}/members/preview`, form)
  ).body;
}

function confirm(seen: MembersPreview, answers: readonly object[] = []) {
  return administration.post<{ seq: number }>(`/api/register/members-previews/${seen.previewId}`, {
    answers,
    source: '',
    reason: 'Theo danh sách',
  });
}

const register = async () => (await administration.register()).state;
const members = async (day = '2026-12-08') => rosterAt(await register(), COUNCIL, day);
const born = async (year: number, day?: string) => {
  const found = (await members(day)).find(({ distinction }) => distinction === `sinh năm ${year}`);
  if (!found) throw new Error(`nobody of ${year}`);
  return found;
};

async function codeOf(personId: PersonId): Promise<string> {
  const { body: answer } = await administration.post<{ code: AccountCode }>(
    `/api/register/accounts/${personId}/renew`,
  );
  return answer.code.code;
}

async function signIn(code: string): Promise<PersonDevice> {
  const device = await PersonDevice.signIn(product, code);
  devices.push(device);
  return device;
}

/** Who a person is in the session, and a connection of theirs. */
async function seatOf(device: PersonDevice) {
  const { socket, told } = await device.connect(SESSION);
  if ('code' in told) throw new Error(told.en);
  const welcome: Welcome = told;
  return { socket, delegateId: welcome.me.personId as DelegateId };
}

/** What the session lacks of the register, taken over by the administrator. */
async function takeOver(): Promise<readonly string[]> {
  const path = `/api/register/sessions/${SESSION}/differences`;
  const { body: found } = await administration.get<DifferencesAnswer>(path);
  const keys = found.differences.map(({ key }) => key);
  const { status, body: answer } = await administration.post<object>(path, { basedOn: found.basedOn, keys });
  if (status !== 200) throw new Error(answer.refusal?.en);
  return found.differences.map(({ type, name }) => `${type} ${name}`);
}

describe('members of a body from a list', () => {
  it('are previewed without anything being entered, and then entered all at once', async () => {
    const seen = await preview(LIST, FROM);
    expect(seen.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(seen.questions).toEqual([]);
    expect(seen.members.map(({ change, member }) => `${change} ${member.distinction}`)).toEqual([
      'add sinh năm 1970',
      'add sinh năm 1981',
      'add ',
    ]);
    expect(await members()).toEqual([]);
    const entered = await confirm(seen);
    expect(entered).toMatchObject({ status: 200, body: { ok: true } });
    expect((await members()).map(({ seat, groups }) => [seat, groups[0]?.name])).toEqual([
      ['A1', 'Tổ số 1'],
      ['A2', 'Tổ số 2'],
      ['A3', 'Tổ số 2'],
    ]);
    // Whoever got no answer asks again.
    expect(await confirm(seen)).toEqual(entered);
  });

  it('are not confirmed after the register changed, with an open question, with an error, or by others', async () => {
    const outdated = await preview(['Vừ A Dơ,1990,Nông dân,Tổ số 1,Đơn vị 1,A4'], FROM);
    await administration.give({ type: 'AddPeople', people: [person(20, { name: 'Hà Văn Sơn' })] });
    expect((await confirm(outdated)).body.refusal?.code).toBe('register-changed');
    const open = await preview(['Hà Văn Sơn,1990,Nông dân,Tổ số 1,Đơn vị 1,A4'], FROM);
    expect(open.questions).toMatchObject([{ type: 'person', name: 'Hà Văn Sơn' }]);
    expect((await confirm(open)).body.refusal?.code).toBe('import-unanswered');
    const early = await preview(['Vừ A Dơ,1990,Nông dân,,,'], '2020-01-01');
    expect((await confirm(early)).body.refusal?.code).toBe('import-has-errors');
    expect((await confirm({ ...open, previewId: 'khong-co' })).body.refusal?.code).toBe('import-expired');
    const path = `/api/register/members-previews/${open.previewId}`;
    expect((await administration.post(path, {})).body.refusal?.code).toBe('malformed-message');
    expect((await administration.as(null).post(path, {})).status).toBe(401);
    const form = new FormData();
    form.append('file', new Blob(['x']), 'x.csv');
    const noDay = await administration.upload(`/api/register/bodies/${COUNCIL}/members/preview`, form);
    expect(noDay.body.refusal?.code).toBe('malformed-message');
    expect((await members()).length).toBe(3);
  });
});

describe('two people of one name', () => {
  const questionId = QuestionId.parse(crypto.randomUUID());
  let pollId: PollId;
  let older: DelegateId;
  let younger: DelegateId;
  let youngerPerson: PersonId;
  let youngerDevice: PersonDevice;
  let note: AnnotationId;

  beforeAll(async () => {
    await administration.give(
      { type: 'PrepareSession', session: session(2, { title: 'Kỳ họp thứ hai', termId: null }) },
      {
        type: 'ConveneSession',
        sessionId: SESSION,
        members: (await members()).map(({ membershipId }) => membershipId),
        total: 3,
        suspended: 'counted',
        reason: 'Theo danh sách',
      },
    );
    const path = `/api/register/sessions/${SESSION}/codes`;
    const { body: codes } = await administration.post<SessionCodesAnswer>(path);
    const desk = await consoleOf({ ...product, secretaryCode: codes.codes[0]?.code ?? '' });
    secretary = desk.live;
    secretaryToken = desk.signedIn.token;
    await openWithEverybody(secretary);
    youngerPerson = (await born(1981)).personId;
    youngerDevice = await signIn(await codeOf(youngerPerson));
    const one = await seatOf(await signIn(await codeOf((await born(1970)).personId)));
    const two = await seatOf(youngerDevice);
    [older, younger] = [one.delegateId, two.delegateId];
    pollId = await putToVote(secretary);
    for (const [{ socket }, choice] of [
      [one, 'for'],
      [two, 'against'],
    ] as const) {
      const ballot = newBallot(pollId, votes(choice));
      await must<Outcome>(socket.timeout(20_000).emitWithAck('ballot:cast', ballot));
    }
    await must(secretary.command({ type: 'ClosePoll', pollId }));
    await untilPoll(secretary, pollId, 'closed');
    await must(secretary.command({ type: 'AnnouncePollResult', pollId }));
    const question = { questionId, addressee: 'Giám đốc Sở Tài chính', topic: 'Thu ngân sách' };
    const asked = { type: 'SubmitQuestion', ...question, text: 'Vì sao thu chưa đạt?', form: 'written' };
    await must<Outcome>(two.socket.timeout(20_000).emitWithAck('command', asked));
    note = await writeNote(youngerDevice);
  });

  /** Whose ballots say what, by what they were called then. */
  const roll = () => {
    const { record } = endingAt(secretary, pollId);
    if (record.type !== 'open') throw new Error(record.type);
    const { delegates } = asAtVote(sessionAt(secretary), pollAt(secretary, pollId));
    const lines = record.named.votes.flatMap(({ selection, delegates: voters }) =>
      voters.map((id) => {
        const delegate = delegates.find((one) => one.id === id);
        const choice = JSON.stringify(selection).includes('against') ? 'against' : 'for';
        return `${choice}: ${id} ${delegate?.name}, ${delegate?.group}`;
      }),
    );
    return lines.sort();
  };
  const rollOfThen = () => [
    `against: ${younger} Nguyễn Văn An, Tổ số 2`,
    `for: ${older} Nguyễn Văn An, Tổ số 1`,
  ];
  const questioner = () =>
    sessionAt(secretary).questions.find((one) => one.questionId === questionId)?.delegateId;

  it('are two delegates, and each ballot and question is the right one’s', () => {
    expect(older).not.toBe(younger);
    expect(roll()).toEqual(rollOfThen());
    expect(questioner()).toBe(younger);
  });

  it('keep them when one takes another name, and the other another group', async () => {
    await administration.give({
      type: 'RenamePerson',
      personId: youngerPerson,
      name: 'Nguyễn Hoàng An',
      from: '2026-12-01',
      ...WHY,
    });
    const seen = await preview(['Nguyễn Văn An,1970,,Tổ số 2,,'], '2026-12-02');
    expect(seen.members).toMatchObject([{ change: 'update', before: { group: 'Tổ số 1' } }]);
    expect(await confirm(seen)).toMatchObject({ status: 200 });
    expect(await takeOver()).toEqual(['changed Nguyễn Hoàng An', 'changed Nguyễn Văn An']);
    const named = sessionAt(secretary).delegates.map(({ id, name, group }) => `${id} ${name}, ${group}`);
    expect(named).toEqual(
      expect.arrayContaining([`${older} Nguyễn Văn An, Tổ số 2`, `${younger} Nguyễn Hoàng An, Tổ số 2`]),
    );
    expect(roll()).toEqual(rollOfThen());
    expect(questioner()).toBe(younger);
  });

  it('keep them when one leaves, and comes back: they are who they were, with all that is theirs', async () => {
    const { membershipId } = await born(1981);
    await administration.give({ type: 'EndMembership', membershipId, until: '2026-12-04', ...WHY });
    expect(await takeOver()).toEqual(['gone Nguyễn Hoàng An']);
    await untilLive(secretary, ({ session: now }) => now?.delegates.length === 2);
    expect(roll()).toEqual(rollOfThen());
    expect((await youngerDevice.connect(SESSION)).told).toMatchObject({ code: 'left-list' });
    const again = {
      id: ids.membership(),
      personId: youngerPerson,
      bodyId: COUNCIL,
      termId: null,
      post: { kind: 'member', text: '' },
      constituency: 'Đơn vị 2',
      seat: 'A2',
      from: '2026-12-06',
      until: null,
    } as const;
    await administration.give({ type: 'EnrolMembers', people: [], memberships: [again], ...WHY });
    expect(await takeOver()).toEqual(['added Nguyễn Hoàng An']);
    await untilLive(secretary, ({ session: now }) => now?.delegates.length === 3);
    expect((await seatOf(youngerDevice)).delegateId).toBe(younger);
    expect(roll()).toEqual(rollOfThen());
    expect(questioner()).toBe(younger);
    expect(await notesOf(youngerDevice)).toEqual([note]);
    const { former } = sessionAt(secretary);
    expect(former).toEqual([]);
  });

  it('are still told apart in a record that holds', async () => {
    const headers = { authorization: `Bearer ${secretaryToken}` };
    const response = await fetch(`${product.origin}/api/export/record.jsonl`, { headers });
    const verdict = await verifyArchive(new Uint8Array(await response.arrayBuffer()));
    expect(verdict).toMatchObject({ ok: true });
  });

  it('who are one after all come in by the codes of both, until a new one ends them', async () => {
    const twice = ids.person();
    await administration.give(
      {
        type: 'AddBody',
        body: body(3, 'party-committee', { name: 'Đảng ủy Văn phòng', from: '2025-07-01' }),
      },
      {
        type: 'EnrolMembers',
        people: [{ id: twice, name: 'Nguyễn Hoàng An', distinction: 'Đảng ủy', title: '' }],
        memberships: [
          {
            ...{
              id: ids.membership(),
              personId: twice,
              bodyId: b(3),
              termId: null,
              seat: '',
              constituency: '',
            },
            ...{ post: { kind: 'member', text: '' }, from: FROM, until: null },
          },
        ],
        ...WHY,
      },
    );
    const code = await codeOf(twice);
    const other = await signIn(code);
    await administration.give({ type: 'MergePeople', personId: twice, into: youngerPerson, ...WHY });
    for (const device of [other, await signIn(code), youngerDevice]) {
      expect((await seatOf(device)).delegateId).toBe(younger);
      expect(await notesOf(device)).toEqual([note]);
    }
    const path = `/api/register/sessions/${SESSION}/differences`;
    expect((await administration.get<DifferencesAnswer>(path)).body.differences).toEqual([]);
    const fresh = await codeOf(youngerPerson);
    await expect(signIn(code)).rejects.toThrow('wrong-code');
    expect((await other.connect(SESSION)).told).toMatchObject({ code: 'code-renewed' });
    expect((await seatOf(await signIn(fresh))).delegateId).toBe(younger);
  });

  it('stand in the record of the register, which is verified alone', async () => {
    const record = await administration.download('/api/register/record.jsonl');
    const verdict = verifyRegister(record, []);
    if (!verdict.ok) throw new Error(`${verdict.fault.about.en}: ${verdict.fault.what.en}`);
    expect(verdict.summary).toMatchObject({ office: OFFICE.name, sessions: 1 });
    const refused = await administration.as(null).get('/api/register/record.jsonl');
    expect(refused.status).toBe(401);
  });
});

type Outcome = { readonly ok: true } | { readonly ok: false };

async function writeNote(device: PersonDevice): Promise<AnnotationId> {
  const id = AnnotationId.parse(crypto.randomUUID());
  const deviceId = DeviceId.parse(crypto.randomUUID());
  const hlc = encodeHlc({ wall: Date.now(), counter: 0, deviceId });
  const change = {
    id,
    documentSha256: 'a'.repeat(64),
    page: 1,
    hlc,
    body: { type: 'bookmark', label: 'Trang này' },
  };
  await sync(device, deviceId, [change]);
  return id;
}

async function notesOf(device: PersonDevice): Promise<readonly AnnotationId[]> {
  const { changes } = await sync(device, DeviceId.parse(crypto.randomUUID()), []);
  return changes.map(({ id }) => id);
}

async function sync(device: PersonDevice, deviceId: DeviceId, changes: readonly object[]) {
  const asked = { session: SESSION, body: { deviceId, since: 0, changes } };
  const { status, body: answer } = await device.ask('/api/annotations/sync', asked);
  if (status !== 200) throw new Error(JSON.stringify(answer));
  return AnnotationSyncResponse.parse(answer);
}
