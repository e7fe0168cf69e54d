import type { SentAct } from '../page-side/page-act.ts';
import type { PageState } from '../page-side/page-state.ts';
import type { Looking } from '../page-side/snapshot.ts';
import type { KitOption } from './kit.ts';

/** What the page asks the stand-in for. */

const LONGEST_MS = 30_000;

/** What came of a request; `unreachable` where nobody answered it. */
export interface PostOutcome {
  readonly ok: boolean;
  readonly unreachable?: boolean;
  readonly error?: string;
  /** What is wrong at the inputs of a form that was sent. */
  readonly errors?: Readonly<Record<string, string>>;
  /** What an external menu may offer. */
  readonly options?: readonly KitOption[];
  /** Of a file that was uploaded. */
  readonly id?: string;
}

async function outcomeOf(address: string, request: RequestInit): Promise<PostOutcome> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      signal: AbortSignal.timeout(LONGEST_MS),
      ...request,
    });
    return await response.json();
  } catch {
    return { ok: false, unreachable: true, error: 'the playground does not answer' };
  }
}

/** Asks the stand-in to do something as a person; never throws. */
export const post = (act: SentAct): Promise<PostOutcome> =>
  outcomeOf('/page/do', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act),
  });

/** Uploads a file of a person; never throws. */
export const uploadFile = (user: string, file: File): Promise<PostOutcome> =>
  outcomeOf(`/page/upload?user=${encodeURIComponent(user)}&name=${encodeURIComponent(file.name)}`, {
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });

/** Calls back whenever something may have changed, and with false while the line is down. */
export function live(onChange: (up: boolean) => void): void {
  const source = new EventSource('/page/live');
  source.onmessage = () => onChange(true);
  source.onerror = () => onChange(false);
}

/** What there is to see; throws where the stand-in does not answer. */
export async function fetchState(looking: Looking): Promise<PageState> {
  const { limit, ...rest } = looking;
  const response = await fetch(`/page/state?${new URLSearchParams({ ...rest, limit: String(limit) })}`);
  return response.json();
}
