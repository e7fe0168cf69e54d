import type { IncomingMessage, ServerResponse } from 'node:http';
import type { World } from '../world.ts';
import { HEADERS } from './headers.ts';

/** Tells the pages that are open when something has changed; `stop` ends them. */
export const createLive = (world: World) => {
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

  const stop = (): void => {
    unwatch();
    clearTimeout(pending);
    for (const listener of listeners) listener.end();
  };

  return { listen, stop };
};
