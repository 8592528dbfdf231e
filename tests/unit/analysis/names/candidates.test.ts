// Which names are offered, where no single one is the answer.
import { describe, expect, it } from 'vitest';
import { findingsIn } from './names-of.ts';

const namesOf = (text: string, gazetteer = true): string[] =>
  (findingsIn(text, gazetteer)[0]?.candidates ?? []).map(({ text: name }) => name);

describe('the holder of the office', () => {
  it.each([
    ['The North Korean First Lady Li Xuejun waved.', 'Ri Sol-ju'],
    ['Vietnamese Prime Minister Fan Mingong smiled.', 'Pham Minh Chinh'],
  ])('comes first where half the name is right: %s', (text, name) => {
    expect(namesOf(text)[0]).toBe(name);
    expect(findingsIn(text)[0]?.sure).toBe(false);
  });

  it.each([
    'The North Korean singer Li Xuejun waved.',
    'The North Korean First Lady Li Mingjun waved.',
    'The North Korean First Lady Jin Xuejun waved.',
  ])('but not: %s', (text) => {
    expect(namesOf(text)).not.toContain('Ri Sol-ju');
  });
});

describe('Vietnamese candidates', () => {
  it('are all different', () => {
    for (const name of ['Fan Mingong', 'Deng Deying', 'Chen Hailing']) {
      const [finding] = findingsIn(`The Vietnamese politician ${name} spoke.`, false);
      const natives = (finding?.candidates ?? []).map(({ native }) => native);
      expect(natives.length).toBeGreaterThan(0);
      expect(new Set(natives).size).toBe(natives.length);
    }
  });

  it('do not end in a middle name', () => {
    const names = namesOf('The Vietnamese politician Du Jinshi spoke.', false);
    expect(names).toContain('Do Tien Si');
    expect(names.filter((name) => name.endsWith(' Thi'))).toEqual([]);
  });

  it('are never certain without the gazetteer', () => {
    const [finding] = findingsIn('The Vietnamese politician Chen Hailing spoke.', false);
    expect(finding?.sure).toBe(false);
    expect(finding?.candidates[0]?.p).toBeLessThan(0.95);
  });
});

describe('an artist of the gazetteer', () => {
  it.each([
    ['The South Korean singer Quan Zhilong waved.', true],
    ['South Korea’s Quan Zhilong waved.', true],
    ['The South Korean lawmaker Quan Zhilong waved.', false],
  ])('is the answer: %s %s', (text, sure) => {
    expect(namesOf(text)).toContain('Kwon Ji-yong');
    expect(findingsIn(text)[0]?.sure).toBe(sure);
  });

  it('gives no lawmaker an office', () => {
    expect(findingsIn('The South Korean actor Li Minhao waved.')[0]?.office).toBe('actor');
    expect(findingsIn('The South Korean lawmaker Li Minhao waved.')[0]?.office).toBeUndefined();
  });
});
