import { capacitiesOf } from '#shared/access/capacities-of.ts';
import type { ActingCapacity } from '#shared/access/capacity.ts';
import { MESSAGES, whyNotSend } from '#shared/access/messages.ts';
import { capacityFor, refusedCommand } from '#shared/access/permitted.ts';
import { Command } from '#shared/protocol/commands.ts';
import { DelegateId } from '#shared/protocol/ids.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import {
  type BallotReceipt,
  CastBallot,
  type ClientToServer,
  type IssuedToken,
  IssueToken,
} from '#shared/protocol/socket.ts';
import { beyondFloorLimit } from '../limits/floor-limits.ts';
import { Pace } from '../session/pace.ts';
import { actorOf } from '../session/people.ts';
import { Turns } from '../turns.ts';
import { latestDoings } from './doings.ts';
import type { Hall } from './hall.ts';
import type { Lead } from './lead.ts';
import type { Memos } from './memos.ts';
import { messageName } from './message-name.ts';
import type { LiveSocket, SocketPorts } from './ports.ts';
import type { Presenter } from './presenter.ts';
import { withWhoWasFirst } from './too-late.ts';
import type { Trials } from './trials.ts';

/** What delegates ask of the floor goes into the official log, and to everybody. */
const FLOOR = { most: 20, everyMs: 30_000 };

/** The pace of requests to speak and questions, of the delegates of all sessions. */
const floorPace = new Pace(FLOOR);
/** Turns of each delegate: how much of the floor they asked for is looked up once all that they asked before is on record. */
const floorTurns = new Turns<string>();

type Answer = (outcome: Outcome<object>) => void;

/** Refusals of what is too fast, after which whoever goes on sending is cut off. */
const MOST_REFUSED = 200;

/**
 * Answers what one socket sends. Whatever comes, the connection lives on: a message that is malformed, unknown or
 * not its sender's to send is refused by its name.
 */
export function answerMessages(
  socket: LiveSocket,
  ports: SocketPorts,
  {
    presenter,
    hall,
    trials,
    memos,
    lead,
  }: {
    readonly presenter: Presenter;
    readonly hall: Hall;
    readonly trials: Trials;
    readonly memos: Memos;
    readonly lead: Lead;
  },
): void {
  const known: Readonly<
    Record<Exclude<keyof ClientToServer, 'time'>, (payload: unknown) => Promise<Outcome<object>>>
  > = {
    command: (payload) => giveCommand(socket, payload),
    'ballot:cast': (payload) => castBallot(socket, payload),
    'token:issue': (payload) => issueToken(socket, payload),
    'presenter:lead': (payload) => presenter.lead(socket, payload),
    'hall:show': (payload) => hall.show(socket, payload),
    'hall:notice': (payload) => hall.notify(socket, payload),
    'hall:name': (payload) => hall.name(socket, payload),
    'hall:identify': async () => hall.identify(socket),
    'trial:begin': () => trials.begin(socket),
    'trial:end': () => trials.end(socket),
    'trial:press': (payload) => trials.press(socket, payload),
    'memo:send': (payload) => memos.send(socket, payload),
    'memo:received': (payload) => memos.received(socket, payload),
    'memo:seen': (payload) => memos.seen(socket, payload),
    'help:call': (payload) => memos.callForHelp(socket, payload),
    'help:call-off': () => memos.callOffHelp(socket),
    'help:answer': (payload) => memos.answerHelp(socket, payload),
    'lead:wish': (payload) => lead.wish(socket, payload),
    'attendance:check-in': (payload) =>
      ports.checkIns.checkIn(socket.data.host, socket.data.identity, payload),
    'attendance:code': async () => ports.checkIns.shown(socket.data.host),
  };

  let refused = 0;
  socket.onAny((sent: unknown, ...args: unknown[]) => {
    const message = messageName(sent);
    const answer = answerTo(socket, message, args, ports.leads);
    if (!ports.limits.message(socket.data.identity)) {
      refused += 1;
      return refused > MOST_REFUSED ? socket.disconnect(true) : answer(refuse('too-fast'));
    }
    if (!isKnown(message)) return answer(refuse('unknown-message', { what: message }));
    const why = whyNotSend(message, capacitiesOf(socket.data.host.state, socket.data.identity));
    if (why) return answer({ ok: false, refusal: why });
    if (message === 'time') return tellTime(socket, args[0]);
    ports.underWay.of(known[message](args[0])).then(answer, (error: unknown) => {
      ports.reportError(error, `message ${message}`);
      answer(refuse('server-error'));
    });
  });
}

function isKnown(message: string): message is keyof ClientToServer {
  return Object.hasOwn(MESSAGES, message);
}

function tellTime({ data: { host } }: LiveSocket, ack: unknown): void {
  if (typeof ack === 'function') ack(host.now());
}

/** The acknowledgement if the client asked for one, else a `refused` message for what was refused. */
function answerTo(
  socket: LiveSocket,
  message: string,
  args: readonly unknown[],
  leads: () => boolean,
): Answer {
  const ack = args.at(-1);
  if (typeof ack === 'function') return (outcome) => leads() && ack(outcome);
  return (outcome) => {
    if (!outcome.ok) socket.emit('refused', { message, refusal: outcome.refusal });
  };
}

async function giveCommand(socket: LiveSocket, payload: unknown): Promise<Outcome<{ seq: number }>> {
  const command = Command.safeParse(payload);
  if (!command.success) return refuse('malformed-message', { what: nameOf(payload) });
  const { identity, host } = socket.data;
  const { type } = command.data;
  const capacity = capacityFor(type, capacitiesOf(host.state, identity));
  // What would have it wait in the session's queue is not let in there; the core asks again.
  if (capacity === null) return { ok: false, refusal: refusedCommand(type) };
  const actor = actorOf(capacity, identity);
  if (capacity !== 'delegate') {
    const outcome = await host.execute(command.data, actor);
    if (outcome.ok || !conducts(capacity)) return outcome;
    return {
      ok: false,
      refusal: withWhoWasFirst(outcome.refusal, command.data, host.state, latestDoings(host)),
    };
  }
  const delegate = `${identity.sessionId}/${identity.personId}`;
  if (!floorPace.allows(delegate)) return refuse('too-fast');
  return floorTurns.take(
    delegate,
    async () =>
      beyondFloorLimit(host.state, identity.personId, command.data) ?? host.execute(command.data, actor),
  );
}

/** Whoever is told all that is done at the consoles. */
function conducts(capacity: ActingCapacity): boolean {
  return capacity === 'secretary' || capacity === 'chair';
}

async function castBallot(socket: LiveSocket, payload: unknown): Promise<Outcome<BallotReceipt>> {
  const { identity, host } = socket.data;
  const ballot = CastBallot.safeParse(payload);
  if (!ballot.success) return refuse('malformed-message', { what: 'ballot:cast' });
  return host.cast(DelegateId.parse(identity.personId), ballot.data);
}

async function issueToken(socket: LiveSocket, payload: unknown): Promise<Outcome<IssuedToken>> {
  const { identity, host } = socket.data;
  const request = IssueToken.safeParse(payload);
  if (!request.success) return refuse('malformed-message', { what: 'token:issue' });
  return host.issueToken(DelegateId.parse(identity.personId), request.data);
}

/** The type a malformed command claims to be, for the refusal's sentence. */
function nameOf(payload: unknown): string {
  const type = typeof payload === 'object' && payload !== null && 'type' in payload ? payload.type : null;
  return typeof type === 'string' ? `command ${type}`.slice(0, 60) : 'command';
}
