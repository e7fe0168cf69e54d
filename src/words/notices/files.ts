import { plural } from '../../domain/format.ts';

/** What is said of files that people share, and of those that we give them. */

const IN_THE_TERMINAL =
  'read it in the terminal (`llmcost usage FILE`), or paste the volume, such as `500M tokens a month`';

/** While a large export is read. */
export const READING = 'I am reading your export. The answer follows here.';
/** A page that was saved instead of an export. */
export const WEB_PAGE =
  'This is a web page, not an export. Export the usage as CSV or JSON and share that file.';

/** More files than are read at once. */
export const tooManyFiles = (files: number, most: number): string =>
  `These are ${files} files, and I read at most ${most} at once: export a shorter range or larger buckets, or ${IN_THE_TERMINAL}.`;

/** Files of more megabytes than are read. */
export const tooLargeFiles = (mostMb: number): string =>
  `That is more than ${mostMb} MB, which is too large to read here: export larger buckets (an hour instead of a call), compress it (.gz), or ${IN_THE_TERMINAL}.`;

/** Why Slack did not give us a file. */
export const WHY_NO_FILE = {
  scope: `I am not allowed to read files here. Ask an admin to add \`files:read\` to this app, or ${IN_THE_TERMINAL}.`,
  gone: 'Slack no longer has that file, so nothing was read. Share it again.',
  elsewhere: `That file is stored outside Slack, and I fetch nothing from there. Upload the file itself, ${IN_THE_TERMINAL}.`,
  trouble: 'Slack did not send me that file, so nothing was read. Share it again in a minute.',
} as const;

const NAME_CHARS = 60;

/** Files that came along and are no exports, by their names as far as Slack tells them; there is at least one. */
export const unreadFiles = ([first = 'it', ...others]: readonly (string | undefined)[]): string => {
  const name = `"${first.slice(0, NAME_CHARS)}"`;
  const names = others.length === 0 ? name : `${name} and ${others.length} more`;
  return `I did not read ${names}: the only files I open are usage exports. Write its figures in words, such as "300M input tokens, 100M output tokens a month on sonnet".`;
};

/** What a file of ours holds, for the line beside it. */
export const IN_FILE = {
  thread: 'this thread',
  estimate: 'this estimate',
  decision: 'this decision',
} as const;
/** What a file of a channel's decisions holds: `most` of them go into one file, and that it does not hold all is said. */
export const decisionsInFile = (found: number, most: number): string =>
  found > most
    ? `the newest ${plural(most, 'decision')} of this channel; older ones are left out`
    : `${plural(found, 'decision')} of this channel`;

/** Above a file of ours whose text is shown, where no file can be sent or nobody knows whether it was. */
export const textOfFile = (name: string): string => `${name}: this is its text, in place of the file.`;
/** Below it, where so many characters have no room. */
export const leftOut = (characters: number): string =>
  `${plural(characters, 'more character')} left out. Invite me with /invite to get the file.`;
