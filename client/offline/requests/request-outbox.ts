import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command } from '#shared/protocol/commands.ts';
import type { SpeechKind } from '#shared/protocol/floor.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import type { LiveSession } from '../../connection/live.ts';
import { isPassing } from '../../retrying/passing.ts';
import { shortPauses } from '../../retrying/pauses.ts';
import { type Pause, startRetrying } from '../../retrying/retrying.ts';

/** What a delegate prepares for the floor, perhaps without a network, and what takes it back. */
export type FloorCommand = Extract<
  Command,
  {
    type: 'RequestToSpeak' | 'WithdrawSpeechRequest' | 'SubmitQuestion' | 'WithdrawQuestion' | 'AskInGroup';
  }
>;

/** Prepared on this device, and not recorded by the server yet. */
export interface WaitingRequest {
  readonly command: FloorCommand;
  /** By the device's clock, in milliseconds since the epoch: they are sent in this order. */
  readonly preparedAt: number;
  /** Why the server did not take it; it is then sent no more, and its words stay here. */
  readonly refusal: Refusal | null;
}

/** What is written in the forms and not sent. */
export interface FloorDrafts {
  readonly speech: {
    readonly agendaItemId: string | null;
    readonly topic: string;
    /** Absent: a speech of one's own. */
    readonly kind?: SpeechKind;
  };
  readonly question: {
    readonly addressee: string;
    readonly topic: string;
    readonly text: string;
    readonly form: 'spoken' | 'written';
  };
}

export const EMPTY_DRAFTS: FloorDrafts = {
  speech: { agendaItemId: null, topic: '' },
  question: { addressee: '', topic: '', text: '', form: 'spoken' },
};

/** Whether what is written in the forms would be there after a reload. */
export type DraftsKept = 'as-loaded' | 'writing' | 'kept' | 'not-kept';

/** Where both outlive a reload, for one delegate of one session. */
export interface RequestStorage {
  load(): Promise<readonly WaitingRequest[]>;
  put(request: WaitingRequest): Promise<void>;
  remove(key: string): Promise<void>;
  loadDrafts(): Promise<FloorDrafts | null>;
  putDrafts(drafts: FloorDrafts): Promise<void>;
}

export interface RequestOutbox {
  /** In the order in which they are sent. */
  readonly waiting: StoreApi<{ readonly requests: readonly WaitingRequest[] }>;
  readonly drafts: StoreApi<FloorDrafts>;
  readonly draftsKept: StoreApi<{ readonly kept: DraftsKept }>;
  /** Resolves once it is on this device, or sent where the device cannot store; it is sent until it is answered. */
  give(command: FloorCommand): Promise<void>;
  /** Forgets one that was refused or not sent yet. */
  discard(key: string): Promise<void>;
  keepDrafts(changed: Partial<FloorDrafts>): void;
  close(): void;
}

type OutboxLive = Pick<LiveSession, 'store' | 'command' | 'onWelcome'>;

/** A store that hangs must not hold a request back. */
const STORAGE_PATIENCE_MS = 500;

/** One waiting command of each kind about each request or question. */
export function keyOf(command: FloorCommand): string {
  if (command.type === 'AskInGroup') return `${command.type}/${command.ask.type}/${command.ask.requestId}`;
  const id = 'requestId' in command ? command.requestId : command.questionId;
  return `${command.type}/${id}`;
}

/**
 * Sends what was prepared, one after the other in its order, at once and after each reconnection. The ids are made with
 * it, so that what is sent again because no answer came is recorded once.
 */
