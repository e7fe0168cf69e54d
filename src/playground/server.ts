import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isRecord, jsonOf } from '../json.ts';
import { answerCall } from './api/index.ts';
import type { ApiContext } from './api/method.ts';
import { BOUNDS } from './bounds.ts';
import { answerOf } from './faults/failure.ts';
import { type HttpAnswer, reply, send, statusOf, toldOf } from './http-answer.ts';
import { fileIn, readBody } from './http-body.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { World } from './world.ts';

/** Whoever else answers on this server: the page. Says whether it did. */
export type OtherAnswers = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

/** A page elsewhere that points its own name at this machine would arrive with that name. */
export const isLoopback = ({ headers }: IncomingMessage): boolean => LOOPBACK.test(headers.host ?? '');

/** Longer than a busy machine stands still: a message that is sent late must not meet the end of its connection. */
const IDLE_MS = 60_000;

/**
 * The server of API, uploads, response addresses and page. `loopbackOnly` refuses what comes by another name
 * than this machine's, against pages that rebind theirs.
 */
export const createHttpServer = (
  context: ApiContext,
  responseUrls: ResponseUrls,
  page: OtherAnswers,
  loopbackOnly: boolean,
): Server => {
  const server = createServer({ keepAliveTimeout: IDLE_MS }, (request, response) => {
    if (loopbackOnly && !isLoopback(request))
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
};

const ownOrigin = ({ headers }: IncomingMessage): boolean => {
  const { origin = '', host } = headers;
  return URL.canParse(origin) && new URL(origin).host === host;
};

const handle = async (
  context: ApiContext,
  responseUrls: ResponseUrls,
  page: OtherAnswers,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const address = request.url ?? '/';
  if (!URL.canParse(address, 'http://slack')) return send(response, 400, 'Bad Request');
  const url = new URL(address, 'http://slack');
  // Apps send no origin; a page elsewhere that posts here does.
  const isForeign = request.headers.origin !== undefined && !ownOrigin(request);
  if (isForeign && request.method === 'POST')
    return send(response, 403, 'This address answers to its own page.');
  const [, first = '', ...rest] = url.pathname.split('/');
  const isPost = request.method === 'POST';
  if (first === 'api') return takeCall(context, request, response, url);
  if (first === 'upload' && isPost) return takeUpload(context, request, response, rest.at(-1) ?? '');
  if ((first === 'commands' || first === 'actions') && isPost)
    return takeAnswer(responseUrls, request, response, url.pathname);
  if (!(await page(request, response, url))) send(response, 404, 'Not found');
};

/** A call of the Web API. */
const takeCall = async (
  context: ApiContext,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> => {
  const body = await readBody(request, BOUNDS.bodyBytes);
  if (body === undefined) return send(response, 413, { ok: false, error: 'request_too_large' });
  const method = url.pathname.split('/').slice(2).join('/');
  reply(response, await answerCall(context, { method, url, headers: request.headers, body }));
};

/** A message to a response_url. */
const takeAnswer = async (
  responseUrls: ResponseUrls,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> => {
  const body = jsonOf(String((await readBody(request, BOUNDS.bodyBytes)) ?? ''));
  if (!isRecord(body)) return send(response, 400, { ok: false, error: 'invalid_payload' });
  reply(response, responseUrls.take(path, body));
};

/** Takes the bytes of an announced file, unless a fault is in the way. */
const takeUpload = async (
  { world, faults }: ApiContext,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): Promise<void> => {
  const body = await readBody(request, BOUNDS.oneFileBytes + 4096);
  const fault = faults.meetUpload();
  const done =
    fault === undefined || fault.after === 'done'
      ? await fillFile(world, id, request.headers['content-type'] ?? '', body)
      : undefined;
  const answer = fault === undefined && done !== undefined ? done : answerOf(fault ?? {});
  world.record({
    method: 'upload',
    args: { file: id, length: body?.length ?? 0 },
    response: toldOf(answer),
    status: statusOf(answer),
    carriedOut: done?.status === 200,
    at: world.now(),
  });
  reply(response, answer);
};

const fillFile = async (
  world: World,
  id: string,
  contentType: string,
  body: Buffer | undefined,
): Promise<HttpAnswer> => {
  const file = world.files.get(id);
  if (file === undefined || file.readyAt !== undefined) return { status: 404, body: 'no such upload' };
  if (body === undefined) return { status: 413, body: 'file too large' };
  const bytes = await fileIn(contentType, body);
  if (bytes.length !== file.length)
    return { status: 400, body: `expected ${file.length} bytes, got ${bytes.length}` };
  world.files.fill(file, bytes);
  return { status: 200, body: `OK - ${bytes.length}` };
};
