import { statSync } from 'node:fs';

/** What is written to a file that has no name any more is lost with the process, and nobody would hear of it. */

const LOOK_EVERY_MS = 1_000;

const inodeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.ino;

/**
 * Throws where this name now holds another file than the one that was opened. It looks once a second at most, by a
 * clock of milliseconds that never goes back.
 */
export const createFileWatch = (path: string, clock = () => performance.now()): (() => void) => {
  const opened = inodeOf(path);
  let lookAt = 0;
  return () => {
    const now = clock();
    if (now < lookAt) return;
    if (inodeOf(path) !== opened)
      throw new Error(
        `the database file ${path} was deleted or replaced while it was open: put it back, or start again with the one that is there`,
      );
    lookAt = now + LOOK_EVERY_MS;
  };
};
