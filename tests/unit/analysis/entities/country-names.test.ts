// Countries by their names, adjectives and peoples.
import { expect, test } from 'vitest';
import { COUNTRIES, countryOf } from '../../../../utils/analysis/entities/country-names.ts';

test.each([
  ['the DPRK', 'North Korea'],
  ['Democratic People’s Republic of Korea', 'North Korea'],
  ['SOUTH KOREA', 'South Korea'],
  ['US', 'United States'],
  ['us', undefined],
  ['Burma', 'Myanmar'],
  ['Atlantis', undefined],
])('%s is %s', (name, country) => {
  expect(countryOf(name)?.name).toBe(country);
});

test('no name stands for two countries', () => {
  const names = COUNTRIES.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(names.length).toBe(new Set(names).size);
});
