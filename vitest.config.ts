import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Documents are validated and rendered by other programs in some tests.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
