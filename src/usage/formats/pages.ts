import type { Envelope } from '../documents/json-rows.ts';
import type { Tally } from '../tally.ts';
import { at, numberInJson, textAt } from '../values/json.ts';

/** Exports that come in pages: where one is missing the volume is too small. */

/** Warned of where an answer says, in this field, that more of it follows. */
const onePageOfSeveral = (field: string): string =>
  `This is one page of several (${field}): give all pages together, or the volume is too small.`;

/** Warns of an answer that names its next page in a field, as clouds do, and says nothing once it is the last. */
export const warnOfNextPage = (tally: Tally, envelope: Envelope, field: string): void => {
  if ((textAt(envelope, field) ?? '') !== '') tally.warn(onePageOfSeveral(field));
};

const PAGES_MISSING =
  'Pages of this answer are missing: give all of them together, or the volume is too small.';

/** "Page 2 of 3", wherever an answer says it. */
const pageOf = (envelope: Envelope): { page: number; pages: number } | undefined => {
  for (const around of [envelope, at(envelope, 'meta'), at(envelope, 'metadata')]) {
    const pages = numberInJson(around, 'total_pages') ?? numberInJson(around, 'totalPages');
    if (pages !== null) return { page: numberInJson(around, 'page') ?? 1, pages };
  }
  return undefined;
};

/** Pages of an answer: where none of them says that it is the last, or fewer came than there are, some are missing. */
export const newPages = (tally: Tally): { page(envelope: Envelope): void; end(): void } => {
  let [more, last, pages] = [false, false, 0];
  const seen = new Set<number>();
  return {
    page(envelope) {
      if (envelope.has_more === true) more = true;
      else if (envelope.has_more === false) last = true;
      const numbered = pageOf(envelope);
      if (numbered === undefined) return;
      seen.add(numbered.page);
      pages = Math.max(pages, numbered.pages);
    },
    end() {
      if (more && !last) tally.warn(onePageOfSeveral('"has_more"'));
      else if (seen.size < pages) tally.warn(PAGES_MISSING);
    },
  };
};
