import { answerLine } from '../answer/index.ts';
import type { Answer } from '../domain/answer.ts';
import { cheapestRival } from '../domain/cheapest-rival.ts';
import { describeError, isOurs, LlmcostError } from '../errors.ts';
import type { Body } from '../inbox/payload.ts';
import { answerId } from '../inbox/request.ts';
import {
  type Conversation,
  type Destination,
  type PostedTs,
  unaskedConversation,
} from '../reply/conversation.ts';
import { linkTo } from '../reply/links.ts';
import { reasonFor } from '../reply/reasons.ts';
import { hasLostAccess, isNoMember, isSlackTrouble, refusesUs } from '../slack/errors.ts';
import { OF_STEP } from '../words/notices/posting.ts';
import type { Deps } from './deps.ts';
import { postAnswer } from './post-answer.ts';

/** The step "Estimate LLM cost" of Workflow Builder. */

/** What the step gives to those that follow it. Money in USD a month. */
interface Outputs {
  /** One sentence. */
  readonly verdict: string;
  readonly usd_self_hosted: number;
  /** The bill of the cheapest rival. */
  readonly usd_api: number;
  /** Hosting wins at this traffic and loses at half of it. */
  readonly fragile: boolean;
  /** The card's address; empty where no channel was given. */
  readonly permalink: string;
}

/** A card that is not in its channel, or may not be, in a sentence for whoever built the workflow. */
class StepFailed extends LlmcostError {}

const outputsOf = ({ assessment }: Answer, permalink: string): Outputs => ({
  verdict: assessment.verdict.headline,
  usd_self_hosted: assessment.selfHosted.monthlyUsd,
  usd_api: cheapestRival(assessment)?.monthlyUsd ?? 0,
  fragile: assessment.verdict.regime === 'fragile',
  permalink,
});

/** Why a card is not in its channel, and what helps; what Slack has no part in is told as what it is. */
const whyNotPosted = (cause: unknown, { ending }: Destination['request']): unknown => {
  if (ending === 'unsure') return new StepFailed('no-answer', OF_STEP.unconfirmed, [], { cause });
  if (!isSlackTrouble(cause)) return cause;
  if (isNoMember(cause)) return new StepFailed('not-allowed', OF_STEP.noMember, [], { cause });
  const [code, why] = refusesUs(cause)
    ? (['not-allowed', reasonFor(cause)] as const)
    : (['no-answer', OF_STEP.notTaken] as const);
  return new StepFailed(code, OF_STEP.refused(why), [], { cause });
};

const noRequest = (): LlmcostError => new LlmcostError('not-understood', OF_STEP.noRequest);

const answered = async (text: string, asOf: Date): Promise<Answer> => {
  const asked = await answerLine(text, { asOf, withoutCases: true });
  if (asked.kind !== 'answer') throw noRequest();
  const { intent } = asked.answer;
  // A preview is for whoever asked, and nobody did.
  return intent.kind === 'estimate'
    ? { ...asked.answer, intent: { ...intent, preview: false } }
    : asked.answer;
};

/** Posts the card and gives where it stands. */
const posted = async (
  deps: Deps,
  place: Destination,
  answer: Answer,
  words: string,
): Promise<string | undefined> => {
  const { team, request } = place;
  const unasked = unaskedConversation(place);
  let ts: PostedTs;
  const conversation: Conversation = {
    ...unasked,
    say: async (message, how) => {
      ts = await unasked.say(message, how);
      return ts;
    },
  };
  await postAnswer(deps, { conversation, answer, words }).catch((cause: unknown) => {
    throw whyNotPosted(cause, request);
  });
  if (request.ending === 'unsure') throw whyNotPosted(undefined, request);
  // One that is taken up after a crash was posted before it.
  return ts ?? (await deps.store.estimates.find(team, answerId(team, request) ?? ''))?.postedTs;
};

/** Posts the card and gives its permalink; '' where Slack gives none. */
const linkOfPosted = async (
  deps: Deps,
  place: Destination,
  answer: Answer,
  words: string,
): Promise<string> => {
  const { slack, logger, team, channel } = place;
  const ts = await posted(deps, place, answer, words);
  return (await linkTo({ client: slack.of(team).client, logger }, channel, ts)) ?? '';
};

/** What went wrong, and the line to use instead where there is one. */
const sentenceOf = (error: unknown): string => {
  const { message, hints } = describeError(error);
  return hints[0] === undefined ? message : OF_STEP.withExample(message, hints[0]);
};

/** What nobody could mend in the request; a channel that is closed to us is no alarm. */
const logFailure = ({ logger }: Deps, { id }: Destination['request'], error: unknown): void => {
  if (!isOurs(error) && !(error instanceof StepFailed)) return;
  const isClosed = error instanceof StepFailed && hasLostAccess(error.cause);
  logger[isClosed ? 'warn' : 'error']({ err: error, request: id }, 'a step failed');
};

/**
 * Costs the request of a step at list prices, with our defaults and not the workspace's, and posts the card where a
 * channel is given. Never rejects: it ends in outputs or in a sentence.
 */
export const stepEnd = async (
  deps: Deps,
  place: Omit<Destination, 'slack' | 'logger' | 'channel'>,
  { request: words = '', channel }: NonNullable<Body<'step'>['event']['inputs']>,
): Promise<{ readonly outputs: Outputs } | { readonly error: string }> => {
  try {
    if (words.trim() === '') throw noRequest();
    const answer = await answered(words, deps.now());
    const permalink =
      channel === undefined
        ? ''
        : await linkOfPosted(
            deps,
            { ...place, slack: deps.slack, logger: deps.logger, channel },
            answer,
            words,
          );
    return { outputs: outputsOf(answer, permalink) };
  } catch (error) {
    logFailure(deps, place.request, error);
    return { error: sentenceOf(error) };
  }
};
