/** Figures that questions below a card ask for and that no finding says: found in `engine/`, said in `words/`. */

/** The rent at which a fleet costs what its nearest rival does. */
export interface EvenRent {
  /** USD a GPU and hour; null where the rest of the bill alone is as dear as the rival. */
  readonly usdPerGpuHour: number | null;
  /** What hosting costs without its GPUs, USD a month. */
  readonly withoutGpusUsd: number;
  /** Hours that are billed a month, of all GPUs together. */
  readonly gpuHours: number;
}

/** The rent at which hosting costs so much a month, USD a GPU and hour; null where the rest alone is as dear. */
export const rentAtBill = (
  { withoutGpusUsd, gpuHours }: Pick<EvenRent, 'withoutGpusUsd' | 'gpuHours'>,
  monthlyUsd: number,
): number | null => {
  const price = (monthlyUsd - withoutGpusUsd) / gpuHours;
  return price > 0 ? price : null;
};

/** The speed over which hosting breaks even with an API that it never does now, at some volume. */
export interface EvenSpeed {
  readonly api: string;
  /** Input + output of one replica. */
  readonly tokensPerSecondPerReplica: number;
  /** The volume that a fleet of stated size would serve with it; absent of one that we size, loaded as planned. */
  readonly tokensPerMonth?: number;
}

/** What a fleet does when every replica that serves is busy. */
export interface FullSpeed {
  /** Input + output of all of them together. */
  readonly tokensPerSecond: number;
  /** Hours in which they serve the volume of the scenario; absent where they serve nothing. */
  readonly hours?: number;
  /** Average requests; absent where nobody said how large one is. */
  readonly requestsPerSecond?: number;
  /** Whole requests that have room in their memory together; absent where nobody knows. */
  readonly requestsAtOnce?: number;
}

/** Replicas that serve a volume, and the GPUs of all of them; spares come on top. */
interface Needed {
  readonly replicas: number;
  readonly gpus: number;
}

/** What the volume of a scenario takes of its GPUs, however many it has. */
export interface NeededFleet {
  readonly atPlannedLoad: Needed;
  /** With every replica busy all the time. */
  readonly full: Needed;
}

/** What an API's bill pays by the token, by the two sides of a request. */
export interface OutputPart {
  readonly api: string;
  /** Of what is paid for tokens, 0 to 1; the rest is input. */
  readonly share: number;
}

/** What is optional is absent where the fleet, or the way it is paid for, has none. */
export interface AskedSums {
  /** Only of rented GPUs that can serve the volume, beside an API. */
  readonly evenRent?: EvenRent;
  /** Of the APIs that only a faster fleet would break even with. */
  readonly evenSpeeds: readonly EvenSpeed[];
  /** Electricity of the GPUs that serve, kW on average over all hours of a month; only where it is charged. */
  readonly kilowatts?: number;
  readonly fullSpeed: FullSpeed;
  /** Only where a replica serves anything. */
  readonly needed?: NeededFleet;
  /** Of each API, in the order of the scenario, that charges for its tokens. */
  readonly outputParts: readonly OutputPart[];
  /** One of the GPUs that serve, full. */
  readonly eachGpu?: { readonly tokensPerMonth: number; readonly tokensPerSecond: number };
}
