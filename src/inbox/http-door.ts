import type { IncomingMessage, ServerResponse } from 'node:http';
import { type HTTPReceiver, HTTPModuleFunctions as http } from '@slack/bolt';
import { messageOf } from '../errors.ts';
import { isRecord } from '../json.ts';
import type { Logger } from '../logger.ts';

/**
 * The receiver takes for granted that a body with Slack's signature is an object, and fails where nobody catches it:
 * what is signed and is none gets a 400 here. A content type is the same with a charset, and however it is written.
 */

const TYPES = ['application/x-www-form-urlencoded', 'application/json'];
/** The receiver refuses what was signed so long ago; what is signed in the future could be sent again for longer. */
const SKEW_SECONDS = 300;
const LIMIT_BYTES = 4 * 1024 * 1024;

interface Options {
  readonly signingSecret: string;
  readonly path: string;
  readonly logger: Logger;
}

const isReadable = (request: Parameters<typeof http.parseHTTPRequestBody>[0]): boolean => {
  try {
    return isRecord(http.parseHTTPRequestBody(request));
  } catch {
    // Neither a form nor JSON: whoever sent it is told by a status, which is logged.
    return false;
  }
};

/** By the machine's clock, and no other: the receiver behind the door goes by it when it refuses what is old. */
const isOfTheFuture = ({ headers }: IncomingMessage): boolean =>
  Number(headers['x-slack-request-timestamp']) > Date.now() / 1000 + SKEW_SECONDS;

/** The status that ends a request here; undefined for one that the receiver may have. */
const refusalOf = async (request: IncomingMessage, signingSecret: string): Promise<number | undefined> => {
  if (isOfTheFuture(request)) return 401;
  try {
    const buffered = await http.bufferIncomingMessage(request, LIMIT_BYTES);
    if (isReadable(buffered)) return undefined;
    await http.parseAndVerifyHTTPRequest({ enabled: true, signingSecret }, buffered);
    return 400;
  } catch (error) {
    if (http.isRawBodyError(error)) return error.statusCode ?? 400;
    // What Bolt throws for a signature that is missing, wrong or old.
    return 401;
  }
};

const pathOf = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url, 'http://localhost')
    ? new URL(url, 'http://localhost').pathname
    : undefined;

/** Puts the door before a receiver. */
export const withDoor = (receiver: HTTPReceiver, { signingSecret, path, logger }: Options): HTTPReceiver => {
  const inner = receiver.requestListener;
  const guard = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = pathOf(request.url);
    if (asked === path && request.method === 'POST') {
      const [type = ''] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
      if (TYPES.includes(type.trim())) request.headers['content-type'] = type.trim();
      const status = await refusalOf(request, signingSecret);
      if (status !== undefined) {
        logger.warn({ status }, 'a request that is none of Slack’s was refused');
        response.writeHead(status).end();
        return;
      }
    }
    if (asked === undefined) response.writeHead(400).end();
    else inner(request, response);
  };
  receiver.requestListener = (request, response) => {
    guard(request, response).catch((error: unknown) => {
      // The receiver's error holds the whole request: the headers of a stranger have no place in a log.
      logger.warn({ why: messageOf(error) }, 'a request could not be answered');
      if (!response.headersSent) response.writeHead(404);
      response.end();
    });
  };
  return receiver;
};
