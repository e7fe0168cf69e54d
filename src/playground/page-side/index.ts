import type { IncomingMessage, ServerResponse } from 'node:http';
import { valueIn } from '../../keys.ts';
import type { Faults } from '../faults/index.ts';
import { send } from '../http-answer.ts';
import type { Desk } from '../person/context.ts';
import type { PersonApi } from '../person/index.ts';
import type { OtherAnswers } from '../server.ts';
import { act } from './actions.ts';
import { pageAssets } from './assets.ts';
import { HEADERS } from './headers.ts';
import { createLive } from './live.ts';
import { lookingAt, takeAct } from './requests.ts';
import { snapshot } from './snapshot.ts';
import { download, upload } from './transfers.ts';

/** The page and the calls that it makes. */
export interface PageServer {
  readonly handle: OtherAnswers;
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

  type Door = (request: IncomingMessage, response: ServerResponse, url: URL) => unknown;
  const doors: Readonly<Record<string, Door>> = {
    'POST page/do': (request, response) =>
      takeAct(request, response, (asked) => act(person, world, faults, asked)),
    'POST page/upload': (...call) => upload(world, ...call),
    'GET page/live': listen,
    'GET page/state': (_, response, { searchParams }) =>
      send(
        response,
        200,
        { ...snapshot(desk, faults, connected(), lookingAt(searchParams)) },
        {
          'cache-control': 'no-store',
        },
      ),
  };

  const handle: OtherAnswers = async (request, response, url) => {
    const [, first = '', second = ''] = url.pathname.split('/');
    const place = `${request.method} ${first}/${second}`;
    const door = valueIn(doors, place);
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
