import { EXIT } from './batch.ts';

/**
 * Ends the process where standard output takes nothing more. A reader that has seen enough (`head`) is no fault; a
 * full disk is one, and without a listener what was lost would pass for an answer.
 */
export const watchOutput = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.answered);
    console.error(`Standard output cannot be written: ${error.message}.`);
    process.exit(EXIT.ours);
  });
};
