export type { WorkspaceSetting } from './defaults.ts';
export { type Resolution, type ResolveOptions, resolve } from './resolve.ts';
