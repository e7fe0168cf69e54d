import type { IncomingHttpHeaders } from 'node:http';
import type { Json } from '../json.ts';
import type { HttpAnswer } from '../response-urls.ts';
import { readArgs, readToken } from './args.ts';
import { chat } from './chat.ts';
import { conversations } from './conversations.ts';
import { files } from './files.ts';
import type { ApiContext, Method, MethodTable } from './method.ts';
import { Refusal } from './refusal.ts';
import { views } from './views.ts';

const authTest: Method = ({ world }) => ({
  url: `${world.origin}/`,
  team: world.workspace.name,
  user: world.workspace.bot.handle,
  team_id: world.workspace.teamId,
  user_id: world.workspace.bot.id,
  bot_id: world.workspace.botId,
  is_enterprise_install: false,
});

const connectionsOpen: Method = ({ faults, newSocketUrl }) => {
  if (faults.spend('refuseConnections')) throw new Refusal('internal_error');
  return { url: newSocketUrl() };
};

const METHODS: MethodTable = {
  'api.test': (_context, args) => ({ args }),
  'auth.test': authTest,
  'apps.connections.open': connectionsOpen,
  ...chat,
  ...views,
  ...files,
  ...conversations,
};

/** The one method that takes the app-level token, and nothing else does. */
const APP_LEVEL = 'apps.connections.open';

function authorize(context: ApiContext, method: string, token: string): void {
  const { botToken, appToken } = context.world;
  if (method === 'api.test') return;
  if (token === '') throw new Refusal('not_authed');
  if (token !== botToken && token !== appToken) throw new Refusal('invalid_auth');
  if ((token === appToken) !== (method === APP_LEVEL)) throw new Refusal('not_allowed_token_type');
}

export interface ApiAnswer extends HttpAnswer {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers one call, with whatever fault is switched on; `undefined` means no answer at all, ever. */
export async function answerCall(
  context: ApiContext,
  request: { method: string; url: URL; headers: IncomingHttpHeaders; body: Buffer },
): Promise<ApiAnswer | undefined> {
  const { world, faults } = context;
  if (faults.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.latencyMs));
  const fault = faults.meet(request.method);
  let args: Json = {};
  const note = (response: Json) => {
    const { token: _token, ...shown } = args;
    world.record({ method: request.method, args: shown, response, at: world.now() });
  };
  if (fault?.kind === 'hang') {
    note({ ok: false, error: 'no answer' });
    return undefined;
  }
  if (fault?.kind === 'server-error') {
    note({ ok: false, error: 'HTTP 500' });
    return { status: 500, body: 'Internal Server Error' };
  }
  if (fault?.kind === 'rate-limit') {
    note({ ok: false, error: 'ratelimited' });
    return {
      status: 429,
      body: { ok: false, error: 'ratelimited' },
      headers: { 'retry-after': String(fault.retryAfterSeconds) },
    };
  }
  let response: Json;
  try {
    args = await readArgs(request.url, request.headers, request.body);
    const method = Object.hasOwn(METHODS, request.method) ? METHODS[request.method] : undefined;
    if (method === undefined) throw new Refusal('unknown_method', [], { req_method: request.method });
    authorize(context, request.method, readToken(request.headers, args));
    response = { ok: true, ...method(context, args) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response = error.body;
  }
  note(response);
  return { status: 200, body: response };
}
