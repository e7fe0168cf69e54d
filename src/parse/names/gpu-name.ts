import { GPUS } from '../../catalog/index.ts';

/** What GPUs are called in one word, from the catalog, as a part of an expression that takes upper case for lower case. */

/** A number alone may be of anything: "4090". */
const SHORT = /^[a-z]+[ -]?\d+[a-z]*$/;

const short = new Set(
  GPUS.flatMap(({ id, aliases }) => [id, ...aliases])
    .filter((name) => SHORT.test(name))
    .map((name) => name.replace(/^([a-z]+)[ -]?/, '$1[ -]?')),
);

/** "h100", "MI300Xs", "rtx 4090": a letter and digits, one or several; without memory, form and maker. */
export const GPU_NAME = `(?:(?:${[...short].sort((a, b) => b.length - a.length).join('|')})s?)`;
