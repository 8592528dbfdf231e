// Whether a text is English, so that the model may read it.
import { expect, test } from 'vitest';
import { isEnglish } from '../../../../utils/analysis/entities/is-english.ts';
import { tokenise } from '../../../../utils/text/tokenise.ts';

test.each([
  [
    'news',
    'The minister said on Tuesday that the road to the north would be closed for a week.',
    true,
  ],
  ['a headline', 'Rain closes road to Kasama', true],
  ['nothing', '', true],
  ['a name', 'Cui Mingnan', true],
  ['all capitals', 'THE MINISTER SAID THAT THE ROAD WOULD BE CLOSED FOR A WEEK AND A DAY.', true],
  [
    'German',
    'Der Minister sagte am Dienstag, dass die Straße nach Norden für eine Woche gesperrt wird, weil der Fluss über die Ufer getreten ist. Viele Menschen mussten ihre Häuser verlassen und warten nun auf Hilfe.',
    false,
  ],
  [
    'Spanish',
    'El ministro dijo el martes que la carretera del norte se cerrará durante una semana porque el río se ha desbordado y muchas personas han tenido que salir de sus casas.',
    false,
  ],
  ['Chinese', '部长星期二说，通往北方的公路将关闭一周。很多人不得不离开家园。', false],
  ['Russian', 'Министр сказал во вторник, что дорога на север будет закрыта на неделю.', false],
  [
    'French',
    'Le ministre a dit mardi que la route du nord sera fermée pendant une semaine, car la rivière est sortie de son lit dans la nuit.',
    false,
  ],
  [
    'a table of results',
    'Ama Boateng 12.3\nCui Mingnan 12.5\nLi Na 13.0\nOlimpia 2 Motagua 0\nSantos 1 Sao Paulo 1\nDallas 4 Utah 2\nc Khan b Mensah 12\nnot out 44',
    true,
  ],
])('%s', (_, text, expected) => {
  expect(isEnglish(tokenise(text))).toBe(expected);
});
