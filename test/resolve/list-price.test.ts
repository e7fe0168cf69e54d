import { describe, expect, it } from 'vitest';
import { trafficByHour } from '../../src/resolve/list-price.ts';

describe('traffic by the hour', () => {
  it('is that of each hour of a day, over whole days alone', () => {
    const twoDays = Array.from({ length: 48 }, (_, hour) => hour);
    expect(trafficByHour(twoDays)).toEqual(Array.from({ length: 24 }, (_, hour) => hour + (hour + 24)));
    expect(trafficByHour(twoDays.slice(1))).toBeUndefined();
    expect(trafficByHour(undefined)).toBeUndefined();
  });
});
