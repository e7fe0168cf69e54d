import type { Refusal } from '../domain/refusal.ts';

/** A draft that cannot be resolved: the code and the figures are for `words/refusals.ts`, which has the sentence. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
