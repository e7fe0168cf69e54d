import { defineConfig } from 'vitest/config';

// `unit` needs no build and answers in seconds; `app` drives the built program, a real server or a browser.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['test/setup.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/app/**', 'test/browser/**'],
        },
      },
      {
        test: {
          name: 'app',
          setupFiles: ['test/setup.ts'],
          include: ['test/app/**/*.test.ts', 'test/browser/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
