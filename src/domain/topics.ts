import type { DraftField } from './fields/index.ts';
import type { PlainAbout } from './plain-topics.ts';
import type { MONTHS_IN, Period, TOKENS_OF_TEXT } from './units.ts';

/** What questions below a card may be about, with what each answer depends on beside the card. */

/** Words of a card that people ask the meaning of. */
export type CardWord = 'fragile' | 'robust' | 'measure-first' | 'replica' | 'planned-load';

interface Doubted {
  /** Whether it asks why, or doubts the figure: an assumption is then told with its reason. */
  readonly isDoubted: boolean;
}
interface OfPaying {
  /** Whether it speaks of spot prices. */
  readonly isSpot: boolean;
}
interface OfPrices {
  /** A price that it quotes, in USD. */
  readonly usd?: number;
  /** Whether it is about the hardware. */
  readonly isHardware: boolean;
}
interface OfSaving {
  /** Whether hosting is one of the two sides that it compares. */
  readonly isOfHosting: boolean;
}
interface OfLoad extends Doubted {
  /** Whether it is about what stands idle. */
  readonly isIdle: boolean;
}

/** Hosting, or an API of the card by its id. */
export type SideId = 'hosting' | (string & {});

/** Topics whose answer depends on more than that, with what it depends on. */
interface Details {
  /** What becomes of hardware that is already paid. */
  'after-paid': OfPaying;
  /** All the traffic on the API of that name, as it was written. */
  'all-on': { readonly name: string };
  /** The same where a name alone may lead to it; or how much cheaper one is. */
  apis: OfSaving & { readonly isDifference: boolean };
  /** Half the traffic: its bills, or its GPUs. */
  'at-half': { readonly isOfGpus: boolean };
  /** Whether a batch costs so much less, as a share of one. */
  'batch-price': { readonly off: number };
  /** The volume at which a bill comes to so much, USD a month: that of hosting, or of the APIs that are named. */
  'bill-reached': { readonly usd: number; readonly isOfHosting: boolean };
  /** The volume at which hosting breaks even, as so much in such a time. */
  'break-even-rate': { readonly unit: Period; readonly of: 'requests' | 'tokens' };
  /** Why this GPU, or this model. */
  chosen: { readonly what: 'gpu' | 'model' };
  /** Whether one side costs less than the other, or more; than all others where none is named. */
  compared: { readonly side: SideId; readonly than?: SideId; readonly isLess: boolean };
  /** What is taken off prices of APIs, or whether anything is off the price of hosting. */
  discounts: { readonly isOfHosting: boolean };
  /** What one GPU does. */
  'each-gpu': OfLoad;
  /** What a GPU is, by its row in the catalog. */
  'gpu-facts': {
    readonly name: string;
    readonly memoryGb: number;
    readonly gbPerSecond: number;
    readonly watts: number;
    readonly year: number;
  };
  electricity: {
    readonly isOfCooling: boolean;
    /** Whether it asks for kilowatts. */
    readonly isOfDraw: boolean;
  };
  gpus: Doubted;
  /** Growth; where none is counted, a question of when the choice turns is one of the break-even. */
  growth: {
    readonly isOfTurn: boolean;
    /** Growth that the question supposes, 0.1 for 10% more each month. */
    readonly perMonth?: number;
  };
  hosted: Doubted;
  /** What it may want to see instead of an answer, as that would be said. */
  instead: { readonly wish: string };
  /** Whether so many hours a day are enough for the traffic, or so many in all for a job. */
  'keeps-up': { readonly hours: number };
  /** Whether somebody rents out a GPU, and for what. */
  landlord: {
    readonly seller: string;
    /** As it is typed. */
    readonly typed: string;
    /** Its name, where it is not that of the card. */
    readonly gpu?: string;
    readonly usdPerGpuHour?: number;
    /** An ISO day, or `undated`. */
    readonly date?: string;
    /** It asks for the price, and not whether there is one. */
    readonly isOfPrice?: true;
  };
  /** `isOfSize`: whether it asks if the fleet is too large or too small. */
  load: OfLoad & { readonly wish?: string; readonly isOfSize?: true };
  /** What GPUs cost, or whole machines of them. */
  machines: OfPaying & { readonly isOfMachines: boolean };
  meaning: { readonly word: CardWord };
  /** What is hosted; of another precision than the card's, how to see it. */
  model: { readonly precision?: string };
  /** The bills in the money of that name, as it is typed: "pounds"; `isOther`: they are shown in another than dollars, and not in that. */
  money: { readonly name: string; readonly isOther?: true };
  /** Whether the bills are of a month, or of another time that a question takes them to be of. */
  month: { readonly isOfOther: boolean };
  moving: Doubted;
  /** How many GPUs the traffic takes; `wish`: so many, as they are typed. */
  needed: { readonly wish?: string };
  /** Hours in which little is asked: what is paid for them, or how many GPUs there are. */
  night: Doubted & { readonly isCount: boolean };
  ops: Doubted;
  /** A GPU that is not that of the card. */
  'other-gpu': {
    readonly name: string;
  };
  /** A page or a word of the text: what one is counted as in tokens, or what one costs. */
  'of-text': { readonly unit: keyof typeof TOKENS_OF_TEXT; readonly isOfCost: boolean };
  /** An API or a seller that the card does not have, as it was written. */
  'not-there': { readonly name: string };
  paying: OfPaying;
  'per-million': { readonly isOfHosting: boolean };
  /** What each of so many people costs; none where nobody said how many there are. */
  'per-person': { readonly people?: number };
  /** What each of so many people sends in such a time; none where nobody said how many there are. */
  'per-person-volume': { readonly people?: number; readonly unit: Period | 'month' };
  /** What so many requests cost. */
  'per-request': { readonly many: number };
  /** The bills of a part of a month, or of a quarter. */
  period: { readonly unit: Period };
  /** What GPUs cost in another place than theirs, as it was written. */
  'place-price': { readonly place: string; readonly isInUs: boolean };
  premium: OfSaving;
  /** How much comes in such a time on average. */
  rate: { readonly unit: Period };
  /** What a GPU rents for on the market, in USD a GPU and hour. */
  rents: {
    /** Its name, where it is not that of the card. */
    readonly gpu?: string;
    /** A rent that a question quotes. */
    readonly usd?: number;
    /** The newest of each seller, cheapest first. */
    readonly offers: readonly { readonly seller: string; readonly usdPerGpuHour: number }[];
    /** What we count: the median of them. */
    readonly usdPerGpuHour: number;
    /** An ISO day, or `undated`. */
    readonly date: string;
  };
  saved: OfSaving;
  'set-up': Doubted;
  /** What the APIs ask for a million tokens of input, or of output, the lowest first. */
  'side-prices': { readonly side: 'input' | 'output' };
  /** What other sellers ask for the model of an API on the card; no price of those that we know none of. */
  sellers: {
    readonly api: string;
    readonly others: readonly {
      readonly seller: string;
      /** The API as it is typed: "bedrock sonnet". */
      readonly typed: string;
      readonly usdPerMillion?: { readonly input: number; readonly output: number };
    }[];
  };
  /** How much one figure moves the bills, with what to try that moves it. */
  sensitivity: { readonly of: string; readonly wish: string };
  sources: OfPrices;
  /** Spares, or so many of them; `isNeeded` where it asks whether they are, which is no question of yes or no. */
  spare: { readonly many?: number; readonly isNeeded: boolean };
  /** Over how many GPUs a replica is spread; `many` where the question names a number of them. */
  spread: { readonly many?: number };
  /** The speed that each user must have, tokens a second; `many`: the one that a question compares with. */
  'speed-floor': { readonly floor: number; readonly many?: number };
  /** Who typed the value of a field, or why it is assumed: then with its figure, as a card shows it. */
  whose: { readonly field: DraftField; readonly assumed?: string };
  'why-price': OfPrices;
  'winning-prices': { readonly isOfApis: boolean };
  /** What is to be had for so much a month, in USD; none where no sum is named. */
  within: { readonly usd?: number };
  /** The bills of so many such times. */
  yearly: { readonly many: number; readonly unit: keyof typeof MONTHS_IN };
}

/** Topics with such details, by their ids. */
export type DetailedAbout = keyof Details;
/** Every topic by its id. */
export type About = PlainAbout | DetailedAbout;

/** A topic that has details, with them. */
export type Detailed<A extends DetailedAbout = DetailedAbout> = {
  [K in A]: { readonly about: K } & Details[K];
}[A];

/** What a question is about. */
export type Topic = { readonly about: PlainAbout } | Detailed;
