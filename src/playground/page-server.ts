import type { Faults } from './faults.ts';
import type { Desk } from './person/context.ts';
import type { PersonApi } from './person/index.ts';
import type { Fallback } from './server.ts';

export interface PageServer {
  readonly handle: Fallback;
  readonly stop: () => void;
}

export function pageServer(
  _desk: Desk,
  _faults: Faults,
  _person: PersonApi,
  _connected: () => boolean,
): PageServer {
  return { handle: async () => false, stop: () => {} };
}
