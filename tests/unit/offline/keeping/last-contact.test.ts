import '../../../support/tablet-device.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Live } from '../../../../client/connection/live.ts';
import {
  forgetContacts,
  noteContacts,
  useLastContact,
} from '../../../../client/offline/keeping/last-contact.ts';

const START = Date.parse('2026-12-08T01:00:00.000Z');
const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => {
  vi.useRealTimers();
  forgetContacts();
});

const connected = (connection: Live['connection']) => createStore(() => ({ connection }) as Live);
const at = () => useLastContact.getState().at;
const later = (minutes: number) => new Date(START + minutes * MINUTE).toISOString();

it('knows of no contact before the first', () => {
  const stop = noteContacts({ store: connected('connecting') });
  vi.advanceTimersByTime(5 * MINUTE);
  expect(at()).toBeNull();
  stop();
});

it('is renewed every minute while the server is there, and stays as it was once it is gone', () => {
  const store = connected('online');
  const stop = noteContacts({ store });
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
  noteContacts({ store: connected('online') })();
  expect(localStorage.getItem('nghi-truong:last-contact')).toContain(later(0));
  forgetContacts();
  expect(localStorage.getItem('nghi-truong:last-contact')).not.toContain(later(0));
});
