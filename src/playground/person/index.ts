import type { Json } from '../json.ts';
import type { StepRun, StoredFile } from '../model.ts';
import { type SeenMessage, seenMessages } from '../seen.ts';
import { viewJson } from '../slack-json.ts';
import { type ActionInput, click, typeIntoMenu } from './actions.ts';
import { type CommandInput, runCommand } from './commands.ts';
import { type Desk, type Done, doneOf } from './context.ts';
import { closeView, fill, type Inputs, type SubmitInput, submitView } from './modals.ts';
import { openAppPage, type PostInput, postMessage } from './posts.ts';
import { openShortcut, type ShortcutInput } from './shortcuts.ts';
import { runStep, type StepInput } from './steps.ts';

/** An open view as a person sees it. */
interface SeenView {
  readonly id: string;
  readonly type: 'modal' | 'home';
  /** How many modals are open, this one included. */
  readonly depth: number;
  readonly errors: Readonly<Record<string, string>>;
  /** As `views.open` answers it, with `state.values`. */
  readonly json: Json;
}

/** What people do, for tests and for the page. People and channels go by id or name. */
export interface PersonApi {
  readonly runCommand: (input: CommandInput) => Promise<Done>;
  /** Writes a message; `@bot` mentions the app. Resolves when the app has acknowledged, or has not. */
  readonly postMessage: (input: PostInput) => Promise<Done & { ts: string }>;
  readonly click: (input: ActionInput) => Promise<Done>;
  /** Types into an external menu and gives the options that the app offers. */
  readonly suggest: (input: ActionInput) => Promise<Json[]>;
  readonly fill: (input: { user: string; values: Inputs; view?: 'home' }) => void;
  readonly submitView: (input: SubmitInput) => Promise<Done>;
  readonly closeView: (input: { user: string; all?: boolean }) => Promise<Done>;
  readonly openShortcut: (input: ShortcutInput) => Promise<Done>;
  readonly openHome: (input: { user: string; tab?: 'home' | 'messages' }) => Promise<Done>;
  /** A workflow comes to a step of the app; `stepOf` tells how it ended. */
  readonly runStep: (input: StepInput) => Promise<Done & { executionId: string }>;
  readonly stepOf: (executionId: string) => StepRun | undefined;
  /** Sends an event as it is: of another bot, an edit, whatever Slack may tell. */
  readonly sendEvent: (event: Json) => Promise<Done>;
  /** The modal on top. */
  readonly viewOf: (user: string) => SeenView | undefined;
  readonly homeOf: (user: string) => SeenView | undefined;
  /** The channel's own stream as this person sees it, or with `threadTs` that thread, parent first. */
  readonly messages: (channel: string, options?: { user?: string; threadTs?: string }) => SeenMessage[];
  /** Uploads a file and gives its id, for a message or a modal's input. */
  readonly upload: (input: { user: string; name: string; bytes: Buffer }) => string;
  readonly files: () => readonly StoredFile[];
  /** Waits until `probe` gives something; fails with `what` after `timeoutMs` (240,000 unless given). */
  readonly waitFor: <T>(
    probe: () => T | undefined | null | false,
    options?: { timeoutMs?: number; what?: string },
  ) => Promise<T>;
  readonly userId: (name: string) => string;
  readonly channelId: (name: string, user?: string) => string;
}

/**
 * All that a person can do and see. Each act resolves once the app has acknowledged it or Slack would have
 * given up.
 */
export const personApi = (desk: Desk): PersonApi => {
  const { world } = desk;
  const seenView = (user: string, home: boolean): SeenView | undefined => {
    const { id } = world.person(user);
    const view = home ? world.views.home(id) : world.views.top(id);
    return (
      view && {
        id: view.id,
        type: view.type,
        depth: home ? 1 : world.views.stack(id).length,
        errors: view.errors,
        json: viewJson(world, view),
      }
    );
  };
  return {
    runCommand: (input) => runCommand(desk, input),
    postMessage: (input) => postMessage(desk, input),
    click: (input) => click(desk, input),
    suggest: (input) => typeIntoMenu(desk, input),
    fill: (input) => fill(desk, input),
    submitView: (input) => submitView(desk, input),
    closeView: (input) => closeView(desk, input),
    openShortcut: (input) => openShortcut(desk, input),
    openHome: (input) => openAppPage(desk, input),
    runStep: (input) => runStep(desk, input),
    sendEvent: async (event) => doneOf(await desk.delivery.event(event)),
    stepOf: (executionId) => world.steps.get(executionId),
    viewOf: (user) => seenView(user, false),
    homeOf: (user) => seenView(user, true),
    messages: (channel, options) => seenMessages(world, channel, options),
    upload: ({ user, name, bytes }) => world.files.add(world.person(user).id, name, bytes).id,
    files: () => world.files.list(),
    waitFor: (probe, options) => waitFor(desk, probe, options),
    userId: (name) => world.person(name).id,
    channelId: (name, user) => world.channel(name, user && world.person(user).id).id,
  };
};

const waitFor = <T>(
  desk: Desk,
  probe: () => T | undefined | null | false,
  { timeoutMs = 240_000, what = 'what was waited for' }: { timeoutMs?: number; what?: string } = {},
): Promise<T> => {
  return new Promise((resolve, reject) => {
    const finish = (act: () => void) => {
      unwatch();
      clearTimeout(timer);
      clearInterval(poll);
      act();
    };
    const look = () => {
      try {
        const value = probe();
        if (value !== undefined && value !== null && value !== false) finish(() => resolve(value));
      } catch (error) {
        finish(() => reject(error));
      }
    };
    const unwatch = desk.world.watch(look);
    const timer = setTimeout(
      () => finish(() => reject(new Error(`${what} did not come within ${timeoutMs} ms`))),
      timeoutMs,
    );
    const poll = setInterval(look, 50);
    look();
  });
};
