// Western names that came back in pieces, and whole ones that look like it.
import { describe, expect, it } from 'vitest';
import { namesIn } from './names-of.ts';

describe('a name in pieces', () => {
  it.each([
    [
      'The envoy, Stavros Lan burini, recently met them.',
      'Stavros Lan burini > Stavros Lambrinidis',
    ],
    ['Parame-pritt Singh, a lawyer, came.', 'Parame-pritt Singh > Param-Preet Singh'],
    ['Then Condo leezza Rice came.', 'Condo leezza Rice > Condoleezza Rice'],
    // The surname alone, with its particles, spelled in pinyin.
    [
      'The European Commission President Feng Delaien came to Germany.',
      'Feng Delaien > Ursula von der Leyen',
    ],
  ])('%s', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });

  it.each([
    'Stavros Lambrinidis recently met them, and Param-Preet Singh came.',
    'Tony Blair said that Barack Obama would come. Hugo Chavez accused Kofi Annan.',
    'Osama bin Laden, Juan del Olmo and Carla del Ponte are whole names.',
    'Unification Minister Chung Dong-young and President Ma Ying-jeou spoke.',
    'The South China Sea, Lake Tana, Serie A and Santa Ana are no people.',
    'They met Sergei Lavrov-the first such meeting-and Ratko Mladic-are they free?',
    'Every month I team up with my neighbours.',
  ])('but not: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});
