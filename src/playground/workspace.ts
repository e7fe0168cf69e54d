import { newId } from './ids.ts';
import type { Channel, Person } from './model.ts';
import type { WorkspaceOptions } from './options.ts';

const PEOPLE: NonNullable<WorkspaceOptions['people']> = [
  { id: 'U0ADA00001', name: 'Ada Park', title: 'Platform lead' },
  { id: 'U0JONAS002', name: 'Jonas Weber', title: 'Finance' },
  { id: 'U0PRIYA003', name: 'Priya Nair', title: 'Machine learning' },
];

const CHANNELS: NonNullable<WorkspaceOptions['channels']> = [
  { id: 'C0GENERAL1', name: 'general', topic: 'Everything and everyone' },
  { id: 'C0INFRA002', name: 'infrastructure', topic: 'Servers, clusters and bills' },
  { id: 'C0OUTSIDE3', name: 'finance', topic: 'The app is not a member here', hasBot: false },
  {
    id: 'C0PRIVATE4',
    name: 'board',
    topic: 'Private, and the app is not a member',
    isPrivate: true,
    hasBot: false,
  },
  { id: 'C0ARCHIVE5', name: 'old-projects', topic: 'Archived: read only', isArchived: true },
];

/** Who and what there is: fixed when the stand-in starts. */
export interface Workspace {
  readonly teamId: string;
  readonly name: string;
  readonly domain: string;
  readonly appId: string;
  readonly botId: string;
  readonly bot: Person;
  readonly people: readonly Person[];
  readonly channels: Map<string, Channel>;
}

const handleOf = (name: string): string =>
  (name.split(' ')[0] ?? name).toLowerCase().replace(/[^a-z0-9_.-]/g, '');

/** A workspace with a bot, some people and channels, and tokens of its own. */
export const createWorkspace = (options: WorkspaceOptions = {}): Workspace => {
  const name = options.name ?? 'Playground';
  const botName = options.botName ?? 'bot';
  const bot: Person = {
    id: 'U0APPBOT00',
    name: botName,
    handle: handleOf(botName),
    title: options.botTitle ?? 'App',
    isBot: true,
  };
  const people = (options.people ?? PEOPLE).map((person) => ({
    id: person.id ?? newId('U'),
    name: person.name,
    handle: handleOf(person.name),
    title: person.title ?? '',
    isBot: false,
  }));
  const channels = new Map<string, Channel>();
  for (const channel of options.channels ?? CHANNELS) {
    const id = channel.id ?? newId('C');
    channels.set(id, {
      id,
      name: channel.name,
      topic: channel.topic ?? '',
      kind: channel.isPrivate ? 'private' : 'public',
      isArchived: channel.isArchived ?? false,
      members: new Set([...people.map((person) => person.id), ...(channel.hasBot === false ? [] : [bot.id])]),
    });
  }
  for (const person of people) {
    const id = `D${person.id.slice(1)}`;
    const members = new Set([person.id, bot.id]);
    channels.set(id, { id, name: botName, topic: '', kind: 'im', isArchived: false, members });
  }
  return {
    teamId: 'T0PLAYGRND',
    name,
    domain: handleOf(name) || 'playground',
    appId: 'A0PLAYGRND',
    botId: 'B0PLAYGRND',
    bot,
    people,
    channels,
  };
};
