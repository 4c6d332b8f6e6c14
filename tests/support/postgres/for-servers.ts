import { inject } from 'vitest';

/** Whatever server a test starts keeps its data here from now on (stored.ts). */
process.env.TEST_DATABASE_URL = inject('postgres');
