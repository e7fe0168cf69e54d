import { findCurrency } from '../../catalog/index.ts';
import { defined } from '../../defined.ts';
import type { CardWord, Detailed, Topic } from '../../domain/topics.ts';
import { re } from '../expression.ts';
import { namesIn } from './apis-named.ts';
import { A_GPU } from './parts.ts';
import type { Heard } from './row.ts';

/** What the answer to some topics depends on, read from the whole question. */

/** Whether a figure is doubted, or its reason asked for. */
export const isDoubted = (text: string): boolean =>
  /\bwhy\b|\brealistic\b|\bhow come\b|\benough\b|\btoo \w+|\bwhere\b.*\bfrom\b|\bbased on\b|\bwho says\b/i.test(
    text,
  );

/** A topic whose figure may be an assumption. */
export const doubted =
  <A extends 'gpus' | 'hosted' | 'moving' | 'ops' | 'set-up'>(about: A) =>
  ({ text }: Heard) => ({ about, isDoubted: isDoubted(text) });

/** A topic of what the fleet does, and what of it stands idle. */
export const ofLoad =
  <A extends 'each-gpu' | 'load'>(about: A) =>
  ({ text }: Heard) => ({ about, isDoubted: isDoubted(text), isIdle: /\bidle\b|\bwast/i.test(text) });

const OF_SIZE =
  /\b(?:overkill|too (?:many|few|much|big|large|small)|needs?|needed|necessary|required|over-?(?:sized|provisioned))\b/i;

/** A topic of how busy the fleet is, or of its size where that is doubted. */
export const loadTopic = (heard: Heard): Detailed<'load'> => ({
  ...ofLoad('load')(heard),
  ...(OF_SIZE.test(heard.text) && { isOfSize: true }),
});

const isSpot = (text: string): boolean => /\bspot\b/i.test(text);

/** A topic of how hardware is paid for. */
export const ofSpot =
  <A extends 'after-paid' | 'paying'>(about: A) =>
  ({ text }: Heard) => ({ about, isSpot: isSpot(text) });

/** "What does one node cost us?", "how much is that per GPU hour?" */
export const machinesTopic = ({ text }: Heard): Topic => ({
  about: 'machines',
  isOfMachines: /\b(?:nodes?|machines?|box(?:es)?|servers?|hosts?)\b/i.test(text),
  isSpot: isSpot(text),
});

/** Two sides, of which hosting may be one. */
const isOfHosting = (text: string): boolean => /\bhost|\bown\b|\bourselves\b|\bself\b|\bapis?\b/i.test(text);

/** A topic of what one side costs less than another. */
export const ofSaving =
  <A extends 'premium' | 'saved'>(about: A) =>
  ({ text }: Heard) => ({ about, isOfHosting: isOfHosting(text) });

/** "What would Sonnet cost?"; of "how much cheaper?" the difference. */
export const apisTopic = ({ text }: Heard): Detailed<'apis'> => ({
  about: 'apis',
  isDifference: /\bhow much cheaper\b/i.test(text),
  isOfHosting: isOfHosting(text),
});

const OF_HARDWARE = re`\b(?:gpus?|rent\w*|hardware|cards?|${A_GPU})\b|\bhour`;

/** A topic of where prices are from, or why they are what they are. */
export const ofPrices =
  <A extends 'sources' | 'why-price'>(about: A) =>
  ({ text }: Heard) => {
    const figure = /\$ ?(\d+(?:\.\d+)?)/.exec(text)?.[1];
    return {
      about,
      isHardware: OF_HARDWARE.test(text),
      ...(figure !== undefined && { usd: Number(figure) }),
    };
  };

/** "At what price does it flip?": of APIs where one is named or meant, else of the GPUs too. */
export const winningPricesTopic = ({ text, named }: Heard): Topic => ({
  about: 'winning-prices',
  isOfApis: named.ids.length > 0 || /\bapis?\b|\btokens?\b/i.test(text),
});

