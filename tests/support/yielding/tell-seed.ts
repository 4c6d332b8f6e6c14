import { afterEach } from 'vitest';

/** Beside each test that fails, how the storage of its server yielded. */
afterEach(({ task }) => {
  if (task.result?.state === 'fail') console.error(`again with YIELD_SEED=${process.env.YIELD_SEED}`);
});
