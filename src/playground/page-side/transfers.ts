import type { IncomingMessage, ServerResponse } from 'node:http';
import { BOUNDS } from '../bounds.ts';
import { answerOf, type FaultyAnswer } from '../faults/failure.ts';
import type { Faults } from '../faults/index.ts';
import { type HttpAnswer, reply, type Silence, send } from '../http-answer.ts';
import { readBody } from '../http-body.ts';
import type { World } from '../world.ts';

/** Files on their way from the page and to it. */

/** Keeps the bytes that the page sends as a file of its person. */
export const upload = async (
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> => {
  const bytes = await readBody(request, BOUNDS.oneFileBytes);
  const ours = request.headers['content-type'] === 'application/octet-stream';
  if (bytes === undefined || !ours) return send(response, 413, { ok: false, error: 'not_accepted' });
  const by = world.person(url.searchParams.get('user') ?? '').id;
  const stored = world.files.add(by, url.searchParams.get('name') ?? 'file', bytes);
  send(response, 200, { ok: true, id: stored.id });
};

/** A download that goes wrong; half of the file comes where it is dropped on its way. */
const brokenOff = (fault: FaultyAnswer, bytes: Buffer): HttpAnswer | Silence =>
  fault.drop === true && fault.after === 'done'
    ? { status: 200, body: bytes.toString(), cut: true }
    : answerOf(fault);

/** Sends a file as a download that runs nothing, unless a fault is set for it. */
export const download = ({ files }: World, faults: Faults, response: ServerResponse, id: string): void => {
  const found = files.get(id);
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
