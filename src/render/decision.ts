import type { Answer } from '../domain/answer.ts';
import type { DecisionEvent, DecisionRecord } from '../domain/decision.ts';
import { hasNegotiated } from '../domain/negotiated.ts';
import type { StanceChoice } from '../domain/stances.ts';
import { DECISION_ACTION_IDS, DECISION_BLOCK_ID } from '../wire/thread-ids.ts';
import { basisWords } from '../words/basis.ts';
import { cardContent } from '../words/card.ts';
import { CHOICE_WORDS } from '../words/choices.ts';
import { decidedWords } from '../words/decided.ts';
import { fleetLine } from '../words/fleet.ts';
import { choiceFlips, flipSentence } from '../words/flips.ts';
import { withNames } from '../words/names.ts';
import { datedSource } from '../words/sources.ts';
import { oneLine } from '../words/text.ts';
import { actions, button, context, headline, type Message, type MessageBlock, section } from './blocks.ts';
import { optionLines } from './details.ts';
import { LIST_CHARS, linesWithin } from './lines.ts';
import { dayOf } from './moments.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';
import { personFirst, personWords } from './people.ts';
import { stanceCounts, stanceSections } from './stances.ts';

/** The record of a decision: inputs, prices with their dates, versions, what would change the mind, the stances. */

/** Characters of a reason, in the window and in the record. */
export const REASON_CHARS = 800;
const SHOWN_SOURCES = 10;
const SOURCE_CHARS = 420;
const SHOWN_ASSUMPTIONS = 12;
const MIND_CHARS = 200;
const MOST_MINDS = 4;
/** Of what was said or assumed of one field. */
const WORDS_CHARS = 60;
/** The newest of the steps since then, and of the votes. */
const SHOWN_STEPS = 8;
const SHOWN_STANCES = 20;
/** Of what somebody wrote beside a step. */
const NOTE_CHARS = 160;

/** What a record has no room for is counted. */
const MORE = (left: number): string => `… and ${left} more in the export`;

/** The first of a list, as many as a record has room for. */
const someOf = (items: readonly string[], most: number): readonly string[] =>
  items.length > most ? [...items.slice(0, most), MORE(items.length - most)] : items;

/** What would change our mind, a sentence each: the nearest flips, and what a halved traffic does. */
export const changesMindOf = (answer: Answer): string[] => {
  const subject = withNames(answer, 'channel');
  const { check } = cardContent(answer, 'channel');
  const flips = choiceFlips(subject)
    .slice(0, MOST_MINDS)
    .map((flip) => flipSentence(flip, subject));
  const half = check === null ? [] : [`${check.label} ${check.text}`];
  return [...flips, ...half].map((text) => oneLine(text, MIND_CHARS));
};

const bullets = (title: string, items: readonly string[]): MessageBlock[] =>
  items.length === 0
    ? []
    : [
        section(
          [
            `*${title}*`,
            ...linesWithin(
              items.map((item) => `• ${item}`),
              LIST_CHARS,
              MORE,
            ),
          ].join('\n'),
        ),
      ];

const inputs = (view: DecisionRecord): string[] => {
  const content = cardContent(view.answer, 'channel');
  const said = Object.values(view.answer.draft.said).flatMap(({ words }) =>
    words === undefined ? [] : [words],
  );
  // Words of one field may spell the price of another.
  const typed = hasNegotiated(view.answer)
    ? []
    : [...new Set(said)].slice(0, SHOWN_ASSUMPTIONS).map((words) => code(oneLine(words, WORDS_CHARS)));
  const assumed = someOf(
    content.all.assumptions.map(({ words }) => oneLine(words, WORDS_CHARS)),
    SHOWN_ASSUMPTIONS,
  );
  return [
    escapeMrkdwn(content.question),
    escapeMrkdwn(fleetLine(view.answer, content.names).text),
    ...(typed.length === 0 ? [] : [`Said: ${typed.join(' · ')}`]),
    ...(assumed.length === 0 ? [] : [escapeMrkdwn(`Assumed: ${assumed.join(' · ')}`)]),
  ];
};

