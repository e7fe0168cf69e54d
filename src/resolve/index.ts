export type { WorkspaceSetting } from './defaults.ts';
export { repriced } from './repriced.ts';
export { type ResolveOptions, resolve } from './resolve.ts';
