import { isRecord } from '../../json.ts';
import type { Faults } from '../faults/index.ts';
import { type Json, list, text } from '../json.ts';
import type { Whereabouts } from '../person/actions.ts';
import type { PersonApi } from '../person/index.ts';
import type { Inputs } from '../person/modals.ts';
import type { Input } from '../state-values.ts';
import type { World } from '../world.ts';
import { setFault } from './fault-acts.ts';

const optional = (body: Json, name: string): Json =>
  text(body[name]) === '' ? {} : { [name]: text(body[name]) };

const input = (value: unknown): Input => {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return Array.isArray(value) ? value.map(String) : null;
};

const inputs = (value: unknown): Inputs =>
  Object.fromEntries(Object.entries(isRecord(value) ? value : {}).map(([name, each]) => [name, input(each)]));

const place = (body: Json): Whereabouts & { actionId: string } => ({
  user: text(body.user),
  ...optional(body, 'channel'),
  ...optional(body, 'messageTs'),
  ...optional(body, 'blockId'),
  ...(body.view === 'home' || body.view === 'modal' ? { view: body.view } : {}),
  actionId: text(body.actionId),
});

const spot = (body: Json): { user: string; channel: string } => ({
  user: text(body.user),
  channel: text(body.channel),
});

/** What has been typed into the form so far comes with every press inside it. */
const keepTyped = (person: PersonApi, body: Json): void => {
  if (!isRecord(body.values)) return;
  person.fill({
    user: text(body.user),
    values: inputs(body.values),
    ...(body.view === 'home' && { view: 'home' }),
  });
};

type Act = (person: PersonApi, body: Json, world: World, faults: Faults) => unknown;

/** What the page may do, which is what a person may. */
const ACTS: Readonly<Record<string, Act>> = {
  send: (person, body) => {
    const files = list(body.files).map(String);
    const line = {
      ...spot(body),
      text: text(body.text),
      ...optional(body, 'threadTs'),
      ...(files.length > 0 && { files }),
    };
    return line.text.startsWith('/') && files.length === 0
      ? person.runCommand(line)
      : person.postMessage(line);
  },
  click: (person, body) => {
    keepTyped(person, body);
    return person.click({ ...place(body), value: input(body.value) });
  },
  suggest: async (person, body) => ({
    options: await person.suggest({ ...place(body), value: input(body.value) }),
  }),
  submit: (person, body) => person.submitView({ user: text(body.user), values: inputs(body.values) }),
  close: (person, body) => person.closeView({ user: text(body.user), all: body.all === true }),
  shortcut: (person, body) =>
    person.openShortcut({
      user: text(body.user),
      callbackId: text(body.callbackId),
      ...optional(body, 'channel'),
      ...optional(body, 'messageTs'),
    }),
  home: (person, body) =>
    person.openHome({ user: text(body.user), tab: body.tab === 'messages' ? 'messages' : 'home' }),
  dismiss: (_person, body, world) => {
    const message = world.messages.find(text(body.channel), text(body.messageTs));
    if (message?.onlyFor === text(body.user)) world.messages.remove(message);
  },
  fault: (_person, body, world, faults) => {
    setFault(faults, body);
    world.changed();
  },
};

/** Carries out what the page asks for; gives what to tell it. */
export const act = async (person: PersonApi, world: World, faults: Faults, body: Json): Promise<Json> => {
  const name = text(body.do);
  const run = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  if (run === undefined) return { ok: false, error: 'unknown_action' };
  try {
    const said = await run(person, body, world, faults);
    return isRecord(said) ? said : { ok: true, ...(list(said).length > 0 && { said }) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
};
