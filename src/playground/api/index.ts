import type { IncomingHttpHeaders } from 'node:http';
import { valueIn } from '../../keys.ts';
import { answerInstead, type CallFault, isCarriedOut } from '../faults/calls.ts';
import { type HttpAnswer, type Silence, statusOf } from '../http-answer.ts';
import { type Json, text } from '../json.ts';
import { RefusedCall } from '../refusal.ts';
import { readArgs, readToken } from './args.ts';
import { chat } from './chat.ts';
import { conversations } from './conversations.ts';
import { files } from './files.ts';
import { functions } from './functions.ts';
import type { ApiContext, Method, MethodTable } from './method.ts';
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
  if (faults.spend('refuseConnections')) throw new RefusedCall('internal_error');
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
  ...functions,
};

/** Every method that is answered here; any other is `unknown_method`. */
export const METHOD_NAMES: readonly string[] = Object.keys(METHODS);

/** The one method that takes the app-level token, and nothing else does. */
const APP_LEVEL = 'apps.connections.open';

const authorize = (context: ApiContext, method: string, token: string): void => {
  const { botToken, appToken } = context.world;
  if (method === 'api.test') return;
  if (token === '') throw new RefusedCall('not_authed');
  if (token !== botToken && token !== appToken) throw new RefusedCall('invalid_auth');
  if ((token === appToken) !== (method === APP_LEVEL)) throw new RefusedCall('not_allowed_token_type');
};

interface Request {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const orRefusal = (error: unknown): RefusedCall => {
  if (error instanceof RefusedCall) return error;
  throw error;
};

/** What a call comes to when nothing goes wrong on the way. */
const carryOut = (context: ApiContext, { method, headers }: Request, args: Json | RefusedCall): Json => {
  try {
    if (args instanceof RefusedCall) throw args;
    const run = valueIn(METHODS, method);
    if (run === undefined) throw new RefusedCall('unknown_method', [], { req_method: method });
    authorize(context, method, readToken(headers, args));
    return { ok: true, ...run(context, args) };
  } catch (error) {
    return orRefusal(error).body;
  }
};

/** A channel takes one message a second, when the stand-in is told to be that strict. */
const overLimit = ({ world, faults }: ApiContext, method: string, args: Json): CallFault | undefined => {
  if (method !== 'chat.postMessage' || !faults.limitPosts) return undefined;
  const channel = world.findChannel(text(args.channel));
  if (channel === undefined || world.postLimit.allows(channel.id)) return undefined;
  world.counts.postsLimited += 1;
  return { kind: 'rate-limit', retryAfterSeconds: 1 };
};

/** With each answer Slack tells what the token may do. */
const withScopes = ({ world }: ApiContext, answer: HttpAnswer | Silence): HttpAnswer | Silence =>
  typeof answer === 'string'
    ? answer
    : { ...answer, headers: { 'x-oauth-scopes': world.scopes.join(','), ...answer.headers } };

/** Answers one call, with whatever fault is switched on. */
export const answerCall = async (context: ApiContext, request: Request): Promise<HttpAnswer | Silence> => {
  const { world, faults } = context;
  if (faults.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.latencyMs));
  const args = await readArgs(request.url, request.headers, request.body).catch(orRefusal);
  const { token: _token, ...shown } = args instanceof RefusedCall ? {} : args;
  const fault = faults.meetCall(request.method) ?? overLimit(context, request.method, shown);
  const result = fault === undefined || isCarriedOut(fault) ? carryOut(context, request, args) : undefined;
  const { answer, told } =
    fault === undefined
      ? { answer: { status: 200, body: result ?? {} }, told: result ?? {} }
      : answerInstead(fault, result ?? { ok: true });
  world.record({
    method: request.method,
    args: shown,
    response: told,
    status: statusOf(answer),
    carriedOut: result?.ok === true,
    at: world.now(),
  });
  return withScopes(context, answer);
};
