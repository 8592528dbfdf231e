// The language of a text, against what its page says.
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../../utils/page/reading/language.ts';

const ENGLISH =
  'The ministry said on Monday that the bridge, which was closed in the spring, will be opened for all trains from the north and that the tickets have not been changed.';
const GERMAN =
  'Das Ministerium teilte am Montag mit, dass die Brücke, die im Frühjahr gesperrt war, für alle Züge aus dem Norden geöffnet wird und die Preise sich nicht ändern, auch nicht im Winter.';
const LANGUAGES: readonly [name: string, text: string, stated: string[], language: string][] = [
  ['what both say', ENGLISH, ['en-GB'], 'en-GB'],
  ['the text where a Chinese theme holds English', ENGLISH, ['zh-CN'], 'en'],
  ['the first statement that agrees', GERMAN, ['en', 'de_AT'], 'de-AT'],
  ['the script', '他们在星期一说大桥将会开放，所有的火车都可以通过，票价不会改变。', [''], 'zh'],
  [
    'Japanese with many Han characters',
    '運輸省は月曜日、橋を再開すると発表した。料金は変わらないという。',
    ['zh'],
    'ja',
  ],
  ['the page where the text is too short', 'Hello', ['pt-BR'], 'pt-BR'],
  ['nothing where nothing is known', 'Hello', ['x'], ''],
  [
    'Ukrainian, which shares a script',
    'Міністерство повідомило в понеділок, що міст знову відкрито',
    ['uk'],
    'uk',
  ],
];

describe('the language', () => {
  it.each(LANGUAGES)('is %s', (_name, text, stated, language) => {
    expect(languageOf(text, stated)).toBe(language);
  });
});
