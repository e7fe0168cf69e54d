import { describe, expect, it } from 'vitest';
import { catalogList } from '../../src/answer/catalog-list/list.ts';
import { searchGpus, searchModels } from '../../src/answer/catalog-list/search.ts';
import { nothingCalled } from '../../src/words/catalog-list.ts';

const ASKED = new Date('2026-11-26T12:00:00Z');
const list = (line: string, most = 20) => catalogList(line, ASKED, most);

describe('what the catalog lists', () => {
  it('finds a family, the newest first', () => {
    const years = searchModels('qwen3').map(({ year }) => year);
    expect(years.length).toBeGreaterThan(20);
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });

  it('puts what was named outright first', () => {
    expect(searchModels('qwen3 32b')[0]?.id).toBe('qwen3-32b');
    expect(searchGpus('h100')[0]?.id).toBe('h100-sxm');
  });

  it.each([
    ['models glm 5', 'glm-5.3 '],
    ['gpus 4090', 'rtx-4090 '],
    ['GPUs mac studio', 'm3-ultra'],
    ['instances p5.48xlarge', 'p5.48xlarge '],
    ['instances azure h100', 'Standard_N'],
    ['apis kimi k3', 'moonshotai/kimi-k3 '],
    ['apis bge-m3', 'ovhcloud/bge-m3 '],
    ['apis text-embedding-3', 'openai/text-embedding-3-large '],
  ])('"%s" lists %s…', (line, start) => {
    expect(list(line)?.some((found) => found.startsWith(start))).toBe(true);
  });

  it('says what only a desk engine serves, and what it costs', () => {
    expect(list('gpus m3 ultra 512gb')?.[0]).toContain('a few requests at once');
    expect(list('models llama-3.3-70b')?.[0]).toMatch(/70\.5B; 141 GB at fp16; \d+ sellers from \$\d/);
  });

  it('says when a price was last confirmed, and which models are closed, after the others', () => {
    const lines = list('apis llama 3.3 70b', 60) ?? [];
    expect(lines.find((line) => line.startsWith('novita/'))).toMatch(/confirmed on 2026-09-30$/);
    const old = list('apis deepseek r1', 60) ?? [];
    expect(old.find((line) => line.startsWith('novita/'))).toMatch(/confirmed on 2026-03-21, stale$/);
    expect(lines.find((line) => line.startsWith('nebius/'))).toContain('closed on 2026-08-29');
    const closed = lines.map((line) => line.includes('; closed on'));
    expect(closed).toEqual(closed.toSorted());
  });

  it('leaves out what is too many, and says so', () => {
    const lines = list('models', 5) ?? [];
    expect(lines).toHaveLength(6);
    expect(lines[5]).toMatch(/^and \d+ more/);
  });

  it.each([
    ['gpus nothing-like-it', 'None of the GPUs that we know is called "nothing-like-it".'],
    ['models zzzq', 'None of the models that we know is called "zzzq".'],
    ['gpus rtx 9090', 'None of the GPUs that we know is called "rtx 9090".'],
    ['apis foo bar baz', 'None of the APIs that we know is called "foo bar baz".'],
  ])('says of "%s" that there is none: it asks for no estimate', (line, sentence) => {
    expect(() => list(line)).toThrow(sentence);
  });

  it('names what it has not found in so many characters', () => {
    expect(nothingCalled('apis', 'x'.repeat(100_000))).toHaveLength(104);
  });

  it.each(['models 500M tokens a month', 'gpus 8 nothing-like-it', '500M tokens', 'model qwen3', ''])(
    'has no list for "%s"',
    (line) => {
      expect(list(line)).toBeUndefined();
    },
  );
});
