import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Command } from '#shared/protocol/commands.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { Live } from '../../../../client/connection/live.ts';
import {
  EMPTY_DRAFTS,
  type FloorCommand,
  type FloorDrafts,
  keyOf,
  type RequestStorage,
  startRequestOutbox,
  type WaitingRequest,
} from '../../../../client/offline/requests/request-outbox.ts';
import { EMPTY_LIVE } from '../../connection/samples.ts';
import { asking, g, q, r, speech } from '../../session/samples.ts';

const asks = (n: number): FloorCommand => ({ type: 'RequestToSpeak', ...speech(n) });
const questions = (n: number): FloorCommand => ({ type: 'SubmitQuestion', ...asking(n) });
const inGroup: FloorCommand = {
  type: 'AskInGroup',
  groupId: g(1),
  ask: { type: 'RequestToSpeak', ...speech(1) },
};

/** A server that answers as it is told, and a device whose disk outlives a restart of the app. */
class Device {
  readonly kept = new Map<string, WaitingRequest>();
  readonly sent: string[] = [];
  readonly store = createStore<Live>(() => ({ ...EMPTY_LIVE, connection: 'offline' }));
  drafts: FloorDrafts | null = null;
  full = false;
  /** Milliseconds that its disk takes. */
  slow = 0;
  answer: (command: Command) => Promise<Outcome<{ seq: number }>> = async () => ({ ok: true, seq: 1 });
  #welcomes = new Set<() => void>();

  readonly #storage: RequestStorage = {
    load: async () => [...this.kept.values()],
    put: async (request) => {
      if (this.full) throw new Error('no room');
      if (this.slow > 0) await new Promise((resolve) => setTimeout(resolve, this.slow));
      this.kept.set(keyOf(request.command), request);
    },
    remove: async (key) => void this.kept.delete(key),
    loadDrafts: async () => this.drafts,
    putDrafts: async (drafts) => {
      if (this.full) throw new Error('no room');
      if (this.slow > 0) await new Promise((resolve) => setTimeout(resolve, this.slow));
      this.drafts = drafts;
    },
  };

  outbox = this.started();

  started() {
    return startRequestOutbox(
      {
        store: this.store,
        command: (command) => {
          this.sent.push('requestId' in command ? command.requestId.slice(-1) : command.type);
          return this.answer(command);
        },
        onWelcome: (listener) => {
          this.#welcomes.add(listener);
          return () => this.#welcomes.delete(listener);
        },
      },
      this.#storage,
    );
  }

  restart(): void {
    this.outbox.close();
    this.outbox = this.started();
  }

  comeBack(): void {
    this.store.setState({ connection: 'online' });
    for (const welcome of this.#welcomes) welcome();
  }

  keys = () => this.outbox.waiting.getState().requests.map(({ command }) => keyOf(command));
}

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('requests prepared without a network', () => {
  it('wait on the device, through a restart, and are sent once and in their order', async () => {
    const device = new Device();
    await device.outbox.give(asks(1));
    await vi.advanceTimersByTimeAsync(10);
    await device.outbox.give(questions(1));
    expect(device.sent).toEqual([]);
    device.restart();
    await settle();
    expect(device.keys()).toEqual([keyOf(asks(1)), keyOf(questions(1))]);
    device.comeBack();
    await settle();
    expect(device.sent).toEqual(['1', 'SubmitQuestion']);
    expect([device.keys(), device.kept.size]).toEqual([[], 0]);
    device.comeBack();
    await settle();
    expect(device.sent).toHaveLength(2);
  });

  it('in a group of a debate wait as those in the hall do', async () => {
    const device = new Device();
    await device.outbox.give(inGroup);
    await device.outbox.give({ ...inGroup, ask: { type: 'WithdrawSpeechRequest', requestId: r(1) } });
    device.restart();
    await settle();
    expect(device.keys()).toHaveLength(2);
    device.comeBack();
    await settle();
    expect([device.sent, device.kept.size]).toEqual([['AskInGroup', 'AskInGroup'], 0]);
  });

  it('are sent again, the same ones, until an answer comes', async () => {
    const device = new Device();
    await settle();
    device.comeBack();
    device.answer = () => Promise.reject(new Error('no acknowledgement'));
    await device.outbox.give(asks(1));
    await settle();
    device.answer = async () => refuse('server-error');
    await vi.advanceTimersByTimeAsync(300);
    device.answer = async () => refuse('too-fast');
    await vi.advanceTimersByTimeAsync(600);
    device.answer = async () => ({ ok: true, seq: 7 });
    await vi.advanceTimersByTimeAsync(1100);
    expect(device.sent).toEqual(['1', '1', '1', '1']);
    expect(device.keys()).toEqual([]);
  });

  it('that are refused stay with their words, say why, and do not hold up the others', async () => {
    const device = new Device();
    device.answer = async (command) =>
      command.type === 'RequestToSpeak' ? refuse('speech-item-done') : { ok: true, seq: 1 };
    await device.outbox.give(asks(1));
    await device.outbox.give(questions(1));
    device.comeBack();
    await settle();
    const [refused, ...others] = device.outbox.waiting.getState().requests;
    expect(refused).toMatchObject({ command: asks(1), refusal: { code: 'speech-item-done' } });
    expect(others).toEqual([]);
    device.restart();
    device.comeBack();
    await settle();
    expect(device.sent).toEqual(['1', 'SubmitQuestion']);
    await device.outbox.discard(keyOf(asks(1)));
    expect(device.kept.size).toBe(0);
  });

  it('that are cancelled before they were sent are never sent', async () => {
    const device = new Device();
    await device.outbox.give(asks(1));
    await device.outbox.discard(keyOf(asks(1)));
    device.comeBack();
    await settle();
    expect(device.sent).toEqual([]);
  });

  it('that are cancelled while the device is still storing them do not come back', async () => {
    const device = new Device();
    device.slow = 300;
    const given = device.outbox.give(asks(1));
    const cancelled = device.outbox.discard(keyOf(asks(1)));
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all([given, cancelled]);
    expect(device.kept.size).toBe(0);
  });

  it('can be withdrawn without a network too', async () => {
    const device = new Device();
    await device.outbox.give({ type: 'WithdrawQuestion', questionId: q(1) });
    device.comeBack();
    await settle();
    expect(device.sent).toEqual(['WithdrawQuestion']);
  });

  it('are sent even where the device cannot store', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const device = new Device();
    device.full = true;
    device.comeBack();
    await device.outbox.give(asks(1));
    await settle();
    expect(device.sent).toEqual(['1']);
    expect(warned).toHaveBeenCalled();
    warned.mockRestore();
  });
});

