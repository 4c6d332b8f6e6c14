import { io, type Socket } from 'socket.io-client';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ViewedEntry } from '#shared/access/viewed-entry.ts';
import type { Command } from '#shared/protocol/commands.ts';
import type { HallOverview, NameScreen, ShowInHall, ToScreen } from '#shared/protocol/hall.ts';
import type { PollId, SessionId, Sha256 } from '#shared/protocol/ids.ts';
import type { LeadWish, ToldLead } from '#shared/protocol/lead.ts';
import type { HelpCall, MemoWithReceipts, ToldMemo } from '#shared/protocol/memos.ts';
import { OUTDATED } from '#shared/protocol/outdated.ts';
import type { Person } from '#shared/protocol/person.ts';
import type { Outcome, Refusal } from '#shared/protocol/refusals.ts';
import type { IdentityNote, NewDevice } from '#shared/protocol/sign-ins.ts';
import type {
  BallotReceipt,
  CastBallot,
  CheckIn,
  ClientToServer,
  Handshake,
  IssuedToken,
  IssueToken,
  NewEntries,
  PollProgress,
  PresenterPlace,
  ServerToClient,
  ShownHallCode,
  Welcome,
  WithNonce,
} from '#shared/protocol/socket.ts';
import type { PressTrial, Trial } from '#shared/protocol/trial.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { UnknownEvent } from '#shared/session/event-versions.ts';
import { evolve } from '#shared/session/evolve.ts';
import { openPolls } from '#shared/session/polls/find-poll.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { KeptSignIn } from './credentials.ts';
import type { FindProofs } from './device/proven-greeting.ts';
import { deviceClocks, type ServerClock, startServerClock } from './server-clock.ts';

/** What a screen knows of the session at this moment. */
export interface Live {
  readonly connection: 'connecting' | 'online' | 'offline';
  /** Why the server will not talk to this device until something is done: signed out, or outdated. */
  readonly turnedAway: Refusal | null;
  readonly me: Person | null;
  /** Replica of the official state; null until the first snapshot on a new device. */
  readonly session: SessionState | null;
  /** How far the open polls have come, by poll; on console and hall screen. */
  readonly progress: Readonly<Record<string, PollProgress>>;
  /** The session is in the archive: nobody enters anything in it. */
  readonly archived: boolean;
  /** The server cannot write ballots at this moment. */
  readonly votingSuspended: boolean;
  /** Own recorded ballots, by poll, until its result is announced. */
  readonly myBallots: Readonly<Record<string, BallotReceipt>>;
  /** Secret polls in which a token was signed for this delegate, on whatever device. */
  readonly myTokens: readonly PollId[];
  /** Delegates whose tablets are connected (console only). */
  readonly online: readonly string[];
  /** Where the secretariat leads those who follow; null: nowhere. */
  readonly presenter: PresenterPlace | null;
  /** Commands of this screen that the server has not answered yet. */
  readonly unanswered: number;
  /** The trial vote under way; null: none. */
  readonly trial: Trial | null;
  /** What this hall screen was told to show beside what is under way; null: nothing yet (hall screen only). */
  readonly hall: ToScreen | null;
  /** All hall screens (console only); null: not told yet. */
  readonly hallOverview: HallOverview | null;
  /** Which console leads (console only); null: not told yet. */
  readonly lead: ToldLead | null;
  /** How often the console has asked this screen which one it is (hall screen only). */
  readonly identified: number;
  /** What was done with codes and sign-ins since this page was opened (console only). */
  readonly identityNotes: readonly IdentityNote[];
  /** A device knows so many entries of a log that is not the server's, or goes on beyond it (console only); null: none does. */
  readonly recordBehind: number | null;
  /** Other devices of this delegate that they have not been told of. */
  readonly newDevices: readonly NewDevice[];
  /** What was sent to this person, or by them, in the order of sending. */
  readonly memos: readonly ToldMemo[];
  /** This person's open call for help; null: none. */
  readonly help: HelpCall | null;
  /** Everything that was sent, with receipts (console only). */
  readonly sentMemos: readonly MemoWithReceipts[];
  /** Calls for help (console only). */
  readonly helpCalls: readonly HelpCall[];
}

