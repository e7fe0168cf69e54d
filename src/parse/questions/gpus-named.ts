import { findGpu } from '../../catalog/index.ts';
import { re, reAll } from '../expression.ts';
import { areSeveral } from '../names/gpu-name.ts';
import { A_GPU } from './parts.ts';

/** The GPUs that a question names. */

const NAMES = reAll`\b${A_GPU}\b`;
const IS_NAME = re`^${A_GPU}$`;

/** "H100" of "h100s". */
const single = (name: string): string => (areSeveral(name) ? name.slice(0, -1) : name).toUpperCase();

/** Each as it is written, one of it and in capitals; the catalog need not know it. */
export const gpusNamed = (text: string): readonly string[] =>
  [...text.matchAll(NAMES)].map(([name]) => single(name));

/** The id of the GPU that words name and say nothing else. */
export const gpuCalled = (name: string): string | undefined =>
  IS_NAME.test(name) ? findGpu(single(name))?.id : undefined;
