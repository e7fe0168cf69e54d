import { it } from 'vitest';

// In a run of many files this one is seldom the first of its worker: what is asked of the first is asked of each.
it.fails('a test that asserts nothing fails, in whichever file of a worker', () => {});