/** The session as far as a device has followed the log. */
export interface SessionReplica {
  readonly session: SessionState;
  /** As the server told it with the last entry; null: nobody knows of which log it is, so all of it is asked for anew. */
  readonly hash: Sha256 | null;
  /** As whom it was told: goes with `hash`. */
  readonly view: string | null;
  /** That it was in the archive when the server was last heard: nothing is entered in it, also without a network. Else absent. */
  readonly archived?: boolean;
}

/** Where a replica survives a reload. The console and the hall screen keep none. */
export interface ReplicaStorage {
  load(): Promise<SessionReplica | null>;
  save(replica: SessionReplica): Promise<void>;
}

export interface LiveSession {
  readonly store: StoreApi<Live>;
  /** The server's clock: it decides what is late. */
  readonly clock: ServerClock;
  /** Asks the server to do something; an unanswered request throws after 10 s. */
  command(command: Command): Promise<Outcome<{ seq: number }>>;
  /** One attempt to record a ballot; throws when no acknowledgement came, which says nothing about the ballot. */
  cast(ballot: CastBallot): Promise<Outcome<BallotReceipt>>;
  /** One attempt to have the token of a secret ballot signed; throws when no answer came, as `cast` does. */
  issueToken(request: IssueToken): Promise<Outcome<IssuedToken>>;
  /** Leads those who follow to a page (null: no more); an unanswered request throws after 10 s. */
  lead(place: PresenterPlace | null): Promise<Outcome<object>>;
  /** Trial votes; each throws after 10 s without an answer. */
  readonly trial: {
    begin(): Promise<Outcome<object>>;
    end(): Promise<Outcome<object>>;
    press(press: PressTrial): Promise<Outcome<object>>;
  };
  /** Memos and calls for help; throws after 10 s without an answer. */
  tell(message: MemoMessage, payload: unknown): Promise<Outcome<object>>;
  /** Takes the lead among consoles, asks for it, or answers; an unanswered request throws after 10 s. */
  wishLead(wish: LeadWish['wish']): Promise<Outcome<object>>;
  /** What hall screens show; each throws after 10 s without an answer. */
  readonly hall: {
    show(wish: ShowInHall): Promise<Outcome<object>>;
    /** A line above whatever is shown; '': none. */
    notice(notice: string): Promise<Outcome<object>>;
    name(wish: NameScreen): Promise<Outcome<object>>;
    /** Every screen says for a moment which one it is. */
    identify(): Promise<Outcome<object>>;
  };
  readonly attendance: {
    /** Marks this delegate present; throws after 10 s without an answer. */
    checkIn(given: CheckIn): Promise<Outcome<{ seq: number }>>;
    /** What hall screens show now; for whoever shows it to the hall. */
    code(): Promise<Outcome<ShownHallCode>>;
  };
  /** Called with each batch of new log entries; returns the way to stop. */
  onEvents(listener: (events: readonly ViewedEntry[]) => void): () => void;
  /** Called after each (re)connection, once the replica is up to date. */
  onWelcome(listener: () => void): () => void;
  onAnnotationsChanged(listener: (cursor: number) => void): () => void;
  /** Called when what others share with this delegate has changed. */
  onSharingChanged(listener: () => void): () => void;
  close(): void;
}

export type MemoMessage = Extract<keyof ClientToServer, `memo:${string}` | `help:${string}`>;

const ACK_TIMEOUT_MS = 10_000;
/** After which a device tries again whose browser did not hand out its key, or whose proof was outdated twice. */
const PROVE_AGAIN_MS = 1_000;
/** An answer that takes longer tells nothing about the time. */
const TIME_TIMEOUT_MS = 3_000;

const EMPTY: Live = {
  connection: 'connecting',
  turnedAway: null,
  me: null,
  session: null,
  progress: {},
  archived: false,
  votingSuspended: false,
  myBallots: {},
  myTokens: [],
  online: [],
  presenter: null,
  unanswered: 0,
  trial: null,
  hall: null,
  hallOverview: null,
  lead: null,
  identified: 0,
  identityNotes: [],
  recordBehind: null,
  newDevices: [],
  memos: [],
  help: null,
  sentMemos: [],
  helpCalls: [],
};

/**
 * Keeps a replica of the session over Socket.IO: reconnects by itself and fetches what it missed. `origin`: where the
 * server is; null for the page's own. `findProofs`: of a device other than this browser.
 */
