export { type Resolution, type ResolveOptions, resolve } from './resolve.ts';
