import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { valueIn } from '../../keys.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** In `playground/page` beside or above a bundle; where this runs from source, in what was built last. */
const defaultDir = (): string => {
  const places = ['./playground/page/', '../playground/page/', '../../../dist/playground/page/'];
  const found = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((dir) => existsSync(dir));
  if (found === undefined) throw new Error('the folder of the playground page is missing; give pageDir');
  return found;
};

/** A file of the page, with its media type. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

/** The page's files by name, and no others. */
export const pageAssets = (pageDir?: string): ((name: string) => Promise<Asset | undefined>) => {
  return async (name) => {
    const dir = pageDir ?? defaultDir();
    const type = valueIn(TYPES, extname(name));
    if (type === undefined || !(await readdir(dir)).includes(name)) return undefined;
    return { type, body: await readFile(join(dir, name)) };
  };
};