export function startLive(
  signedIn: KeptSignIn,
  storage: ReplicaStorage | null,
  origin: string | null = null,
  findProofs?: FindProofs,
): LiveSession {
  const store = createStore<Live>(() => ({ ...EMPTY, me: signedIn.me }));
  const eventListeners = new Set<(events: readonly ViewedEntry[]) => void>();
  const welcomeListeners = new Set<() => void>();
  const annotationListeners = new Set<(cursor: number) => void>();
  const sharingListeners = new Set<() => void>();

  const { key } = signedIn;
  const address = origin ?? window.location.origin;
  const socket: Socket<ServerToClient, ClientToServer> = io(address, {
    autoConnect: false,
    // Each sign-in has its own connection, also where several run in one process.
    forceNew: true,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3000,
    auth: (send) => {
      greeted = deviceClocks();
      const { session } = store.getState();
      const greeting = handshake(signedIn, session && { session, hash, view });
      if (key === undefined) return send(greeting);
      import('./device/proving.ts')
        .then(({ provenGreeting }) => provenGreeting(greeting, address, key, findProofs))
        .then(send, (error: unknown) => {
          console.warn('this device cannot prove itself now', error);
          socket.disconnect();
          comeAgain(PROVE_AGAIN_MS);
        });
    },
  });
  /** These go with the session in the store. */
  let hash: Sha256 | null = null;
  let view: string | null = null;
  let welcomed = false;
  /** What came before the welcome: it goes on from the server's log, which may be another than that of the replica. */
  const early: NewEntries[] = [];
  /** When the server was last asked to let this device in; its welcome tells the time. */
  let greeted = deviceClocks();
  const clock = startServerClock(() => socket.timeout(TIME_TIMEOUT_MS).emitWithAck('time'));

  let closed = false;
  /** Proofs that were outdated, one after the other. */
  let outdated = 0;
  let comingAgain: ReturnType<typeof setTimeout> | undefined;
  function comeAgain(afterMs: number): void {
    if (!closed) comingAgain = setTimeout(() => socket.connect(), afterMs);
  }

  /** The first proof after a while, or after a restart of the server, is of another time: this is no fault, and nobody is told. */
  async function proveAgain({ nonce }: WithNonce): Promise<void> {
    if (key === undefined) return;
    const { heardNonce } = await import('./device/proving.ts');
    await heardNonce(nonce, key, findProofs);
    outdated += 1;
    comeAgain(outdated > 1 ? PROVE_AGAIN_MS : 0);
  }

  function adopt(replica: SessionReplica): void {
    hash = replica.hash;
    view = replica.view;
    store.setState({ session: replica.session });
    keep();
  }

  function keep(): void {
    const { session, archived } = store.getState();
    if (session) void storage?.save({ session, hash, view, ...(archived && { archived }) });
  }

  function put(archived: boolean): void {
    if (archived === store.getState().archived) return;
    store.setState({ archived });
    keep();
  }

  function receive(news: NewEntries): void {
    let session = store.getState().session;
    if (!session) return;
    const fresh = news.entries.filter((entry) => entry.seq > (session?.seq ?? 0));
    if (fresh.length === 0) return;
    if (fresh[0]?.seq !== session.seq + 1) {
      // A gap: reconnecting asks for all that is missing.
      socket.disconnect().connect();
      return;
    }
    try {
      for (const entry of fresh) session = evolve(session, entry);
    } catch (error) {
      if (!(error instanceof UnknownEvent)) throw error;
      endAsOutdated(error);
      return;
    }
    adopt({ session, hash: news.hash, view });
    store.setState(({ progress }) => ({ progress: ofOpenPolls(session, Object.values(progress)) }));
    for (const listener of eventListeners) listener(fresh);
  }

  /** Nothing is shown or kept of what this app does not understand: a newer one goes on from where it stopped. */
  function endAsOutdated(error: UnknownEvent): void {
    console.warn('the server is newer than this app', error);
    socket.disconnect();
    store.setState({ connection: 'offline', turnedAway: { code: 'client-outdated', ...OUTDATED } });
  }

  function welcome(message: Welcome): void {
    clock.heard(message.serverTime, greeted);
    put(message.archived);
    if (message.snapshot) adopt({ session: message.snapshot, hash: message.hash, view: message.view });
    store.setState({
      connection: 'online',
      turnedAway: null,
      me: message.me,
      progress: byPoll(message.progress),
      myBallots: Object.fromEntries(message.myBallots.map((receipt) => [receipt.pollId, receipt])),
      myTokens: message.myTokens,
    });
    welcomed = true;
    outdated = 0;
    const { events: entries, hash: last } = message;
    // A gap among them has this connection ended.
    for (const news of [{ entries, hash: last }, ...early.splice(0)]) if (welcomed) receive(news);
    if (store.getState().turnedAway) return;
    clock.measure();
    for (const listener of welcomeListeners) listener();
  }

  socket.on('welcome', welcome);
  socket.on('events', (news) => {
    if (!welcomed) return void early.push(news);
    const last = news.entries.at(-1);
    if (last && 'at' in last) clock.told(Date.parse(last.at));
    receive(news);
  });
  socket.on('poll:progress', (news) =>
    store.setState(({ session, progress }) => ({
      progress: ofOpenPolls(session, [...Object.values(progress), news]),
    })),
  );
  socket.on('poll:suspended', (votingSuspended) => store.setState({ votingSuspended }));
  socket.on('session:archived', put);
  socket.on('presence', ({ online }) => store.setState({ online }));
  socket.on('presenter', (presenter) => store.setState({ presenter }));
  socket.on('trial', (trial) => store.setState({ trial }));
  socket.on('hall', (hall) => store.setState({ hall }));
  socket.on('hall:overview', (hallOverview) => store.setState({ hallOverview }));
  socket.on('lead', (lead) => store.setState({ lead }));
  socket.on('hall:identify', () => store.setState(({ identified }) => ({ identified: identified + 1 })));
  socket.on('identity:noted', (notes) =>
    store.setState(({ identityNotes }) => ({ identityNotes: [...identityNotes, ...notes] })),
  );
  socket.on('record:behind', (recordBehind) => store.setState({ recordBehind }));
  socket.on('new-devices', (newDevices) => store.setState({ newDevices }));
  socket.on('memos', (told) => store.setState(told));
  socket.on('memo', (memo) => store.setState(({ memos }) => ({ memos: withOne(memos, memo) })));
  socket.on('help:own', (help) => store.setState({ help }));
  socket.on('memos:sent', (sentMemos) => store.setState({ sentMemos }));
  socket.on('memos:told', (memo) =>
    store.setState(({ sentMemos }) => ({ sentMemos: withOne(sentMemos, memo) })),
  );
  socket.on('help', (helpCalls) => store.setState({ helpCalls }));
  socket.on('ballot:recorded', (receipt) => rememberBallot(store, receipt));
  socket.on('token:issued', (pollId) => rememberToken(store, pollId));
  socket.on('annotations:changed', (cursor) => {
    for (const listener of annotationListeners) listener(cursor);
  });
  socket.on('annotations:shared', () => {
    for (const listener of sharingListeners) listener();
  });
  socket.on('disconnect', (reason) => {
    welcomed = false;
    early.length = 0;
    store.setState({ connection: 'offline', trial: null });
    // After a server-side disconnect Socket.IO waits to be asked; the tablet must settle without a touch.
    if (reason === 'io server disconnect') socket.connect();
  });
  socket.on('connect_error', (error) => {
    const turnedAway = refusalIn(error);
    if (turnedAway && 'nonce' in turnedAway)
      return void proveAgain(turnedAway).catch(() => comeAgain(PROVE_AGAIN_MS));
    store.setState(turnedAway ? { connection: 'offline', turnedAway } : { connection: 'offline' });
  });

  async function counted<Answer>(answer: Promise<Answer>): Promise<Answer> {
    const count = (by: number) => store.setState(({ unanswered }) => ({ unanswered: unanswered + by }));
    count(1);
    try {
      return await answer;
    } finally {
      count(-1);
    }
  }

  void (async () => {
    const kept = await storage?.load().catch(() => null);
    if (kept) {
      hash = kept.hash;
      view = kept.view;
      store.setState({ session: kept.session, archived: kept.archived === true });
    }
    socket.connect();
  })();

  return {
    store,
    clock,
    command: (command) => counted(socket.timeout(ACK_TIMEOUT_MS).emitWithAck('command', command)),
    async cast(ballot) {
      const outcome = await socket.timeout(ACK_TIMEOUT_MS).emitWithAck('ballot:cast', ballot);
      if (outcome.ok) rememberBallot(store, outcome);
      return outcome;
    },
    async issueToken(request) {
      const outcome = await socket.timeout(ACK_TIMEOUT_MS).emitWithAck('token:issue', request);
      if (outcome.ok) rememberToken(store, request.pollId);
      return outcome;
    },
    wishLead: (wish) => socket.timeout(ACK_TIMEOUT_MS).emitWithAck('lead:wish', { wish }),
    lead: (place) => socket.timeout(ACK_TIMEOUT_MS).emitWithAck('presenter:lead', { place }),
    trial: {
      begin: () => socket.timeout(ACK_TIMEOUT_MS).emitWithAck('trial:begin'),
      end: () => socket.timeout(ACK_TIMEOUT_MS).emitWithAck('trial:end'),
      press: (press) => socket.timeout(ACK_TIMEOUT_MS).emitWithAck('trial:press', press),
    },
    tell: (message, payload) => socket.timeout(ACK_TIMEOUT_MS).emitWithAck(message, payload),
    hall: {
      show: (wish) => socket.timeout(ACK_TIMEOUT_MS).emitWithAck('hall:show', wish),
      notice: (notice) => socket.timeout(ACK_TIMEOUT_MS).emitWithAck('hall:notice', { notice }),
      name: (wish) => socket.timeout(ACK_TIMEOUT_MS).emitWithAck('hall:name', wish),
      identify: () => socket.timeout(ACK_TIMEOUT_MS).emitWithAck('hall:identify'),
    },
    attendance: {
      checkIn: (given) => socket.timeout(ACK_TIMEOUT_MS).emitWithAck('attendance:check-in', given),
      code: () => socket.timeout(ACK_TIMEOUT_MS).emitWithAck('attendance:code'),
    },
    onEvents: (listener) => subscribe(eventListeners, listener),
    onWelcome: (listener) => subscribe(welcomeListeners, listener),
    onAnnotationsChanged: (listener) => subscribe(annotationListeners, listener),
    onSharingChanged: (listener) => subscribe(sharingListeners, listener),
    close() {
      clock.close();
      clearTimeout(comingAgain);
      closed = true;
      socket.close();
    },
  };
}

