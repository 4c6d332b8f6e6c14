import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SessionId } from '#shared/protocol/ids.ts';
import { openDatabase } from '../../../server/database.ts';
import { firstBreak } from '../../../server/eventlog/chain.ts';
import type { SessionHost } from '../../../server/session/session-host.ts';
import type { Stay } from '../../../server/sessions/hosted-session.ts';
import { Sessions } from '../../../server/sessions/sessions.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { pausesOf } from '../../support/yielding/yielding.ts';
import { FIRST_SECRETARY } from '../session/builder.ts';
import { details } from '../session/samples.ts';
import { sessionsPorts } from './ports.ts';

/** People who come, write into the log and leave, at any time, while the server lets go of whatever it may. */

const SESSIONS = 3;

type Deed =
  | { readonly type: 'visit'; readonly session: number; readonly writes: number }
  | { readonly type: 'let go' }
  /** What comes next begins only after a moment. */
  | { readonly type: 'wait' };

const visit: fc.Arbitrary<Deed> = fc.record({
  type: fc.constant('visit'),
  session: fc.nat(SESSIONS - 1),
  writes: fc.nat(3),
});
const deeds = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: visit },
    { weight: 3, arbitrary: fc.constant<Deed>({ type: 'let go' }) },
    { weight: 3, arbitrary: fc.constant<Deed>({ type: 'wait' }) },
  ),
  { minLength: 5, maxLength: 40 },
);

const correction = { type: 'CorrectEntry', correctsSeq: 1, statement: 'Đúng là', reason: 'Nhầm' } as const;

it('whoever is in a session is in the one host that writes its log, and all that they wrote is there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), deeds, async (seed, story) => {
      const folder = temporaryFolder();
      const db = openDatabase(folder);
      const pause = pausesOf(seed);
      const ports = sessionsPorts(db, pause);
      const sessions = new Sessions(ports);
      const hosts = new Map<SessionId, SessionHost>();
      sessions.onLoaded((host) => {
        // The one before, if there was one, is in nobody's hands any more.
        expect(hosts.get(host.id)?.atRest ?? true).toBe(true);
        hosts.set(host.id, host);
      });
      const ids: SessionId[] = [];
      for (let n = 0; n < SESSIONS; n += 1) {
        const { host, leave } = await sessions.create(details());
        ids.push(host.id);
        leave();
      }
      const written = new Map(ids.map((id) => [id, 1]));

      const isWriter = ({ host }: Stay) => expect(sessions.loaded(host.id)).toBe(host);
      async function come(id: SessionId, writes: number): Promise<void> {
        const stay = await sessions.enter(id);
        if (!stay?.ok) throw new Error('nobody was let in');
        isWriter(stay);
        for (let n = 0; n < writes; n += 1) {
          expect(await stay.host.execute(correction, FIRST_SECRETARY)).toMatchObject({ ok: true });
          written.set(id, (written.get(id) ?? 0) + 1);
          isWriter(stay);
          await pause();
        }
        isWriter(stay);
        stay.leave();
      }

      const under: Promise<void>[] = [];
      for (const deed of story) {
        if (deed.type === 'wait') await pause();
        if (deed.type === 'let go') under.push(sessions.letGoIdle(0));
        const id = deed.type === 'visit' ? ids[deed.session] : undefined;
        if (deed.type === 'visit' && id) under.push(come(id, deed.writes));
      }
      await Promise.all(under);
      expect(ports.reported).toEqual([]);
      const known = sessions.list();
      await sessions.stop();

      const ends = await ports.log.ends();
      expect(new Map(ends.map(({ id, seq }) => [id, seq]))).toEqual(written);
      for (const id of ids) expect(firstBreak(id, await ports.log.read(id, 0))).toBeNull();
      const again = new Sessions(ports);
      expect(await again.start()).toEqual([]);
      expect(again.list().toSorted(byId)).toEqual(known.toSorted(byId));
      await again.stop();
      db.close();
      await rm(folder, { recursive: true });
    }),
    { numRuns: 25 },
  );
});

const byId = (one: { readonly id: string }, other: { readonly id: string }) => one.id.localeCompare(other.id);
