import { defined } from '../defined.ts';
import type { Page, PageOf } from './store.ts';

/** Rows of one reading. */
const LIMIT = 100;

/** Every item of a list, page after page, in the order of the list; what is not asked for is not read. */
export async function* everyPage<T>(list: (page: PageOf) => Promise<Page<T>>): AsyncGenerator<T, void> {
  let after: string | undefined;
  do {
    const page = await list({ limit: LIMIT, ...defined({ after }) });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}

/** Every item of a list at once, where the list is known to be short. */
export const allPages = async <T>(list: (page: PageOf) => Promise<Page<T>>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of everyPage(list)) all.push(item);
  return all;
};