/** How each step of a record's history begins its line; null where it has none: the record itself says the first. */
const STEPS: Readonly<Record<DecisionEvent['kind'], string | null>> = {
  recorded: null,
  reopened: 'Reopened',
  asked: 'Asked how it went',
  rechecked: 'Checked',
  rescheduled: 'Next check set',
  // The thread read it, with both bills.
  moved: null,
};

const historyOf = ({ history }: DecisionRecord): string[] =>
  history
    .slice(1)
    .slice(-SHOWN_STEPS)
    .flatMap(({ kind, by, at, note }) => {
      const step = STEPS[kind];
      if (step === null) return [];
      const why = note === undefined ? '' : `: ${escapeMrkdwn(oneLine(note, NOTE_CHARS))}`;
      return [`${step} by ${personWords(by)} on ${dayOf(at)}${why}`];
    });

const buttons = ({ id, state }: DecisionRecord): MessageBlock =>
  actions(DECISION_BLOCK_ID, [
    ...(state === 'decided' ? [button(DECISION_ACTION_IDS.reopen, 'Reopen', id)] : []),
    button(DECISION_ACTION_IDS.outcome, 'How it went…', id),
    button(DECISION_ACTION_IDS.export, 'Export', id),
  ]);

/** The record as a message; a reopened one says so in its first line. */
export const renderDecision = (view: DecisionRecord): Message => {
  const { answer, reason, owner, recordedBy, recordedAt, recheckOn, state, stances } = view;
  const content = cardContent(answer, 'channel');
  const decided = decidedWords(view);
  const title = state === 'reopened' ? `Reopened. It was: ${decided}` : `Decided: ${decided}`;
  const who = `Recorded by ${personWords(recordedBy)} on ${dayOf(recordedAt)} · Owner ${personWords(owner)} · ${recheckOn === undefined ? 'no check planned' : `to be checked on ${dayOf(recheckOn)}`}`;
  const shown = someOf(
    content.all.sources.map((item) => escapeMrkdwn(datedSource(item, SOURCE_CHARS))),
    SHOWN_SOURCES,
  );
  return {
    blocks: [
      headline(title),
      context(who),
      section(`*Why*  ${escapeMrkdwn(oneLine(reason, REASON_CHARS))}`),
      section(
        [
          `*The numbers then*  ${escapeMrkdwn(content.headline)}`,
          ...content.under.map(escapeMrkdwn),
          ...optionLines(content.options.rows),
        ].join('\n'),
      ),
      ...bullets('Warnings', content.all.warnings.map(escapeMrkdwn)),
      ...bullets('Inputs', inputs(view)),
      ...bullets('Prices and their dates', shown),
      ...bullets(
        'What would change our mind',
        view.changesMind.map((text) => escapeMrkdwn(oneLine(text, MIND_CHARS))),
      ),
      ...(stances.length === 0
        ? []
        : [section(`*Votes*  ${stanceCounts(stances)}`), ...stanceSections(stances.slice(-SHOWN_STANCES))]),
      ...bullets('Since then', historyOf(view)),
      context(escapeMrkdwn(basisWords(answer.evidence.basis))),
      buttons(view),
    ],
    text: `${escapeMrkdwn(title)}. ${who}. ${escapeMrkdwn(oneLine(reason, REASON_CHARS))}`,
  };
};

/** "What did we decide?" */
export const renderDecided = (view: DecisionRecord): Message => {
  const { reason, recordedBy, recordedAt, state } = view;
  const what = state === 'reopened' ? 'The decision was reopened. It was' : 'Decided';
  const text = `${what}: *${escapeMrkdwn(decidedWords(view))}*, by ${personWords(recordedBy)} on ${dayOf(recordedAt)}. Why: ${escapeMrkdwn(oneLine(reason, REASON_CHARS))}`;
  return { blocks: [section(text)], text };
};

/** What the thread reads when one of its cards was posted to the channel. */
export const renderShared = (by: string): Message => {
  const text = `${personFirst(by)} shared this in the channel.`;
  return { blocks: [context(text)], text };
};

/** What the thread reads when its decision is open again. */
export const renderReopened = (by: string, choice: StanceChoice): Message => {
  const text = `${personFirst(by)} reopened the decision (it was: ${CHOICE_WORDS[choice]}). The thread can decide again.`;
  return { blocks: [section(text)], text };
};
