import '../../../support/tablet-device.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Live } from '../../../../client/connection/live.ts';
import {
  forgetContacts,
  lastContactOf,
  noteContacts,
} from '../../../../client/offline/keeping/last-contact.ts';

const START = Date.parse('2026-12-08T01:00:00.000Z');
const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => {
  vi.useRealTimers();
  forgetContacts();
});

const connected = (connection: Live['connection']) => createStore(() => ({ connection }) as Live);
const OWNER = 'kh-1/d1';
const at = () => lastContactOf(OWNER);
const later = (minutes: number) => new Date(START + minutes * MINUTE).toISOString();

it('knows of no contact before the first', () => {
  const stop = noteContacts({ store: connected('connecting') }, OWNER);
  vi.advanceTimersByTime(5 * MINUTE);
  expect(at()).toBeNull();
  stop();
});

it('is renewed every minute while the server is there, and stays as it was once it is gone', () => {
  const store = connected('online');
  const stop = noteContacts({ store }, OWNER);
  expect(at()).toBe(later(0));
  vi.advanceTimersByTime(3 * MINUTE);
  expect(at()).toBe(later(3));
  store.setState({ connection: 'offline' });
  vi.advanceTimersByTime(10 * MINUTE);
  expect(at()).toBe(later(3));
  store.setState({ connection: 'online' });
  expect(at()).toBe(later(13));
  stop();
});

it('outlives a reload, and not the signing out', () => {
  noteContacts({ store: connected('online') }, OWNER)();
  expect(localStorage.getItem('nghi-truong:last-contact')).toContain(later(0));
  forgetContacts();
  expect(localStorage.getItem('nghi-truong:last-contact')).not.toContain(later(0));
});

it('is that of one session: a contact in another one says nothing of what may be read here', () => {
  noteContacts({ store: connected('online') }, OWNER)();
  vi.advanceTimersByTime(5 * MINUTE);
  noteContacts({ store: connected('online') }, 'kh-2/d9')();
  expect([at(), lastContactOf('kh-2/d9')]).toEqual([later(0), later(5)]);
});

it('keeps what version 0.3.0 knew for the device for whoever is signed in as it is updated', async () => {
  localStorage.setItem('nghi-truong:last-contact', JSON.stringify({ state: { at: later(0) }, version: 0 }));
  localStorage.setItem(
    'nghi-truong:sign-in:delegate',
    JSON.stringify({ token: 't', sessionId: 'kh-1', me: { role: 'delegate', personId: 'd1', name: 'A' } }),
  );
  vi.resetModules();
  const anew = await import('../../../../client/offline/keeping/last-contact.ts');
  expect(anew.lastContactOf(OWNER)).toBe(later(0));
  localStorage.removeItem('nghi-truong:sign-in:delegate');
});
