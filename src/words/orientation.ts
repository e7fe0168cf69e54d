import type { BreakEven } from '../domain/assessment.ts';
import { tokens } from '../domain/format.ts';
import { capitalised } from '../domain/text.ts';
import { neverReason } from './break-even.ts';

/** Where the bills meet, by the names that people know; `gpus` where the size of the fleet was said. */
interface Meeting {
  readonly model: string;
  readonly gpu: string;
  readonly gpus: number | undefined;
  readonly api: string;
  readonly breakEven: BreakEven | undefined;
}

/** "Llama 3.3 70B on 2× H100 breaks even with Claude Sonnet 5.5 at 1.2B tokens a month." */
const meetingWords = ({ model, gpu, gpus, api, breakEven }: Meeting): string => {
  const where = `${model} on ${gpus === undefined ? gpu : `${gpus}× ${gpu}`}`;
  switch (breakEven?.kind) {
    case 'at':
      return `${where} breaks even with ${api} at ${tokens(breakEven.tokensPerMonth)} tokens a month.`;
    case 'never':
      return `${where} never breaks even with ${api}${breakEven.because === undefined ? '' : `: ${neverReason(breakEven.because)}`}.`;
    default:
      return `${where} is cheaper than ${api} at any volume.`;
  }
};

/** What is asked of whoever said no volume, as it stands behind a colon. */
const VOLUME_ASKED =
  'how many tokens a month? Type a volume, such as "500M tokens", "40k requests/day, 1500 in 300 out" or "$6k a month on sonnet".';

/** What is asked where nobody said how much traffic there is. */
export const VOLUME_QUESTION = capitalised(VOLUME_ASKED);

/** The question for the volume, with where the bills meet beside it: first where that was asked. */
export const withMeeting = (meeting: Meeting, isAsked: boolean): string =>
  isAsked
    ? `${meetingWords(meeting)} For the bills at yours and at half of it: ${VOLUME_ASKED}`
    : `${VOLUME_QUESTION} For orientation: ${meetingWords(meeting)}`;
