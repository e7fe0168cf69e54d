import { findApi } from '../../../catalog/index.ts';
import { groupsOf, re, reAll } from '../../expression.ts';
import { swapsIn, TAKE_AWAY } from '../wording/verbs.ts';

/** Versions and lines of a family without its name: "use 4.1" beside GPT-4o, "sonnet 5 rather than 4.5", "flash for pro". */

const VERSION = String.raw`(?:v?\d{1,2}(?:\.\d{1,2})?|4o)`;
const LINES = 'nano|mini|lite|pro|flash';
const BARE = re`^(?<version>${VERSION})(?<line>[ -](?:${LINES}))?$`;
/** A clause that names nothing else; a figure without a point or a line is a count. */
const CLAUSE = reAll`(?<=^|, |; | and )(?<verb>(?:(?:also|then|please|and) )*(?:use|try|take|add|host|${TAKE_AWAY}) (?:the )?)(?<name>(?:\d{1,2}\.\d{1,2}|4o)(?:[ -](?:${LINES}))?|\d{1,2}[ -](?:${LINES}))(?=$|,|;| and | instead| too| as well)`;

/** Which version somebody has, of what the card has in another. */
const WE_HAVE =
  /^(?:(?:and|but|no|actually|well),? )*(?:we (?:use|have|call|buy|run on)|we(?:'re| are) (?:on|using)|it'?s|that'?s|it is|i meant?) (?:the )?(?<name>[a-z][\w .-]{1,30}?)(?: (?:now|today|already|here|actually))*$/i;

const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1);
/** "4-5" of claude-sonnet-4-5, "4o" of gpt-4o. */
const VERSION_IN = /(?<=-)\d+o?(?:[.-]\d{1,2})?(?=$|-)/i;
const LINE_IN = re`(?<=-)(?:${LINES})(?=$|-)`;

const versionOf = (id: string): string => (VERSION_IN.exec(nameOf(id))?.[0] ?? '').replace('-', '.');

/** The API of the same family as `id` with another version, and another line where one is said. */
const inFamily = (id: string, version: string, line: string): string | undefined => {
  const name = nameOf(id).replace(VERSION_IN, version.replace(/^v/i, ''));
  return findApi(line === '' ? name : LINE_IN.test(name) ? name.replace(LINE_IN, line) : `${name}-${line}`)
    ?.id;
};

/** The one API of the card, else the one of its families, that a version alone names. */
const ofVersion = (words: string, ids: readonly string[]): string | undefined => {
  const { version, line = '' } = BARE.exec(words.trim())?.groups ?? {};
  if (version === undefined) return undefined;
  const plain = line.replace(/^[ -]/, '').toLowerCase();
  const here = ids.filter(
    (id) => versionOf(id) === version.toLowerCase() && (LINE_IN.exec(nameOf(id))?.[0] ?? plain) === plain,
  );
  const exact =
    here.length > 0 || plain !== '' ? here : ids.filter((id) => versionOf(id) === version.toLowerCase());
  const found = new Set(exact.length > 0 ? exact : ids.flatMap((id) => inFamily(id, version, plain) ?? []));
  const [only] = found;
  return found.size === 1 ? only : undefined;
};

/** What comes for an API of the card: another line of its family ("flash for pro"), or another version. */
const kinOf = (id: string, to: string): string | undefined => {
  const { version, line = '' } = BARE.exec(to.trim())?.groups ?? {};
  if (version !== undefined) return inFamily(id, version, line.replace(/^[ -]/, ''));
  const name = nameOf(id);
  return re`^(?:${LINES})$`.test(to.trim()) && LINE_IN.test(name)
    ? findApi(name.replace(LINE_IN, to.trim().toLowerCase()))?.id
    : undefined;
};

const asId = (words: string, ids: readonly string[]): string | undefined =>
  ids.find((id) => id === words.trim()) ?? ofVersion(words, ids);

/** "we use sonnet 4.5": another version of the one API of the card that is of its family takes that one's place. */
const versionWeHave = (line: string, ids: readonly string[]): string | undefined => {
  const id = findApi(WE_HAVE.exec(line)?.groups?.name ?? '')?.id;
  if (id === undefined || ids.includes(id)) return undefined;
  const [kin, ...more] = ids.filter((one) => inFamily(one, versionOf(id), '') === id);
  return kin === undefined || more.length > 0 ? undefined : `replace ${kin} with ${id}`;
};

/** The line with whole names for versions and lines alone, where they can only be those of the card's families. */
export const withVersions = (line: string, ids: readonly string[]): string => {
  const ours = versionWeHave(line, ids);
  if (ours !== undefined) return ours;
  for (const { from, to } of swapsIn(line)) {
    const gone = asId(from, ids);
    const comes = gone === undefined ? undefined : kinOf(gone, to);
    if (gone !== undefined && (comes !== undefined || gone !== from.trim()))
      return `replace ${gone} with ${comes ?? to}`;
  }
  return line.replace(CLAUSE, (...found) => {
    const { verb = '', name = '' } = groupsOf(found);
    return `${verb}${ofVersion(name, ids) ?? name}`;
  });
};
