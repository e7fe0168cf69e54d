import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRecord, jsonOf } from '../../json.ts';
import { BOUNDS } from '../bounds.ts';
import { answerOf, type Failure } from '../faults/failure.ts';
import type { Faults } from '../faults/index.ts';
import { type HttpAnswer, reply, type Silence, send } from '../http-answer.ts';
import { readBody } from '../http-body.ts';
import type { Desk } from '../person/context.ts';
import type { PersonApi } from '../person/index.ts';
import type { Fallback } from '../server.ts';
import { act } from './actions.ts';
import { pageAssets } from './assets.ts';
import { snapshot } from './snapshot.ts';

/** Scripts and styles from here only, none inline; pictures also from where messages point. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' https: data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** The page and the calls that it makes. */
export interface PageServer {
  readonly handle: Fallback;
  readonly stop: () => void;
}

/** A download that goes wrong; half of the file comes where it is dropped on its way. */
const brokenOff = (fault: Failure, bytes: Buffer): HttpAnswer | Silence =>
  fault.drop === true && fault.after === 'done'
    ? { status: 200, body: bytes.toString(), cut: true }
    : answerOf(fault);

/** Serves the page, tells it when something has changed, and does what it asks for. */
export const pageServer = (
  desk: Desk,
  faults: Faults,
  person: PersonApi,
  connected: () => boolean,
): PageServer => {
  const { world } = desk;
  const asset = pageAssets(world.options.pageDir);
  const listeners = new Set<ServerResponse>();
  let pending: NodeJS.Timeout | undefined;
  const tell = () => {
    pending ??= setTimeout(() => {
      pending = undefined;
      for (const listener of listeners) listener.write('data: changed\n\n');
    }, 15);
  };
  const unwatch = world.watch(tell);

  const listen = (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
    response.write('data: changed\n\n');
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
  };

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

  const upload = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const bytes = await readBody(request, BOUNDS.oneFileBytes);
    const ours = request.headers['content-type'] === 'application/octet-stream';
    if (bytes === undefined || !ours) return send(response, 413, { ok: false, error: 'not_accepted' });
    const by = world.person(url.searchParams.get('user') ?? '').id;
    const stored = world.files.add(by, url.searchParams.get('name') ?? 'file', bytes);
    send(response, 200, { ok: true, id: stored.id });
  };

  const file = (response: ServerResponse, id: string): void => {
    const found = world.files.get(id);
    if (found?.bytes === undefined) {
      send(response, 404, 'no such file');
      return;
    }
    const fault = faults.meetDownload();
    if (fault !== undefined) {
      reply(response, brokenOff(fault, found.bytes));
      return;
    }
    const image = found.mimetype.startsWith('image/');
    response.writeHead(200, {
      'content-type': image ? found.mimetype : 'application/octet-stream',
      'content-disposition': image ? 'inline' : 'attachment',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    response.end(found.bytes);
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
    'POST page/upload': upload,
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
    file(response, second);
    return true;
  };

  return {
    handle,
    stop: () => {
      unwatch();
      clearTimeout(pending);
      for (const listener of listeners) listener.end();
    },
  };
};
