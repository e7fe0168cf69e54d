import { type MovedView, movedBetween, movedPrices, STANDS_AS_RECORDED } from '../words/moved-prices.ts';
import { context, type Message, section } from './blocks.ts';
import { dayOf } from './moments.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { personFirst } from './people.ts';

/** Tells the owner of a decision what today's prices make of it. */
export const renderMovedPrices = (view: MovedView): Message => {
  const { was, is } = movedBetween(view);
  const text = movedPrices({
    owner: personFirst(view.decision.owner),
    since: dayOf(view.decision.recordedAt),
    was: escapeMrkdwn(was),
    is: escapeMrkdwn(is),
  });
  return { blocks: [section(text), context(STANDS_AS_RECORDED)], text };
};
