import { textBefore } from '../beside.ts';
import { re } from '../expression.ts';
import type { Reading } from '../reading.ts';

/** Which of several APIs people pay today: the comparison is with that one, whatever the others cost. */

const TODAY = '(?:now|today|currently|at present|at the moment|right now|presently)';
const ARTICLES = '(?:the|our|my|plain)';

const HELD = '(?:current|existing|incumbent|present)(?: (?:one|api|model|provider|vendor|llm))?';

const BEFORE = re`\b(?:instead of|rather than|in place of|in lieu of|${TODAY},? (?:(?:we(?:'re| are)?|i|it(?:'s| is)?) )?(?:on|with|using|use|uses|run|runs|pay|paying|paying for)|(?:currently|presently|today|now):?|(?:our|my) ${HELD}(?: is|:)?|(?:mov|switch|migrat|go)(?:e|es|ing)? (?:away )?(?:from|off)|(?:replac|swap|ditch|leav)(?:e|es|ing|ping)?(?: out)?)(?: ${ARTICLES})* $`;
const USES =
  "(?:we|i)(?:'re|'m| are| am)? (?:(?:currently|now|already|actually) )?(?:us(?:e|ing)|on|run(?:ning)?|pay(?:ing)?|have)";
const BEHIND = re`^ ${TODAY}\b|^ \(${TODAY}\)|^,? ?\(?(?:is )?(?:(?:the|our|my) )?(?:${HELD}|in use(?: ${TODAY})?)(?=[),;.]|$| vs| or | and )|^,? ?\(?(?:which|that|what|the one(?: that| which)?) ${USES}\b`;
const BETWEEN_APIS = re`^ (?:and|or|&|\+)(?: ${ARTICLES})* $`;

/** Letters beside a name in which such words stand. */
const REACH = 40;

/** The places of the names of APIs that such words call in use; "instead of sonnet or gpt-5" calls both. */
const placesInUse = ({ text, atoms, apiWords }: Reading): ReadonlySet<number> => {
  const found = new Set<number>();
  const places = apiWords.map(({ at }) => at).toSorted((a, b) => a - b);
  for (const [index, at] of places.entries()) {
    const { start = 0, end = 0 } = atoms[at] ?? {};
    const last = places[index - 1] ?? -1;
    const goesOn = found.has(last) && BETWEEN_APIS.test(text.slice(atoms[last]?.end, start));
    if (goesOn || BEFORE.test(textBefore(text, start, REACH)) || BEHIND.test(text.slice(end, end + REACH)))
      found.add(at);
  }
  return found;
};

/** "haiku instead of sonnet": Sonnet is what is paid. A single API leads by itself, and several in use say nothing. */
export const takeInUse = (reading: Reading): void => {
  const { apis, apiWords } = reading;
  const places = placesInUse(reading);
  const used = new Set(apiWords.filter(({ at }) => places.has(at)).map(({ id }) => id));
  const place = apis.findIndex(({ id }) => used.has(id));
  const api = apis[place];
  if (apis.length < 2 || used.size !== 1 || api === undefined || api.mix !== undefined) return;
  apis[place] = { ...api, inUse: true };
};
