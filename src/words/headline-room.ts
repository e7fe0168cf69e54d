import { withoutCloud } from '../domain/sellers.ts';
import { codePoints } from '../domain/text.ts';
import { cheaperBy, cheaperThan, percentBelow } from './compared.ts';
import { modelFamily, withoutFamily } from './names.ts';
import type { Subject } from './subject.ts';
import { clip } from './text.ts';

/** How much room a headline has, and what in it gives way where it is too long. */

/** A header reads in one look up to here; above the other, Slack has no header. */
const SHORT_CHARS = 75;
/** Three lines on a phone: no name is cut to stay below it. */
const LONG_CHARS = 110;
const MOST_CHARS = 150;

/** What is hosted and what it is held against, as long as there is room. */
export interface Called {
  readonly model: string;
  readonly hosting: string;
  readonly rival: string;
  /** The name of any other API in the sentence. */
  readonly short: (api: string) => string;
  /** The condition on a model that is not in use. */
  readonly ifGood: string;
  /** Leaves out what the half check right below says too, and over what a premium is. */
  readonly brief: boolean;
  /** "57% cheaper than Bedrock", or shorter; without the name, which the table has, where that alone is short. */
  readonly less: typeof cheaperThan;
}

/**
 * The richest spelling with which the sentence is short; where none is, the tersest, if that takes three lines on a
 * phone at most. Only longer ones have their names cut.
 */
export const inRoom = (
  { names, scenario }: Subject,
  api: string,
  write: (called: Called) => string,
): string => {
  const model = names.model;
  const rival = names.short(api);
  const short = (id: string): string => {
    const seller = names.seller(id);
    return withoutFamily(names.short(id)).replace(` at ${seller}`, ` at ${withoutCloud(seller)}`);
  };
  /** The seller in its name stands for it, where that sells nothing else here. */
  const bySeller = (id: string): string => {
    const seller = names.seller(id);
    const isOne = scenario.apis.filter((other) => names.seller(other.id) === seller).length === 1;
    return isOne && names.short(id).endsWith(` at ${seller}`) ? withoutCloud(seller) : short(id);
  };
  const isAlone = scenario.apis.filter(({ id }) => id !== api).length < 2;
  const rich = {
    model,
    hosting: `hosting ${model}`,
    rival,
    short: names.short,
    ifGood: 'if it is good enough',
    brief: false,
    less: cheaperThan,
  };
  const terse = { ...rich, hosting: 'hosting', rival: short(api), short, ifGood: 'if good enough' };
  const brief = { ...terse, brief: true, less: percentBelow };
  const spellings = [
    rich,
    { ...rich, hosting: 'hosting' },
    { ...rich, hosting: 'hosting', rival: short(api), short },
    terse,
    { ...terse, brief: true },
    brief,
    // The first word of a name, as in the table, before what it is held against goes.
    { ...brief, model: modelFamily(model) },
    { ...brief, model: modelFamily(model), short: bySeller },
    // Beside several others a reader cannot tell which is meant.
    ...(isAlone ? [{ ...brief, less: cheaperBy }] : []),
  ];
  for (const called of spellings) {
    const text = write(called);
    if (codePoints(text) <= SHORT_CHARS) return text;
  }
  const tersest = write(isAlone ? brief : { ...brief, model: modelFamily(model) });
  if (codePoints(tersest) <= LONG_CHARS) return tersest;
  const cut = { ...brief, model: clip(model, 24) };
  const text = write(cut);
  return codePoints(text) <= LONG_CHARS
    ? text
    : clip(write({ ...cut, rival: clip(brief.rival, 20) }), MOST_CHARS);
};
