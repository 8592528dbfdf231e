// The locale files as the extension gets them.
import { join, resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

export const ROOT = resolve(import.meta.dirname, '../../..');

export const LOCALES = ['en', 'zh-CN', 'ko', 'ja'] as const;

export interface LocaleMessage {
  /** "tabs.doubts" */
  readonly key: string;
  /** All forms of it. */
  readonly text: string;
  readonly names: readonly string[];
}

/** Messages of a locale by key, without the browser's own. */
export async function messagesOf(locale: string): Promise<ReadonlyMap<string, LocaleMessage>> {
  const parsed = await parseMessagesFile(join(ROOT, 'locales', `${locale}.yml`));
  const messages = parsed
    .filter(({ key }) => !key[0]?.startsWith('@@'))
    .map((message): [string, LocaleMessage] => {
      const key = message.key.join('.');
      const text =
        message.type === 'plural'
          ? Object.values(message.plurals).join(' | ')
          : (message.message ?? '');
      return [key, { key, text, names: [...message.namedSubstitutions].sort() }];
    });
  return new Map(messages);
}
