import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { type Sealer, sealerWith, UNSEALED } from '../../../../client/offline/device/sealing.ts';
import { keyOf, type WaitingRequest } from '../../../../client/offline/requests/request-outbox.ts';
import { requestStorageOf } from '../../../../client/offline/requests/request-storage.ts';
import { asking } from '../../session/samples.ts';

const QUESTION: WaitingRequest = {
  command: { type: 'SubmitQuestion', ...asking(1) },
  preparedAt: 7,
  refusal: null,
};

async function newSealer(): Promise<Sealer> {
  const use = ['encrypt', 'decrypt'] as const;
  return sealerWith(await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [...use]));
}

/** All bytes that lie in the device's database, as text. */
async function onDisk(): Promise<string> {
  const [{ name = '' } = {}] = await indexedDB.databases();
  const database = await new Promise<IDBDatabase>((done, failed) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  const rows = await new Promise<readonly { sealed: Uint8Array }[]>((done, failed) => {
    const asked = database.transaction('rows').objectStore('rows').getAll();
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  database.close();
  return rows.map(({ sealed }) => new TextDecoder().decode(sealed)).join();
}

describe('prepared requests on a device', () => {
  it('are there again for their delegate, not for another, and nobody reads them on the disk', async () => {
    const sealer = await newSealer();
    const mine = requestStorageOf('kh-1/d1', sealer);
    await mine.put(QUESTION);
    await mine.putDrafts({
      speech: { agendaItemId: null, topic: 'Nợ đọng' },
      question: { addressee: '', topic: '', text: '', form: 'written' },
    });
    expect(await requestStorageOf('kh-1/d1', sealer).load()).toEqual([QUESTION]);
    expect((await requestStorageOf('kh-1/d1', sealer).loadDrafts())?.speech.topic).toBe('Nợ đọng');
    expect(await requestStorageOf('kh-1/d2', sealer).load()).toEqual([]);
    expect(await onDisk()).not.toContain('tồn đọng');
    await mine.remove(keyOf(QUESTION.command));
    expect(await mine.load()).toEqual([]);
  });

  it('that another sign-in’s key sealed are left alone', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await requestStorageOf('kh-1/d3', await newSealer()).put(QUESTION);
    expect(await requestStorageOf('kh-1/d3', await newSealer()).load()).toEqual([]);
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
  });

  it('that were kept while nothing was encrypted are opened and sealed once something is', async () => {
    const open = requestStorageOf('kh-1/d4', UNSEALED);
    await open.put(QUESTION);
    await open.putDrafts({
      speech: { agendaItemId: null, topic: 'Nợ đọng' },
      question: { addressee: '', topic: '', text: '', form: 'written' },
    });
    expect(await onDisk()).toContain('tồn đọng');
    const sealer = await newSealer();
    const closed = requestStorageOf('kh-1/d4', sealer);
    expect(await closed.load()).toEqual([QUESTION]);
    expect((await closed.loadDrafts())?.speech.topic).toBe('Nợ đọng');
    await vi.waitUntil(async () => !/[Nn]ợ đọng|tồn đọng/.test(await onDisk()));
    expect(await requestStorageOf('kh-1/d4', sealer).load()).toEqual([QUESTION]);
  });
});