function handshake({ token, person, sessionId, me }: KeptSignIn, replica: SessionReplica | null): Handshake {
  // A hall screen is nobody of the register.
  const as = me.role === 'display' ? {} : { as: me.role };
  const meant = person ? { session: sessionId as SessionId, ...as } : {};
  const base = { token, protocol: PROTOCOL_VERSION, ...meant };
  if (!replica?.hash || replica.view === null) return base;
  const { session, hash, view } = replica;
  return { ...base, have: { seq: session.seq, hash, view } };
}

function rememberBallot(store: StoreApi<Live>, receipt: BallotReceipt): void {
  store.setState(({ myBallots }) => ({ myBallots: { ...myBallots, [receipt.pollId]: receipt } }));
}

function rememberToken(store: StoreApi<Live>, pollId: PollId): void {
  const { myTokens } = store.getState();
  if (!myTokens.includes(pollId)) store.setState({ myTokens: [...myTokens, pollId] });
}

/** In the place of the one before, or behind all. */
function withOne<T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] {
  const known = all.some(({ id }) => id === one.id);
  return known ? all.map((other) => (other.id === one.id ? one : other)) : [...all, one];
}

/** The latest of each poll. */
function byPoll(progress: readonly PollProgress[]): Live['progress'] {
  return Object.fromEntries(progress.map((one) => [one.pollId, one]));
}

/** A message that was overtaken by the end of its poll says nothing any more. */
function ofOpenPolls(session: SessionState | null, progress: readonly PollProgress[]): Live['progress'] {
  const open = new Set(session ? openPolls(session).map(({ id }) => id) : []);
  return byPoll(progress.filter(({ pollId }) => open.has(pollId)));
}

function refusalIn(error: Error): Refusal | (Refusal & WithNonce) | null {
  const data: unknown = 'data' in error ? error.data : null;
  return typeof data === 'object' && data !== null && 'code' in data ? (data as Refusal) : null;
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
