import { isRecord } from '../../json.ts';
import { type Json, text } from '../json.ts';
import type { View } from '../model.ts';
import { RefusedCall } from '../refusal.ts';
import { viewJson } from '../slack-json.ts';
import type { TriggerOrigin } from '../triggers.ts';
import { slackFilesIn, viewProblems } from '../validate/index.ts';
import type { World } from '../world.ts';
import type { ApiContext, Method, MethodTable } from './method.ts';

const MAX_VIEW_BYTES = 250_000;
const MAX_STACK = 3;

const readView = (world: World, type: 'modal' | 'home', value: unknown, known?: View): Json => {
  if (!isRecord(value)) throw new RefusedCall('invalid_arguments', ['[ERROR] missing required field: view']);
  if (Buffer.byteLength(JSON.stringify(value)) > MAX_VIEW_BYTES) throw new RefusedCall('view_too_large');
  const problems = viewProblems(type, value);
  if (problems.length > 0) throw new RefusedCall('invalid_arguments', problems);
  for (const { id, pointer } of slackFilesIn(value.blocks, '/view/blocks'))
    if (!world.files.isReady(id))
      throw new RefusedCall('invalid_arguments', [`[ERROR] invalid slack file [json-pointer:${pointer}]`]);
  const twin = world.views.find('', text(value.external_id));
  if (twin !== undefined && twin !== known) throw new RefusedCall('duplicate_external_id');
  return value;
};

const spend = ({ world, faults }: ApiContext, args: Json): TriggerOrigin => {
  const origin = world.triggers.spend(text(args.trigger_id), faults.expireTriggers);
  if (typeof origin === 'string') throw new RefusedCall(origin);
  return origin;
};

const open: Method = (context, args) => {
  const { world } = context;
  const view = readView(world, 'modal', args.view);
  const origin = spend(context, args);
  return { view: viewJson(world, world.views.open(origin.user, view, origin.channel)) };
};

const push: Method = (context, args) => {
  const { world } = context;
  const view = readView(world, 'modal', args.view);
  const origin = spend(context, args);
  // Only something pressed inside an open modal may push another on top of it.
  const from = origin.viewId === undefined ? undefined : world.views.find(origin.viewId);
  if (from?.type !== 'modal') throw new RefusedCall('invalid_trigger_id');
  if (world.views.stack(origin.user).length >= MAX_STACK) throw new RefusedCall('push_limit_reached');
  return { view: viewJson(world, world.views.push(origin.user, view)) };
};

const checkHash = (view: View | undefined, hash: unknown): void => {
  if (view !== undefined && text(hash) !== '' && hash !== view.hash) throw new RefusedCall('hash_conflict');
};

const update: Method = ({ world }, args) => {
  const known = world.views.find(text(args.view_id), text(args.external_id));
  if (known === undefined) throw new RefusedCall('not_found');
  const view = readView(world, known.type, args.view, known);
  checkHash(known, args.hash);
  return { view: viewJson(world, world.views.replace(known, view)) };
};

const publish: Method = ({ world }, args) => {
  const user = text(args.user_id);
  if (!world.workspace.people.some((person) => person.id === user)) throw new RefusedCall('user_not_found');
  const known = world.views.home(user);
  const view = readView(world, 'home', args.view, known);
  checkHash(known, args.hash);
  return { view: viewJson(world, world.views.publish(user, view)) };
};

/** Windows and the Home tab. */
export const views: MethodTable = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
