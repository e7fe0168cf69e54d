import { defined } from '../../defined.ts';
import { type LivingView, renderLiving, withLiving } from '../../render/index.ts';
import { cardMessage, chartAgain } from '../../reply/deliver.ts';
import { redrawAsKept } from '../../reply/redraw.ts';
import { type Estimate, tsOfCard } from '../../store/store.ts';
import { decidedWords } from '../../words/decided.ts';
import type { Deps } from '../deps.ts';
import { buttonsIn } from '../post-answer.ts';
import { answerNow } from './change.ts';
import { lastDecision } from './decided.ts';
import { historyOf, inForce } from './history.ts';
import type { InThread } from './where.ts';

/** The card that a thread hangs under says what the thread keeps and what was decided. */

const livingOf = async (deps: Deps, at: InThread, root: Estimate): Promise<LivingView> => {
  const stack = inForce(await historyOf(deps, at));
  const [first, last] = [stack[0], stack.at(-1)];
  const decision = await lastDecision(deps, at);
  const kept =
    first === undefined || last === undefined || stack.length < 2
      ? undefined
      : {
          answer: await answerNow(deps, at, last.draft),
          by: last.by,
          at: last.at,
          root: root.answer,
        };
  const decided =
    decision === undefined
      ? undefined
      : {
          what: decidedWords(decision),
          by: decision.recordedBy,
          at: decision.recordedAt,
          isReopened: decision.state === 'reopened',
        };
  return { ...defined({ kept, decided }) };
};

const rootOf = async ({ store }: Deps, { thread }: InThread): Promise<Estimate | undefined> => {
  const { items } = await store.estimates.inThread(thread);
  const cards = items.filter((card) => card.look === undefined && tsOfCard(card) !== undefined);
  return cards.find(({ postedTs }) => postedTs === thread.threadTs) ?? cards[0];
};

const draw = async (deps: Deps, at: InThread): Promise<void> => {
  const { team, channel } = at.thread;
  await redrawAsKept(deps, async () => {
    const root = await rootOf(deps, at);
    if (root === undefined) return undefined;
    const { answer, id, askedBy: by, threadTs, postedTs: ts = '' } = root;
    const living = renderLiving(await livingOf(deps, at, root));
    const message = () => {
      const card = { answer, id, by, buttons: buttonsIn(threadTs) };
      return withLiving(cardMessage(card, chartAgain(deps, root)), living);
    };
    return { team, channel, ts, shows: living.join('\n'), message };
  });
};

/** Shows what became of a thread on its root card; many changes at once are drawn together. */
export const showRoot = (deps: Deps, at: InThread): Promise<void> => {
  const { team, channel, threadTs } = at.thread;
  return deps.boards.take(`root/${team}/${channel}/${threadTs}`, () => draw(deps, at));
};
