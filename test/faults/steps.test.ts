import { describe, it } from 'vitest';
import { together, whenKilled, whenStopped } from './ended.ts';
import { STEPS } from './steps.ts';

const quick = STEPS.filter(({ charts }) => charts !== 'upload');
const stopped = STEPS.filter(({ afterStop }) => afterStop !== undefined);

describe('the process ends while', () => {
  it.concurrent.each(quick)('$moment: killed → $killed', together(quick, 'SIGKILL', whenKilled));
  it.concurrent.each(stopped)('$moment: stopped → $stopped', together(stopped, 'SIGTERM', whenStopped));
});
