import { defined } from '../../defined.ts';
import type { Ack } from '../deliver/ack.ts';
import type { Delivery } from '../deliver/delivery.ts';
import type { Faults } from '../faults/index.ts';
import type { Json } from '../json.ts';
import type { ResponseUrls } from '../response-urls.ts';
import { actorJson, teamJson } from '../slack-json.ts';
import type { World } from '../world.ts';

/** What every act of a person works on. */
export interface Desk {
  readonly world: World;
  readonly faults: Faults;
  readonly delivery: Delivery;
  readonly responseUrls: ResponseUrls;
  /** The options that external menus were last offered, by person and action. */
  readonly offered: Map<string, Json[]>;
}

/** How something that a person did has fared. */
export interface Done {
  readonly ok: boolean;
  /** `operation_timeout`, `dispatch_failed`, `not_supported_in_threads`, … */
  readonly error?: string;
  /** What the app said with its acknowledgement. */
  readonly ack?: unknown;
  /** Complaints under inputs, by block id. */
  readonly errors?: Readonly<Record<string, string>>;
}

/** What the person sees of an ack: what it carried, or why there was none. */
export const doneOf = (ack: Ack): Done =>
  ack.acked ? { ok: true, ...defined({ ack: ack.payload }) } : { ok: false, error: ack.error };

/** The part that every interaction has in common. */
export const interaction = (desk: Desk, type: string, userId: string): Json => {
  const { world } = desk;
  return {
    type,
    token: 'playground',
    api_app_id: world.workspace.appId,
    team: teamJson(world),
    user: actorJson(world, world.person(userId)),
    enterprise: null,
    is_enterprise_install: false,
  };
};
