import { defineConfig } from 'vitest/config';

const slow = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 20_000 } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          ...slow,
          // Two cores: a real server and its 500 clients want them both.
          fileParallelism: false,
        },
      },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...slow, fileParallelism: false } },
    ],
  },
});
