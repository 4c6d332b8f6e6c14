import { serve } from '../../../server/setup/serve.ts';
import { yieldingStorage } from './storage.ts';
import { pausesOf } from './yielding.ts';

/** `npm start` with storage that yields (storage.ts), by the seed in YIELD_SEED. */
await serve(process.env, yieldingStorage(pausesOf(Number(process.env.YIELD_SEED))));