/** "Is electricity in there?", "and cooling?" */
export const electricityTopic = ({ text }: Heard): Topic => ({
  about: 'electricity',
  isOfCooling: /\bcool|\bpue\b/i.test(text),
  isOfDraw: /\bdraws?\b|\bwatts?\b|\bkw\b|\bconsum/i.test(text),
});

const OF_GPU = re`\bgpu|\b(?:cards?|${A_GPU})\b`;

/** "Why this GPU?", "why llama?" */
export const chosenTopic = ({ text }: Heard): Topic => ({
  about: 'chosen',
  what: OF_GPU.test(text) ? 'gpu' : 'model',
});

/** The bills at half the traffic, or the GPUs. */
export const atHalfTopic = ({ text }: Heard): Topic => ({
  about: 'at-half',
  isOfGpus: /\bgpus?\b|\bcards?\b/i.test(text),
});

const PRECISION = /\b(?:fp\d+|int\d|bf16|(?<bits>[48])[- ]?bits?)\b/i;

/** "Which model is this, and at which precision?", "in 4 bit?" */
export const modelTopic = ({ text }: Heard): Topic => {
  const found = PRECISION.exec(text);
  const bits = found?.groups?.bits;
  return {
    about: 'model',
    ...defined({ precision: bits === undefined ? found?.[0].toLowerCase() : `int${bits}` }),
  };
};

/** What it costs more that data stays in a place, where it has to; else what one side costs more than the other. */
export const premiumTopic = (heard: Heard): Topic => {
  const { card, named, text } = heard;
  if (named.ids.length > 0) return apisTopic(heard);
  if (card.scenario.constraints.dataResidency === 'region') return { about: 'region-premium' };
  return /\bpremium\b/i.test(text) ? ofSaving('premium')(heard) : { about: 'allowed' };
};

/** "Which glm is that?": what is hosted, where it is of that family; else the API. */
export const whichModelTopic = (heard: Heard): Topic => {
  const { card, named, text } = heard;
  const family = /^[a-z]+/i.exec(card.scenario.selfHosted.model)?.[0].toLowerCase() ?? '';
  if (text.toLowerCase().includes(family)) return modelTopic(heard);
  return named.ids.length > 0 ? apisTopic(heard) : { about: 'unsaid' };
};

/** "What would everything on mini cost?" */
export const allOnTopic = ({ text }: Heard): Topic => ({ about: 'all-on', name: namesIn(text)[0] ?? '' });

/** Words of a card by what stands for them in a question, the first of these where several do. */
const CARD_WORDS: readonly (readonly [RegExp, CardWord])[] = [
  [/fragile/i, 'fragile'],
  [/robust/i, 'robust'],
  [/measure first/i, 'measure-first'],
  [/replica/i, 'replica'],
  [/planned load|utili[sz]ation/i, 'planned-load'],
];

/** "What does fragile mean?"; of a word that has no meaning of its own, how sure the card is. */
export const meaningTopic = ({ text }: Heard): Topic => ({
  about: 'meaning',
  word: CARD_WORDS.find(([word]) => word.test(text))?.[1] ?? 'measure-first',
});

const MONEY = /\b(?:eur|euros?|gbp|pounds?|sterling|rupees?|inr|yen|jpy|francs?|chf|cny|yuan)\b/i;

/** "Can we have that in pounds?"; a sign alone is the euro's. */
export const moneyTopic = ({ text, card: { evidence } }: Heard): Topic => {
  const said = MONEY.exec(text)?.[0].toLowerCase() ?? (text.includes('€') ? 'euros' : undefined);
  const shown = evidence.otherMoney?.code;
  const isOther = said !== undefined && shown !== undefined && findCurrency(said)?.code !== shown;
  return {
    about: 'money',
    name: said === 'sterling' ? 'pounds' : (said ?? 'euros'),
    ...(isOther && { isOther }),
  };
};
