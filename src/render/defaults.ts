import { dayInWords } from '../domain/format.ts';
import { oneLine } from '../words/text.ts';
import { context, type Message, section } from './blocks.ts';
import { commandCode } from './command-code.ts';
import { LIST_CHARS, linesWithin } from './lines.ts';
import { dayOf } from './moments.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { personWords } from './people.ts';
import { type DefaultView, nameAndValue } from './setting-words.ts';

/** A workspace's defaults, each with who set it and when. */

/** The settings of a workspace for one reader. */
export interface DefaultsView {
  readonly defaults: readonly DefaultView[];
  /** An admin sees negotiated figures, and may change what is set. */
  readonly isAdmin: boolean;
  /** Slack ids of those who may. */
  readonly admins?: readonly string[];
  /** What was just done. */
  readonly done?: string;
}

const SOURCE_CHARS = 120;

/** Where a price comes from is for those who may see it. */
const fromWords = ({ source, confirmedOn }: DefaultView, isAdmin: boolean): string =>
  [
    ...(source === undefined || !isAdmin ? [] : [escapeMrkdwn(oneLine(source, SOURCE_CHARS))]),
    ...(confirmedOn === undefined ? [] : [`seen on ${dayInWords(confirmedOn)}`]),
  ]
    .map((part) => `${part}; `)
    .join('');

/** Lines for a message or for App Home, escaped. */
export const defaultLines = (defaults: readonly DefaultView[], isAdmin: boolean): string[] =>
  defaults.map((setting) => {
    const [name, value] = nameAndValue(setting, isAdmin);
    return `• *${escapeMrkdwn(name)}*  ${escapeMrkdwn(value)} – ${fromWords(setting, isAdmin)}set by ${personWords(setting.by)} on ${dayOf(setting.at)}`;
  });

const HOW = `Set one with ${commandCode('defaults ops at $140/h')}, take one away with ${commandCode('defaults remove ops rate')}.`;

const MOST_NAMED = 5;

/** Who may do what, in one sentence for those who may not. */
export const whoMay = (admins: readonly string[] = [], what: string): string => {
  if (admins.length === 0)
    return escapeMrkdwn(`Nobody may ${what} yet: whoever runs llmcost names people in LLMCOST_ADMINS.`);
  const left = admins.length - MOST_NAMED;
  const people = [...admins.slice(0, MOST_NAMED).map(personWords), ...(left > 0 ? [`${left} more`] : [])];
  return `${people.join(', ')} may ${what}.`;
};

/** Each setting with who made it and when; how to change them, for those who may. */
export const renderDefaults = ({ defaults, isAdmin, admins, done }: DefaultsView): Message => {
  const lines = defaultLines(defaults, isAdmin);
  const none = 'This workspace has set no defaults of its own: each card names what it assumes.';
  const shown = linesWithin(lines.length === 0 ? [none] : ['*Workspace defaults*', ...lines], LIST_CHARS);
  return {
    blocks: [
      ...(done === undefined ? [] : [section(escapeMrkdwn(done))]),
      section(shown.join('\n')),
      context(isAdmin ? HOW : whoMay(admins, 'set them')),
    ],
    text: [...(done === undefined ? [] : [escapeMrkdwn(done)]), ...shown].join(' '),
  };
};
