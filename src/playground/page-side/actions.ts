import { isRecord } from '../../json.ts';
import type { Faults } from '../faults/index.ts';
import { type Json, list } from '../json.ts';
import type { PersonApi } from '../person/index.ts';
import type { World } from '../world.ts';
import { setFault } from './fault-acts.ts';
import type { PageAct } from './page-act.ts';

type Act<D extends PageAct['do']> = Extract<PageAct, { do: D }>;

const send = (person: PersonApi, { files, ...line }: Act<'send'>): unknown =>
  line.text.startsWith('/') && files.length === 0
    ? person.runCommand(line)
    : person.postMessage(files.length === 0 ? line : { ...line, files });

const click = (person: PersonApi, { values, ...pressed }: Act<'click'>): unknown => {
  const { user, view } = pressed;
  if (values !== undefined) person.fill({ user, values, ...(view === 'home' && { view }) });
  return person.click(pressed);
};

const dismiss = ({ messages }: World, { user, channel, messageTs }: Act<'dismiss'>): void => {
  const message = messages.find(channel, messageTs);
  if (message?.onlyFor === user) messages.remove(message);
};

/** What the page may do, which is what a person may. */
const carryOut = async (
  person: PersonApi,
  world: World,
  faults: Faults,
  asked: PageAct,
): Promise<unknown> => {
  switch (asked.do) {
    case 'send':
      return send(person, asked);
    case 'click':
      return click(person, asked);
    case 'suggest':
      return { options: await person.suggest(asked) };
    case 'submit':
      return person.submitView(asked);
    case 'close':
      return person.closeView(asked);
    case 'shortcut':
      return person.openShortcut(asked);
    case 'home':
      return person.openHome(asked);
    case 'dismiss':
      return dismiss(world, asked);
    case 'fault':
      setFault(faults, asked);
      return world.changed();
    default:
      return asked satisfies never;
  }
};

/** Carries out what the page asks for; gives what to tell it. */
export const act = async (person: PersonApi, world: World, faults: Faults, asked: PageAct): Promise<Json> => {
  try {
    const said = await carryOut(person, world, faults, asked);
    return isRecord(said) ? said : { ok: true, ...(list(said).length > 0 && { said }) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
};
