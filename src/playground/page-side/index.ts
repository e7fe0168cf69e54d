import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRecord, jsonOf } from '../../json.ts';
import { BOUNDS } from '../bounds.ts';
import type { Faults } from '../faults/index.ts';
import { send } from '../http-answer.ts';
import { readBody } from '../http-body.ts';
import type { Desk } from '../person/context.ts';
import type { PersonApi } from '../person/index.ts';
import type { Fallback } from '../server.ts';
import { act } from './actions.ts';
import { pageAssets } from './assets.ts';
import { HEADERS } from './headers.ts';
import { createLive } from './live.ts';
import { snapshot } from './snapshot.ts';
import { download, upload } from './transfers.ts';

/** The page and the calls that it makes. */
export interface PageServer {
  readonly handle: Fallback;
  readonly stop: () => void;
}

/** Serves the page, tells it when something has changed, and does what it asks for. */
export const pageServer = (
  desk: Desk,
  faults: Faults,
  person: PersonApi,
  connected: () => boolean,
): PageServer => {
  const { world } = desk;
  const asset = pageAssets(world.options.pageDir);
  const { listen, stop } = createLive(world);
  const serve = async (response: ServerResponse, name: string): Promise<boolean> => {
    const found = await asset(name);
    if (found === undefined) return false;
    response.writeHead(200, { ...HEADERS, 'content-type': found.type });
    response.end(found.body);
    return true;
  };

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { origin, host } = request.headers;
    // Another site's page can neither send JSON here unasked nor pretend to be this one.
    const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
    if (foreign || !request.headers['content-type']?.startsWith('application/json'))
      return send(response, 403, { ok: false, error: 'not_from_the_page' });
    const body = jsonOf(String((await readBody(request, BOUNDS.bodyBytes)) ?? ''));
    if (!isRecord(body)) return send(response, 400, { ok: false, error: 'invalid_json' });
    send(response, 200, await act(person, world, faults, body));
  };

  const showState = (response: ServerResponse, { searchParams }: URL): void => {
    const wanted = (name: string) => searchParams.get(name) ?? '';
    const looking = {
      user: wanted('user'),
      channel: wanted('channel'),
      thread: wanted('thread'),
      limit: Number(wanted('limit')) || 100,
    };
    send(response, 200, snapshot(desk, faults, connected(), looking), { 'cache-control': 'no-store' });
  };

  type Door = (request: IncomingMessage, response: ServerResponse, url: URL) => unknown;
  const doors: Readonly<Record<string, Door>> = {
    'POST page/do': take,
    'POST page/upload': (...call) => upload(world, ...call),
    'GET page/live': listen,
    'GET page/state': (_, response, url) => showState(response, url),
  };

  const handle: Fallback = async (request, response, url) => {
    const [, first = '', second = ''] = url.pathname.split('/');
    const place = `${request.method} ${first}/${second}`;
    const door = Object.hasOwn(doors, place) ? doors[place] : undefined;
    if (door !== undefined) {
      await door(request, response, url);
      return true;
    }
    if (request.method !== 'GET') return false;
    if (first === '' || first === 'archives') return serve(response, 'index.html');
    if (first === 'page') return serve(response, second);
    if (first !== 'files') return false;
    download(world, faults, response, second);
    return true;
  };

  return { handle, stop };
};