export function startRequestOutbox(live: OutboxLive, storage: RequestStorage): RequestOutbox {
  const waiting = createStore<{ readonly requests: readonly WaitingRequest[] }>(() => ({ requests: [] }));
  const drafts = createStore<FloorDrafts>(() => EMPTY_DRAFTS);
  const draftsKept = createStore<{ readonly kept: DraftsKept }>(() => ({ kept: 'as-loaded' }));
  const sending = startRetrying('requests', sendAll, shortPauses);
  let closed = false;
  let written: Promise<unknown> = Promise.resolve();
  let draftsInTurn = false;

  const find = (key: string) => waiting.getState().requests.find(({ command }) => keyOf(command) === key);

  /**
   * Writes one after the other: what is forgotten must not be stored after it. Resolves when it is written, or when it
   * has taken so long that nothing may wait for it any more.
   */
  async function inTurn(write: () => Promise<void>, failed: string): Promise<void> {
    const done = written.then(write).catch((error: unknown) => console.warn(failed, error));
    written = done;
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, STORAGE_PATIENCE_MS))]);
  }

  function setRequests(change: (requests: readonly WaitingRequest[]) => readonly WaitingRequest[]): void {
    waiting.setState(({ requests }) => ({ requests: change(requests) }));
  }

  async function store(request: WaitingRequest): Promise<void> {
    const key = keyOf(request.command);
    setRequests((requests) =>
      [...requests.filter(({ command }) => keyOf(command) !== key), request].sort(
        (a, b) => a.preparedAt - b.preparedAt,
      ),
    );
    await inTurn(() => storage.put(request), 'the request was not stored on this device');
  }

  async function forget(key: string): Promise<void> {
    setRequests((requests) => requests.filter(({ command }) => keyOf(command) !== key));
    await inTurn(() => storage.remove(key), 'the request was not removed from this device');
  }

  const next = () => waiting.getState().requests.find(({ refusal }) => refusal === null);

  async function sendAll(): Promise<Pause> {
    for (let request = next(); request && isOnline(); request = next()) {
      if (!(await send(request))) return 'later';
    }
    return 'rest';
  }

  const isOnline = () => !closed && live.store.getState().connection === 'online';

  /** Whether the server has answered. A server that failed or was asked too fast has recorded nothing, and is asked again. */
  async function send(request: WaitingRequest): Promise<boolean> {
    const key = keyOf(request.command);
    try {
      const outcome = await live.command(request.command);
      if (!outcome.ok && isPassing(outcome.refusal)) return false;
      if (outcome.ok) await forget(key);
      else if (find(key)) await store({ ...request, refusal: outcome.refusal });
      return true;
    } catch {
      // No acknowledgement says nothing about the request.
      return false;
    }
  }

  const stopWelcome = live.onWelcome(() => void sending.wake());
  void storage
    .load()
    .catch(() => [])
    .then((stored) => {
      setRequests((requests) => {
        const here = new Set(requests.map(({ command }) => keyOf(command)));
        const earlier = stored.filter(({ command }) => !here.has(keyOf(command)));
        return [...earlier, ...requests].sort((a, b) => a.preparedAt - b.preparedAt);
      });
      void sending.wake();
    });
  const draftsLoaded = storage
    .loadDrafts()
    .catch(() => null)
    .then((stored) => {
      if (!stored) return;
      // What was typed since the start is newer; the other form's words are taken up all the same, and so are those about an
      // item that was only chosen, as a link to it does.
      const { speech, question } = drafts.getState();
      if (speech.topic === '') {
        const agendaItemId = speech.agendaItemId ?? stored.speech.agendaItemId;
        drafts.setState({
          speech: { ...stored.speech, ...speech, agendaItemId, topic: stored.speech.topic },
        });
      }
      if (question === EMPTY_DRAFTS.question) drafts.setState({ question: stored.question });
    });

  async function putDrafts(): Promise<void> {
    // Nothing is written over what has not been read yet.
    await draftsLoaded;
    draftsInTurn = false;
    try {
      await storage.putDrafts(drafts.getState());
    } catch (error) {
      draftsKept.setState({ kept: 'not-kept' });
      throw error;
    }
    // Whoever has typed on meanwhile waits for the next turn.
    if (!draftsInTurn) draftsKept.setState({ kept: 'kept' });
  }

  return {
    waiting,
    drafts,
    draftsKept,
    async give(command) {
      await store({ command, preparedAt: Date.now(), refusal: null });
      void sending.wake();
    },
    discard: forget,
    keepDrafts(changed) {
      drafts.setState(changed);
      // As they are when it is their turn: a request must not wait behind every letter that was typed before it.
      if (draftsInTurn) return;
      draftsInTurn = true;
      draftsKept.setState({ kept: 'writing' });
      void inTurn(putDrafts, 'the draft was not stored on this device');
    },
    close() {
      closed = true;
      sending.stop();
      stopWelcome();
    },
  };
}
