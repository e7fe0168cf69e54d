const LONGEST_MS = 30_000;

/** What came of a request; `unreachable` where nobody answered it. */
async function outcomeOf(address, request) {
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
export const post = (body) =>
  outcomeOf('/page/do', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Uploads a file of a person; never throws. */
export const upload = (user, file) =>
  outcomeOf(`/page/upload?user=${encodeURIComponent(user)}&name=${encodeURIComponent(file.name)}`, {
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });

/** Calls back whenever something may have changed, and with false while the line is down. */
export function live(onChange) {
  const source = new EventSource('/page/live');
  source.onmessage = () => onChange(true);
  source.onerror = () => onChange(false);
}

export async function fetchState(looking) {
  const response = await fetch(`/page/state?${new URLSearchParams(looking)}`);
  return response.json();
}
