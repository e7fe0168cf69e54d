export { BASIS } from './basis.ts';
export { Refused } from './refused.ts';
export { repriced } from './repriced.ts';
export { type Resolution, type ResolveOptions, resolve } from './resolve.ts';
export type { WorkspaceSetting } from './settings.ts';
