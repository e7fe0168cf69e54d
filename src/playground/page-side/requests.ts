import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { jsonOf } from '../../json.ts';
import { BOUNDS } from '../bounds.ts';
import { send } from '../http-answer.ts';
import { readBody } from '../http-body.ts';
import type { Json } from '../json.ts';
import { PageAct } from './page-act.ts';
import { Looking } from './snapshot.ts';

/** What the page asks for, read from its requests. */

/** What the person looks at, as the page says it. */
export const lookingAt = (searchParams: URLSearchParams): Looking =>
  Looking.parse(Object.fromEntries(searchParams));

/** Takes what the person does, from this page alone, and answers with what came of it. */
export const takeAct = async (
  request: IncomingMessage,
  response: ServerResponse,
  act: (asked: PageAct) => Promise<Json>,
): Promise<void> => {
  const { origin, host } = request.headers;
  // Another site's page can neither send JSON here unasked nor pretend to be this one.
  const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
  if (foreign || !request.headers['content-type']?.startsWith('application/json'))
    return send(response, 403, { ok: false, error: 'not_from_the_page' });
  const asked = PageAct.safeParse(jsonOf(String((await readBody(request, BOUNDS.bodyBytes)) ?? '')));
  if (!asked.success) return send(response, 400, { ok: false, error: z.prettifyError(asked.error) });
  send(response, 200, await act(asked.data));
};
