import { defineConfig } from 'vitest/config';

// `unit` needs no build and answers in seconds; `app` drives the built program, a real server or a browser.
export default defineConfig({
  test: {
    // Most of the app's tests wait for sockets and browsers, not for a core.
    maxWorkers: 4,
    projects: [
      {
        test: {
          name: 'unit',
          // Pure modules: each is loaded once for all files, not once a file; and by no more workers than have a core.
          isolate: false,
          maxWorkers: 2,
          setupFiles: ['test/setup.ts'],
          include: ['test/**/*.test.ts'],
          testTimeout: 30_000,
          exclude: ['test/app/**', 'test/browser/**', 'test/faults/**'],
        },
      },
      {
        test: {
          name: 'app',
          // The same for these: what each test starts it also stops.
          isolate: false,
          setupFiles: ['test/setup.ts'],
          include: ['test/app/**/*.test.ts', 'test/browser/**/*.test.ts', 'test/faults/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
