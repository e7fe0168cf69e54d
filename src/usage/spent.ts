import { DAY_MS } from '../domain/day.ts';

/** USD by the start of the day (ms since 1970) and by model, '' for what is no model's. */
export type SpentByDay = Map<number, Map<string, number>>;

/** Where money is noted by day and model. */
interface Spent {
  readonly byDay: SpentByDay;
  /** Money without a day is not noted. */
  add(at: number | undefined, model: string, usd: number | null | undefined): void;
}

/** `isKept`: nobody asks for days where a file is read alone. */
export const newSpent = (isKept: boolean): Spent => {
  const byDay: SpentByDay = new Map();
  return {
    byDay,
    add(at, model, usd) {
      if (!isKept || at === undefined || usd === null || usd === undefined) return;
      const day = Math.floor(at / DAY_MS) * DAY_MS;
      const ofDay = byDay.get(day) ?? new Map<string, number>();
      byDay.set(day, ofDay);
      ofDay.set(model, (ofDay.get(model) ?? 0) + usd);
    },
  };
};
