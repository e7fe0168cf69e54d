export { BASIS } from './basis.ts';
export { repriced } from './repriced.ts';
export { type ResolveOptions, resolve } from './resolve.ts';
export type { WorkspaceSetting } from './settings.ts';
