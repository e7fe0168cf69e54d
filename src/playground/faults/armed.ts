/** Faults that strike a number of times each, in the order they were set. */
export class Armed<Fault> {
  readonly #same: (one: Fault, other: Fault) => boolean;
  #all: { readonly fault: Fault; left: number }[] = [];

  /** `same` says which faults take each other's place when one is set anew. */
  constructor(same: (one: Fault, other: Fault) => boolean) {
    this.#same = same;
  }

  /** The next `count` times; 0 takes it back, `Infinity` is for good. */
  arm(count: number, fault: Fault): void {
    if (!(count >= 0)) throw new RangeError(`a fault strikes 0 times or more, not ${count}`);
    this.#all = this.#all.filter((each) => !this.#same(each.fault, fault));
    if (count > 0) this.#all.push({ fault, left: count });
  }

  /** The first that applies, used up by one; nothing when all is well. */
  meet(applies: (fault: Fault) => boolean = () => true): Fault | undefined {
    const met = this.#all.find((each) => applies(each.fault));
    if (met === undefined) return undefined;
    met.left -= 1;
    this.#all = this.#all.filter((each) => each.left > 0);
    return met.fault;
  }

  clear(): void {
    this.#all = [];
  }

  /** What is still to come, with how often. */
  list(): readonly { readonly fault: Fault; readonly left: number }[] {
    return this.#all;
  }
}
