import { describe, it } from 'vitest';
import { together, whenKilled } from './ended.ts';
import { STEPS } from './steps.ts';

/** Several processes that begin to draw at once take longer than a chart may. */
const drawn = STEPS.filter(({ charts }) => charts === 'upload');

describe('the process ends while', () => {
  it.each(drawn)('$moment: killed → $killed', (step) => together([step], 'SIGKILL', whenKilled)(step));
});
