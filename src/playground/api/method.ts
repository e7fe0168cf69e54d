import type { Faults } from '../faults/index.ts';
import type { Json } from '../json.ts';
import type { Channel, PostedMessage } from '../model.ts';
import type { World } from '../world.ts';

/** What a method of the Web API works on. */
export interface ApiContext {
  readonly world: World;
  readonly faults: Faults;
  /** A new Socket Mode address. */
  readonly newSocketUrl: () => string;
  /** Tells the app of its own message where Slack would. */
  readonly announce: (channel: Channel, message: PostedMessage) => void;
}

/** Answers one Web API method without the `ok`; throws a Refusal for `ok: false`. */
export type Method = (context: ApiContext, args: Json) => Json;
/** Methods by the name in their address: `chat.postMessage`. */
export type MethodTable = Readonly<Record<string, Method>>;
