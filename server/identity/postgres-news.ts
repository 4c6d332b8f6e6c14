import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Postgres } from '../postgres/postgres.ts';
import { rowsOf } from '../tables/asking.ts';
import { DeedListeners, type DeedNews } from './deed-news.ts';
import type { AuditEntry } from './identities.ts';

const CHANNEL = 'identity_deeds';

/** PostgreSQL takes less than 8,000 bytes (postgresql.org/docs/current/sql-notify.html); ids have 64 characters at most. */
const ENTRIES_IN_ONE = 10;

/** What processes tell each other. It is no part of the database: they are of the same release, or of one that is being replaced. */
const Told = z.object({ from: z.string(), entries: z.custom<readonly AuditEntry[]>(Array.isArray) });

/**
 * News that come with the commit of the deed itself (NOTIFY): whoever hears them finds it done, and no deed is done of which nobody hears.
 */
export async function postgresNews(db: Postgres): Promise<DeedNews> {
  const listeners = new DeedListeners();
  /** This process, whose own deeds are told here before PostgreSQL tells of them. */
  const own = randomBytes(12).toString('hex');
  await db.listen(CHANNEL, {
    heard(text) {
      const told = Told.safeParse(parsed(text));
      if (!told.success) return listeners.tellMissed();
      const { from, entries } = told.data;
      if (from === own) return;
      if (entries.length > 0) listeners.tell(entries);
      else listeners.tellMissed();
    },
    missed: () => listeners.tellMissed(),
  });
  return {
    *tell(entries) {
      const parts = [entries.slice(0, ENTRIES_IN_ONE)];
      for (let from = ENTRIES_IN_ONE; from < entries.length; from += ENTRIES_IN_ONE) {
        parts.push(entries.slice(from, from + ENTRIES_IN_ONE));
      }
      const texts = parts.map((part) => JSON.stringify({ from: own, entries: part }));
      yield* rowsOf(
        'SELECT pg_notify(@channel, told.value) FROM json_array_elements_text(CAST(@texts AS json)) AS told',
        { channel: CHANNEL, texts: JSON.stringify(texts) },
      );
    },
    heardHere: (entries) => listeners.tell(entries),
    listen: (heard, missed) => listeners.add(heard, missed),
    hears: () => db.hears(),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