describe('what is being written', () => {
  it('are said to be on the device only when they are, also by who types on meanwhile', async () => {
    const device = new Device();
    await settle();
    device.slow = 1;
    const kept = () => device.outbox.draftsKept.getState().kept;
    expect(kept()).toBe('as-loaded');
    device.outbox.keepDrafts({ speech: { agendaItemId: 'a1', topic: 'Nợ' } });
    expect(kept()).toBe('writing');
    await vi.waitFor(() => expect(kept()).toBe('kept'));
    expect(device.drafts?.speech.topic).toBe('Nợ');
    device.full = true;
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    device.outbox.keepDrafts({ speech: { agendaItemId: 'a1', topic: 'Nợ đọng' } });
    await vi.waitFor(() => expect(kept()).toBe('not-kept'));
    expect(device.outbox.drafts.getState().speech.topic).toBe('Nợ đọng');
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
  });

  it('of one form come back also where the other one was typed into first', async () => {
    const device = new Device();
    const question = { ...EMPTY_DRAFTS.question, topic: 'Giá đất' };
    device.drafts = { ...EMPTY_DRAFTS, question };
    const outbox = device.started();
    outbox.keepDrafts({ speech: { agendaItemId: 'a1', topic: 'Mới' } });
    await vi.waitFor(() => expect(outbox.drafts.getState().question).toEqual(question));
    expect(outbox.drafts.getState().speech.topic).toBe('Mới');
    outbox.close();
  });

  it('about one item come back, here and on the disk, also where a link had chosen an item before they were read', async () => {
    const device = new Device();
    device.drafts = { ...EMPTY_DRAFTS, speech: { agendaItemId: 'a1', topic: 'Nợ đọng' } };
    const outbox = device.started();
    outbox.keepDrafts({ speech: { ...outbox.drafts.getState().speech, agendaItemId: 'a2' } });
    const both = { agendaItemId: 'a2', topic: 'Nợ đọng' };
    await vi.waitFor(() => expect(outbox.draftsKept.getState().kept).toBe('kept'));
    expect(outbox.drafts.getState().speech).toEqual(both);
    expect(device.drafts?.speech).toEqual(both);
    outbox.close();
  });

  it('is there again after a restart', async () => {
    const device = new Device();
    await settle();
    expect(device.outbox.drafts.getState()).toEqual(EMPTY_DRAFTS);
    device.outbox.keepDrafts({ speech: { agendaItemId: 'a2', topic: 'Nợ đọng' } });
    await settle();
    device.restart();
    await settle();
    expect(device.outbox.drafts.getState().speech).toEqual({ agendaItemId: 'a2', topic: 'Nợ đọng' });
  });

  it('keeps no request waiting behind every letter of it, on a device with a slow disk', async () => {
    const device = new Device();
    await settle();
    device.slow = 100;
    const words = 'Tiến độ giải ngân vốn đầu tư công';
    for (let letters = 1; letters <= words.length; letters += 1)
      device.outbox.keepDrafts({ speech: { agendaItemId: 'a1', topic: words.slice(0, letters) } });
    void device.outbox.give(asks(1));
    await vi.advanceTimersByTimeAsync(300);
    expect(device.kept.size).toBe(1);
    expect(device.drafts?.speech.topic).toBe(words);
  });
});
