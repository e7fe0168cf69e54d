import { defined } from '../../defined.ts';
import type { PageState } from '../page-side/page-state.ts';

/** A completion: what it is called, what is put in, and from which place of the text on. */
export interface Suggested {
  readonly label: string;
  readonly usage?: string;
  readonly note?: string;
  readonly insert: string;
  readonly from: number;
}

/** Slack's own command, where it is of use. */
function ownCommands(state: PageState): PageState['commands'] {
  const channel = state.channels.find((each) => each.id === state.channel);
  if (channel === undefined || channel.hasBot || channel.isArchived) return [];
  return [
    {
      name: '/invite',
      usageHint: `@${state.bot.handle}`,
      description: `Add ${state.bot.name} to this channel`,
    },
  ];
}

/** What may be completed at the cursor: commands at the start, people and channels anywhere. */
export function completions(
  state: PageState,
  words: string,
  at: number,
  inThread: boolean,
): readonly Suggested[] {
  const before = words.slice(0, at);
  if (/^\/\S*$/.test(before) && !inThread)
    return [...state.commands, ...ownCommands(state)]
      .filter((command) => command.name.startsWith(before))
      .map((command) => ({
        label: command.name,
        insert: `${command.name} `,
        from: 0,
        ...defined({ usage: command.usageHint, note: command.description }),
      }));
  const [, sign, part = ''] = /(?:^|\s)([@#])([\w.-]*)$/.exec(before) ?? [];
  if (sign === undefined) return [];
  const from = at - part.length - 1;
  const names: readonly { readonly name: string; readonly note?: string }[] =
    sign === '@'
      ? [state.bot, ...state.people].map((person) => ({ name: person.handle, note: person.name }))
      : state.channels.filter((channel) => channel.kind !== 'im').map((channel) => ({ name: channel.name }));
  return names
    .filter(({ name }) => name.startsWith(part.toLowerCase()))
    .map(({ name, note }) => ({
      label: `${sign}${name}`,
      insert: `${sign}${name} `,
      from,
      ...defined({ note }),
    }));
}
