import { type Message, type OpeningButton, readModal, waitModal } from '../../render/index.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import { isSlackTrouble } from '../../slack/errors.ts';
import type { CardClick } from '../card-click.ts';
import type { Deps } from '../deps.ts';

type Make = () => Message | Promise<Message>;

/** What Slack gave, or undefined where it shows no modal: that is logged. Throws whatever else breaks. */
const unlessNotShown = async <T>({ logger }: Deps, { conversation }: CardClick, showing: Promise<T>) => {
  try {
    return await showing;
  } catch (error) {
    if (!isSlackTrouble(error)) throw error;
    logger.warn({ err: error, request: conversation.request.id }, 'a modal could not be shown');
    return undefined;
  }
};

/**
 * Opens a modal in front of whoever clicked, and fills it when `make` is done, or with why that failed: a trigger lives
 * three seconds. Where it came too late for one, they read the same as a message.
 */
export const show = async (deps: Deps, click: CardClick, kind: OpeningButton, make: Make): Promise<void> => {
  const { conversation, triggerId } = click;
  const { views } = deps.slack.of(conversation.team).client;
  const open = views.open({ trigger_id: triggerId, view: waitModal(kind) });
  const window = (await unlessNotShown(deps, click, open))?.view?.id;
  const isFilled = async (message: Message): Promise<boolean> => {
    if (window === undefined) return false;
    const update = views.update({ view_id: window, view: readModal(kind, message) });
    return (await unlessNotShown(deps, click, update)) !== undefined;
  };
  const fill = async (message: Message): Promise<void> => {
    if (!(await isFilled(message))) await conversation.whisper(message);
  };
  await orTellFailure(deps, { ...conversation, whisper: fill }, async () => fill(await make()));
};
