/** Asks the stand-in to do something as a person; never throws. */
export async function post(body) {
  try {
    const response = await fetch('/page/do', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return await response.json();
  } catch {
    return { ok: false, error: 'the playground does not answer' };
  }
}

export async function upload(user, file) {
  const response = await fetch(
    `/page/upload?user=${encodeURIComponent(user)}&name=${encodeURIComponent(file.name)}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    },
  );
  return response.json();
}

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
