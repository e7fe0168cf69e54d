import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerCall } from './api/index.ts';
import type { ApiContext } from './api/method.ts';
import { BOUNDS } from './bounds.ts';
import { reply, send } from './http-answer.ts';
import { fileIn, readBody } from './http-body.ts';
import { isRecord, parseJson } from './json.ts';
import type { ResponseUrls } from './response-urls.ts';

/** Whoever else answers on this server: the page. Says whether it did. */
export type Fallback = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

export function createHttpServer(
  context: ApiContext,
  responseUrls: ResponseUrls,
  page: Fallback,
  loopbackOnly: boolean,
): Server {
  const server = createServer((request, response) => {
    // A page elsewhere that points its own name at this machine would arrive with that name.
    if (loopbackOnly && !LOOPBACK.test(request.headers.host ?? ''))
      return send(response, 403, 'This address answers to localhost only.');
    handle(context, responseUrls, page, request, response).catch((error: unknown) => {
      context.world.log(
        `playground: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      if (response.headersSent) response.end();
      else send(response, 500, 'internal_error');
    });
  });
  return server;
}

async function handle(
  context: ApiContext,
  responseUrls: ResponseUrls,
  page: Fallback,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://slack');
  const [, first = '', ...rest] = url.pathname.split('/');
  if (first === 'api') {
    const body = await readBody(request, BOUNDS.bodyBytes);
    if (body === undefined) return send(response, 413, { ok: false, error: 'request_too_large' });
    const method = rest.join('/');
    return reply(response, await answerCall(context, { method, url, headers: request.headers, body }));
  }
  if (first === 'upload' && request.method === 'POST')
    return takeUpload(context, request, response, rest.at(-1) ?? '');
  if ((first === 'commands' || first === 'actions') && request.method === 'POST') {
    const body = parseJson(String((await readBody(request, BOUNDS.bodyBytes)) ?? ''));
    if (!isRecord(body)) return send(response, 400, { ok: false, error: 'invalid_payload' });
    return reply(response, responseUrls.take(url.pathname, body));
  }
  if (!(await page(request, response, url))) send(response, 404, 'Not found');
}

async function takeUpload(
  { world, faults }: ApiContext,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): Promise<void> {
  const file = world.files.get(id);
  const body = await readBody(request, BOUNDS.oneFileBytes + 4096);
  if (faults.spend('failUploads')) return send(response, 500, 'upload failed');
  if (file === undefined || file.readyAt !== undefined) return send(response, 404, 'no such upload');
  if (body === undefined) return send(response, 413, 'file too large');
  const bytes = await fileIn(request.headers['content-type'] ?? '', body);
  if (bytes.length !== file.length)
    return send(response, 400, `expected ${file.length} bytes, got ${bytes.length}`);
  world.files.fill(file, bytes);
  send(response, 200, `OK - ${bytes.length}`);
}
