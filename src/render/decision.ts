import type { DecisionRecord } from '../domain/decision.ts';
import { hasNegotiated } from '../domain/negotiated.ts';
import type { StanceChoice } from '../domain/stances.ts';
import { DECISION_ACTION_IDS, DECISION_BLOCK_ID } from '../wire/thread-ids.ts';
import { basisWords } from '../words/basis.ts';
import { cardContent } from '../words/card.ts';
import { decidedWords } from '../words/decided.ts';
import { fleetLine } from '../words/fleet.ts';
import {
  assumedLine,
  decidedSentence,
  MIND_CHARS,
  moreInExport,
  RECORD_HEADINGS,
  recordedLine,
  recordTitle,
  reopenedBy,
  saidLine,
  sharedBy,
  stepLine,
} from '../words/record.ts';
import { datedSource } from '../words/sources.ts';
import { stanceCounts } from '../words/stances.ts';
import { oneLine } from '../words/text.ts';
import { actions, button, context, headline, type Message, type MessageBlock, section } from './blocks.ts';
import { optionLines } from './details.ts';
import { LIST_CHARS, linesWithin } from './lines.ts';
import { dayOf } from './moments.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';
import { personFirst, personWords } from './people.ts';
import { stanceSections } from './stances.ts';

/** The record of a decision: inputs, prices with their dates, versions, what would change the mind, the stances. */

/** Characters of a reason, in the window and in the record. */
export const REASON_CHARS = 800;
const SHOWN_SOURCES = 10;
const SOURCE_CHARS = 420;
const SHOWN_ASSUMPTIONS = 12;
/** Of what was said or assumed of one field. */
const WORDS_CHARS = 60;
/** The newest of the steps since then, and of the votes. */
const SHOWN_STEPS = 8;
const SHOWN_STANCES = 20;
/** Of what somebody wrote beside a step. */
const NOTE_CHARS = 160;

/** The first of a list, as many as a record has room for. */
const someOf = (items: readonly string[], most: number): readonly string[] =>
  items.length > most ? [...items.slice(0, most), moreInExport(items.length - most)] : items;

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
              moreInExport,
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
    ...(typed.length === 0 ? [] : [saidLine(typed)]),
    ...(assumed.length === 0 ? [] : [escapeMrkdwn(assumedLine(assumed))]),
  ];
};

const historyOf = ({ history }: DecisionRecord): string[] =>
  history
    .slice(1)
    .slice(-SHOWN_STEPS)
    .flatMap(({ kind, by, at, note }) => {
      const shown = note === undefined ? undefined : escapeMrkdwn(oneLine(note, NOTE_CHARS));
      return stepLine(kind, { by: personWords(by), on: dayOf(at), note: shown }) ?? [];
    });

const buttons = ({ id, state }: DecisionRecord): MessageBlock =>
  actions(DECISION_BLOCK_ID, [
    ...(state === 'decided' ? [button(DECISION_ACTION_IDS.reopen, 'Reopen', id)] : []),
    button(DECISION_ACTION_IDS.outcome, 'How it went…', id),
    button(DECISION_ACTION_IDS.export, 'Export', id),
  ]);

/** The record as a message; a reopened one says so in its first line. */
export const renderDecision = (view: DecisionRecord): Message => {
  const { answer, owner, recordedBy, recordedAt, recheckOn, stances } = view;
  const content = cardContent(answer, 'channel');
  const title = recordTitle(view);
  const who = recordedLine({
    by: personWords(recordedBy),
    on: dayOf(recordedAt),
    owner: personWords(owner),
    checkOn: recheckOn === undefined ? undefined : dayOf(recheckOn),
  });
  const why = escapeMrkdwn(oneLine(view.reason, REASON_CHARS));
  const shown = someOf(
    content.all.sources.map((item) => escapeMrkdwn(datedSource(item, SOURCE_CHARS))),
    SHOWN_SOURCES,
  );
  return {
    blocks: [
      headline(title),
      context(who),
      section(`*${RECORD_HEADINGS.why}*  ${why}`),
      section(
        [
          `*${RECORD_HEADINGS.numbers}*  ${escapeMrkdwn(content.headline)}`,
          ...content.under.map(escapeMrkdwn),
          ...optionLines(content.options.rows),
        ].join('\n'),
      ),
      ...bullets(RECORD_HEADINGS.warnings, content.all.warnings.map(escapeMrkdwn)),
      ...bullets(RECORD_HEADINGS.inputs, inputs(view)),
      ...bullets(RECORD_HEADINGS.prices, shown),
      ...bullets(
        RECORD_HEADINGS.minds,
        view.changesMind.map((text) => escapeMrkdwn(oneLine(text, MIND_CHARS))),
      ),
      ...(stances.length === 0
        ? []
        : [
            section(`*${RECORD_HEADINGS.votes}*  ${stanceCounts(stances)}`),
            ...stanceSections(stances.slice(-SHOWN_STANCES)),
          ]),
      ...bullets(RECORD_HEADINGS.steps, historyOf(view)),
      context(escapeMrkdwn(basisWords(answer.evidence.basis))),
      buttons(view),
    ],
    text: `${escapeMrkdwn(title)}. ${who}. ${why}`,
  };
};

/** "What did we decide?" */
export const renderDecided = (view: DecisionRecord): Message => {
  const { reason, recordedBy, recordedAt, state } = view;
  const text = decidedSentence(state, {
    what: `*${escapeMrkdwn(decidedWords(view))}*`,
    by: personWords(recordedBy),
    on: dayOf(recordedAt),
    why: escapeMrkdwn(oneLine(reason, REASON_CHARS)),
  });
  return { blocks: [section(text)], text };
};

/** What the thread reads when one of its cards was posted to the channel. */
export const renderShared = (by: string): Message => {
  const text = sharedBy(personFirst(by));
  return { blocks: [context(text)], text };
};

/** What the thread reads when its decision is open again. */
export const renderReopened = (by: string, choice: StanceChoice): Message => {
  const text = reopenedBy(personFirst(by), choice);
  return { blocks: [section(text)], text };
};
