import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import { serve } from '../../../server/setup/serve.ts';
import { yieldingStorage } from '../yielding/storage.ts';
import { pausesOf } from '../yielding/yielding.ts';

/**
 * `npm start` on a disk that takes the register's entries, and of the session HANG_SESSION only HANG_AFTER more: the next one is neither
 * written nor refused, and `hanging` is printed. A test then kills the process as a power cut would.
 */
const open = yieldingStorage(pausesOf(1));
let left = Number(process.env.HANG_AFTER);

await serve(process.env, async (place) => {
  const storage = await open(place);
  const { log } = storage;
  return {
    ...storage,
    log: {
      ends: () => log.ends(),
      sessions: () => log.sessions(),
      adopt: (...args) => log.adopt(...args),
      read: (...args) => log.read(...args),
      bytes: (...args) => log.bytes(...args),
      checkpoints: (...args) => log.checkpoints(...args),
      async append(id, entries, checkpoint) {
        if (id !== REGISTER_LOG && id === process.env.HANG_SESSION) {
          left -= 1;
          if (left < 0) {
            console.log('hanging');
            await new Promise(() => {});
          }
        }
        await log.append(id, entries, checkpoint);
      },
    },
  };
});
