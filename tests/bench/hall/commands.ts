import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import type { PresenterPlace } from '#shared/protocol/socket.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import { must } from '../../support/tablets.ts';
import { castAll, openQuestion, tells } from '../clients.ts';
import { median, rounded } from '../result.ts';
import { type Devices, type ProductHall, toldWhile } from './hall-of-devices.ts';
import type { Group, Prepared } from './messages.ts';

const ROUNDS = 11;
/** Code runs faster once it has run a few times: in a server that has been up for a while it has. */
const UNCOUNTED = 2;
const EVERYBODY: readonly Group[] = ['tablets', 'consoles', 'screens'];

/** Something that is done in a hall, and by what each screen knows that it was. */
interface Deed {
  readonly name: string;
  readonly by: Socket;
  readonly message: string;
  readonly payload: unknown;
  /** What each device of these groups hears of it. */
  readonly heard: Partial<
    Readonly<Record<Group, { readonly name: string; isIt(payload: unknown): boolean }>>
  >;
}

interface Times {
  readonly floor: number[];
  readonly product: number[];
}

/** Each kind of command, from being given to the last of all screens having it, beside the same bytes over bare Socket.IO. */
export async function measureCommands(
  hall: ProductHall,
  floor: Devices,
): Promise<readonly { readonly name: string; readonly value: number; readonly ms: object }[]> {
  const times = new Map<string, Times>();
  for (let round = -UNCOUNTED; round < ROUNDS; round += 1) {
    for await (const deed of roundOf(hall, round + UNCOUNTED)) {
      const { done: product, told } = await toldWhile(hall.devices, () => give(deed, hall.devices));
      const bare = await tellBare(deed, floor, told);
      if (round < 0) continue;
      const known = times.get(deed.name) ?? { floor: [], product: [] };
      known.floor.push(bare);
      known.product.push(product);
      times.set(deed.name, known);
    }
  }
  return [...times].map(([name, { floor: bare, product }]) => ({
    name,
    value: rounded(median(product) / median(bare)),
    ms: { floor: rounded(median(bare)), product: rounded(median(product)) },
  }));
}

/** What happens while one item is dealt with, one deed after another. */
async function* roundOf({ devices, session }: ProductHall, round: number): AsyncGenerator<Deed> {
  const [first] = devices.consoles;
  const tablet = devices.tablets[round];
  const item = session.agenda[round];
  const [document] = session.documents;
  if (!first || !tablet || !item || !document) throw new Error('the hall is too small');
  const agendaItemId = item.id;
  const requestId = randomUUID();
  const command = (name: string, type: string, payload: object, by: Socket = first): Deed => {
    const heard = { name: 'events', isIt: tells(type) };
    return {
      name,
      by,
      message: 'command',
      payload,
      heard: Object.fromEntries(EVERYBODY.map((group) => [group, heard])),
    };
  };
  const delegateId = session.delegates[round]?.id;
  yield command('an item is started', 'AgendaItemStarted', { type: 'StartAgendaItem', itemId: item.id });
  yield command('a delegate is marked as absent', 'AttendanceMarked', {
    type: 'MarkAttendance',
    marks: [{ delegateId, status: 'absent' }],
    reason: null,
  });
  yield command(
    'a request to speak',
    'SpeechRequested',
    { type: 'RequestToSpeak', requestId, agendaItemId, topic: 'Cơ cấu nguồn vốn' },
    tablet,
  );
  yield command('the floor is granted', 'SpeakerCalled', { type: 'CallSpeaker', requestId });
  yield command('a speech is paused', 'SpeechPaused', { type: 'PauseSpeech', requestId });
  yield command('a speech goes on', 'SpeechResumed', { type: 'ResumeSpeech', requestId });
  yield command('a speech ends', 'SpeechEnded', { type: 'EndSpeech', requestId });
  const show = (showing: object | null) => ({ screen: null, showing, held: false });
  const scene = { name: 'hall', isIt: () => true };
  const overview = { name: 'hall:overview', isIt: () => true };
  const toHall = { screens: scene, consoles: overview };
  yield {
    name: 'a scene is called up',
    by: first,
    message: 'hall:show',
    payload: show({ type: 'queue' }),
    heard: toHall,
  };
  yield {
    name: 'a line above all scenes',
    by: first,
    message: 'hall:notice',
    payload: { notice: `Dòng thứ ${round}` },
    heard: toHall,
  };
  const place: PresenterPlace = {
    documentId: document.id,
    sha256: currentEdition(document).sha256,
    page: 1 + (round % 3),
  };
  const leads = { name: 'presenter', isIt: () => true };
  yield {
    name: 'a page is led to',
    by: first,
    message: 'presenter:lead',
    payload: { place },
    heard: { tablets: leads, consoles: leads, screens: leads },
  };
  const opened: { pollId?: string | undefined } = {};
  first.on('events', remember);
  yield command('a vote is opened', 'PollOpened', openQuestion({ agendaItemId }));
  first.off('events', remember);
  const { pollId } = opened;
  if (pollId === undefined) throw new Error('no poll was opened');
  await castAll(
    devices.tablets.filter((socket) => socket !== tablet),
    'ballot:cast',
    pollId,
  );
  yield command('a vote is closed', 'PollEnded', { type: 'ClosePoll', pollId });
  yield command('a result is announced', 'PollResultAnnounced', { type: 'AnnouncePollResult', pollId });
  await must(
    first.emitWithAck('command', {
      type: 'MarkAttendance',
      marks: [{ delegateId, status: 'present' }],
      reason: null,
    }),
  );
  yield command('an item is closed', 'AgendaItemClosed', { type: 'CloseAgendaItem', itemId: item.id });

  function remember({
    entries,
  }: {
    readonly entries: readonly { readonly event?: { readonly pollId?: string } }[];
  }): void {
    for (const { event } of entries) opened.pollId = event?.pollId ?? opened.pollId;
  }
}

/** Milliseconds from the deed to the last of the screens that hear of it. */
async function give(deed: Deed, devices: Devices): Promise<number> {
  const all = allHear(deed, devices);
  const start = performance.now();
  const accepted = must(deed.by.emitWithAck(deed.message, deed.payload));
  await all;
  const ms = performance.now() - start;
  await accepted;
  return ms;
}

/** The same bytes to the same screens. */
async function tellBare(deed: Deed, floor: Devices, told: Prepared): Promise<number> {
  const [first] = floor.consoles;
  await first?.emitWithAck('prepare', told);
  const all = allHear(deed, floor);
  const start = performance.now();
  const accepted = first?.emitWithAck('command', deed.payload);
  await all;
  const ms = performance.now() - start;
  await accepted;
  return ms;
}

function allHear({ heard }: Deed, devices: Devices): Promise<unknown> {
  const groups = Object.entries(heard) as [Group, { name: string; isIt(payload: unknown): boolean }][];
  return Promise.all(groups.map(([group, { name, isIt }]) => lastToHear(devices[group], name, isIt)));
}

/** The last of `sockets` has received a message `name` that `isIt`. */
function lastToHear(
  sockets: readonly Socket[],
  name: string,
  isIt: (payload: unknown) => boolean,
): Promise<void> {
  return new Promise((done) => {
    let missing = sockets.length;
    for (const socket of sockets) {
      const hear = (payload: unknown) => {
        if (!isIt(payload)) return;
        socket.off(name, hear);
        missing -= 1;
        if (missing === 0) done();
      };
      socket.on(name, hear);
    }
  });
}
