import { refusal, truncated } from '../errors.ts';
import { type JsonEvents, newFrames, parsed } from './json-frames.ts';
import { newSteps } from './json-steps.ts';
import { newLoadedBytes } from './loaded-bytes.ts';

/**
 * JSON of any size, row by row: the elements of the lists in which exports keep their rows are handed on one by one,
 * and nothing else of the document stays in memory. Several documents after one another are read too.
 */

/** Bytes of one row, with what of the file it needs. */
const LARGEST_ROW = 48e6;

/** A reader that is fed bytes. `end` throws where the document is not complete. */
export const jsonReader = (events: JsonEvents): { feed(piece: Buffer): void; end(): void } => {
  const loaded = newLoadedBytes();
  const frames = newFrames(events, (start, end) => parsed(loaded.between(start, end)));
  const steps = newSteps(loaded, frames);
  return {
    feed(piece) {
      loaded.add(piece);
      steps.run();
      if (loaded.keepFrom(Math.min(frames.rowFrom(), steps.neededFrom())) > LARGEST_ROW)
        throw refusal('One row of this file is larger than 48 MB, which no usage export has.');
    },
    end() {
      if (frames.inner() !== undefined || steps.isInValue()) throw truncated();
    },
  };
};
