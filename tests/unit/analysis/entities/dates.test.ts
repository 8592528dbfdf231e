// Dates as news writes them.
import { expect, test } from 'vitest';
import { findDates } from '../../../../utils/analysis/entities/dates.ts';

test.each([
  ['March 3, 2021', [{ text: 'March 3, 2021', month: 3, day: 3, year: 2021 }]],
  ['on 3 March 2021.', [{ text: '3 March 2021', month: 3, day: 3, year: 2021 }]],
  ['Tuesday, Sept. 14', [{ text: 'Tuesday, Sept. 14', weekday: 2, month: 9, day: 14 }]],
  ['the 21st of June', [{ text: '21st of June', month: 6, day: 21 }]],
  ['in May 1989', [{ text: 'May 1989', month: 5, year: 1989 }]],
  ['2022-07-05', [{ text: '2022-07-05', year: 2022, month: 7, day: 5 }]],
  ['last Thursday', [{ text: 'Thursday', weekday: 4 }]],
  [
    'between 1998 and 2004',
    [
      { text: '1998', year: 1998 },
      { text: '2004', year: 2004 },
    ],
  ],
  ['you may go 12 times', []],
  ['sold 2000% more at 1990.50', []],
  ['a march of 3 people', []],
  ['', []],
])('%j has the dates %j', (text, expected) => {
  expect(
    findDates(text).map(({ start, end, ...date }) => ({ text: text.slice(start, end), ...date })),
  ).toEqual(expected);
});

test('a text full of numbers takes linear time', () => {
  const began = performance.now();
  findDates('12 2021 May '.repeat(20_000));
  expect(performance.now() - began).toBeLessThan(15_000);
}, 20_000);
