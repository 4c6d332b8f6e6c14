import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { ReceiptReport } from '#shared/protocol/document-receipts.ts';
import { Sha256 } from '#shared/protocol/ids.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Live } from '../../../client/connection/live.ts';
import { startDocumentReceipts } from '../../../client/delegate/services/document-receipts.ts';
import { aSession } from '../session/builder.ts';
import { pdf } from '../session/samples.ts';

/** A tablet that reports what lies on it, with a server that answers as the test says. */
function tablet(session: SessionState, answer: () => Response | Promise<Response> = accepted) {
  const store = createStore(() => ({ connection: 'online', session }) as unknown as Live);
  const stored = new Set<string>();
  const opened = new Set<string>();
  const reports: ReceiptReport['receipts'][] = [];
  let welcome = () => {};
  let changed = () => {};
  const stop = startDocumentReceipts(
    {
      store,
      onWelcome(listener) {
        welcome = listener;
        return () => {
          welcome = () => {};
        };
      },
    },
    async (_path, init) => {
      const response = await answer();
      if (response.ok) reports.push(ReceiptReport.parse(JSON.parse(String(init?.body))).receipts);
      return response;
    },
    {
      isStored: (sha256) => stored.has(sha256),
      isOpened: (sha256) => opened.has(sha256),
      watch(listener) {
        changed = listener;
        return () => {
          changed = () => {};
        };
      },
    },
    () => 0,
  );
  return {
    store,
    stored,
    opened,
    reports,
    stop,
    welcome: () => welcome(),
    changed: () => changed(),
  };
}

const accepted = () => Response.json({ ok: true });
const hashes = (session: SessionState) => session.documents.map(({ editions }) => editions[0].sha256);
const soon = () => vi.advanceTimersByTimeAsync(3000);
const later = () => vi.advanceTimersByTimeAsync(600_000);

function withDocuments(count: number): SessionState {
  let story = aSession().withDelegates(3);
  for (let n = 1; n <= count; n += 1) {
    story = story.publishing({ ...pdf(n), sha256: Sha256.parse(n.toString(16).padStart(64, '0')) });
  }
  return story.state;
}

const session = withDocuments(3);
const [first, second, third] = hashes(session);

describe('a tablet', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('reports what lies on it and what was opened, together, once', async () => {
    const { stored, opened, reports, changed, welcome } = tablet(session);
    for (const sha256 of hashes(session)) stored.add(sha256);
    opened.add(String(second));
    await soon();
    const all = [
      { sha256: first, state: 'stored' },
      { sha256: second, state: 'opened' },
      { sha256: third, state: 'stored' },
    ];
    expect(reports).toEqual([all]);
    changed();
    welcome();
    await later();
    expect(reports).toEqual([all]);
  });

  it('reports what comes later, and that what was received is opened', async () => {
    const { stored, opened, reports, changed } = tablet(session);
    stored.add(String(first));
    await soon();
    opened.add(String(first));
    stored.add(String(second));
    changed();
    await soon();
    expect(reports.slice(1)).toEqual([
      [
        { sha256: first, state: 'opened' },
        { sha256: second, state: 'stored' },
      ],
    ]);
  });

  it('reports nothing of documents that are not of this session', async () => {
    const { stored, reports } = tablet(session);
    stored.add('f'.repeat(64));
    await later();
    expect(reports).toEqual([]);
  });

  it('reports many in batches that the server takes', async () => {
    const many = withDocuments(250);
    const { stored, reports } = tablet(many);
    for (const sha256 of hashes(many)) stored.add(sha256);
    await soon();
    expect(reports.map(({ length }) => length)).toEqual([200, 50]);
    expect(new Set(reports.flat().map(({ sha256 }) => sha256)).size).toBe(250);
  });

  it('without a network waits for the next contact, and loses nothing', async () => {
    const { store, opened, reports, welcome, changed } = tablet(session);
    store.setState({ connection: 'offline' });
    opened.add(String(first));
    changed();
    await later();
    expect(reports).toEqual([]);
    store.setState({ connection: 'online' });
    welcome();
    await soon();
    expect(reports).toEqual([[{ sha256: first, state: 'opened' }]]);
  });

  it.each([
    ['a lost network', () => Promise.reject(new TypeError('fetch failed'))],
    ['a server that is asked too fast', () => refused('too-fast')],
    ['a server that failed', () => refused('server-error')],
  ])('reports again after %s', async (_what, failing) => {
    let works = false;
    const { stored, reports } = tablet(session, () => (works ? accepted() : failing()));
    stored.add(String(first));
    await soon();
    expect(reports).toEqual([]);
    works = true;
    await later();
    expect(reports).toEqual([[{ sha256: first, state: 'stored' }]]);
  });

  it('does not go on where the server will not have it', async () => {
    let asked = 0;
    const { stored } = tablet(session, () => {
      asked += 1;
      return refused('not-permitted');
    });
    stored.add(String(first));
    await later();
    expect(asked).toBe(1);
  });

  it('reports no more once it is stopped', async () => {
    const { stored, reports, stop, changed, welcome } = tablet(session);
    stored.add(String(first));
    stop();
    changed();
    welcome();
    await later();
    expect(reports).toEqual([]);
  });
});

function refused(code: 'too-fast' | 'server-error' | 'not-permitted'): Response {
  return Response.json({ ok: false, refusal: refusal(code, { what: 'x' }) }, { status: 422 });
}
