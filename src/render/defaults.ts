import { dayInWords } from '../domain/format.ts';
import {
  DEFAULTS_TITLE,
  howToChange,
  NO_DEFAULTS,
  type Settable,
  setByWords,
  whoMay,
} from '../words/notices/settings.ts';
import { type DefaultView, nameAndValue } from '../words/settings.ts';
import { oneLine } from '../words/text.ts';
import { context, type Message, section } from './blocks.ts';
import { commandCode } from './command-code.ts';
import { LIST_CHARS, linesWithin } from './lines.ts';
import { dayOf } from './moments.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { personWords } from './people.ts';

/** A workspace's defaults, each with who set it and when. */

/** The settings of a workspace for one reader. */
export interface SettingsLook {
  readonly defaults: readonly DefaultView[];
  /** An admin sees negotiated figures, and may change what is set. */
  readonly isAdmin: boolean;
  /** Slack ids of those who may. */
  readonly admins?: readonly string[];
}

interface DefaultsView extends SettingsLook {
  /** What was just done. */
  readonly done?: string;
}

const SOURCE_CHARS = 120;

/** Where a price comes from is for those who may see it. */
const setBy = ({ source, confirmedOn, by, at }: DefaultView, isAdmin: boolean): string =>
  setByWords({
    source: source === undefined || !isAdmin ? undefined : escapeMrkdwn(oneLine(source, SOURCE_CHARS)),
    seenOn: confirmedOn === undefined ? undefined : dayInWords(confirmedOn),
    by: personWords(by),
    on: dayOf(at),
  });

/** Lines for a message or for App Home, escaped. */
export const defaultLines = (defaults: readonly DefaultView[], isAdmin: boolean): string[] =>
  defaults.map((setting) => {
    const [name, value] = nameAndValue(setting, isAdmin);
    return `• *${escapeMrkdwn(name)}*  ${escapeMrkdwn(value)} – ${setBy(setting, isAdmin)}`;
  });

/** Who may set what, for those who may not. */
export const whoElse = (admins: readonly string[] = [], what: Settable): string =>
  whoMay(admins.map(personWords), what);

/** Each setting with who made it and when; how to change them, for those who may. */
export const renderDefaults = ({ defaults, isAdmin, admins, done }: DefaultsView): Message => {
  const lines = defaultLines(defaults, isAdmin);
  const shown = linesWithin(
    lines.length === 0 ? [NO_DEFAULTS] : [`*${DEFAULTS_TITLE}*`, ...lines],
    LIST_CHARS,
  );
  return {
    blocks: [
      ...(done === undefined ? [] : [section(escapeMrkdwn(done))]),
      section(shown.join('\n')),
      context(isAdmin ? howToChange(commandCode) : whoElse(admins, 'defaults')),
    ],
    text: [...(done === undefined ? [] : [escapeMrkdwn(done)]), ...shown].join(' '),
  };
};
