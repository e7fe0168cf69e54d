import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiFieldAt, isWithin, lastNameOf, pathOf, stepsOf } from '../../src/domain/paths.ts';

const name = fc.stringMatching(/^[a-z][A-Za-z]{0,12}$/);
const place = fc.nat({ max: 999 });

describe('a path', () => {
  it('has the steps that it was written of, and is written of the steps that it has', () => {
    fc.assert(
      fc.property(name, fc.array(fc.oneof(name, place)), (first, steps) => {
        const path = pathOf(first, ...steps);
        expect(stepsOf(path)).toEqual([first, ...steps]);
        expect(pathOf(path, 'mix', 1)).toBe(pathOf(first, ...steps, 'mix', 1));
      }),
    );
    expect(stepsOf('apis[0].mix[12].share')).toEqual(['apis', 0, 'mix', 12, 'share']);
    expect(pathOf('apis[0]', 'mix', 12, 'share')).toBe('apis[0].mix[12].share');
  });

  it.each([
    ['selfHosted.power.pue', 'pue'],
    ['apis[0]', 'apis'],
    ['apis[0].mix[1].share', 'share'],
  ])('%s has a last name', (path, last) => {
    expect(lastNameOf(path)).toBe(last);
  });

  it.each([
    ['apis[1].discount', 'apis[1]', true],
    ['apis[1].mix[0].share', 'apis[1].mix', true],
    ['apis[1]', 'apis[1]', true],
    ['apis[10].discount', 'apis[1]', false],
    ['selfHosted.powerful', 'selfHosted.power', false],
    ['selfHosted.power', 'selfHosted.power.pue', false],
  ])('%s is within %s: %s', (field, path, within) => {
    expect(isWithin(field, path)).toBe(within);
  });
});

describe('a field of an API', () => {
  it('is found where it was written, of the API or of a part of its mix', () => {
    fc.assert(
      fc.property(place, fc.option(place), fc.option(name), (api, part, of) => {
        const steps = [api, ...(part === null ? [] : ['mix', part]), ...(of === null ? [] : [of])];
        expect(apiFieldAt(pathOf('apis', ...steps))).toEqual({ api, part, name: of ?? '' });
      }),
    );
  });

  it.each([
    'apis',
    'apis.discount',
    'selfHosted.gpu',
    'apis[0].mix[1].a.b',
    'apis[0].regions[1].x',
    'others[0].x',
  ])('is not %s', (field) => {
    expect(apiFieldAt(field)).toBeNull();
  });
});
