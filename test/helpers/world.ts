import type { Deps } from '../../src/flows/deps.ts';
import { inPart } from './in-part.ts';

/** What a world need not have: flows ask whether it is there. */
const MAY_LACK: ReadonlySet<keyof Deps> = new Set(['hub', 'installed', 'newerPrices']);

/** What a flow is handed, with the parts that a test has for it. */
export const worldOf = (parts: { readonly [K in keyof Deps]?: unknown }): Deps => inPart(parts, MAY_LACK);
