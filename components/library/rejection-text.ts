// Why a record of a file is not taken, in the words of the reader's language.
import { type MessageKey, t } from '../../utils/i18n/t.ts';
import type { RejectedRecord } from './library-props.ts';

const REASON: Readonly<Record<RejectedRecord['code'], MessageKey>> = {
  invalid: 'reject.invalid',
  'not-json': 'reject.notJson',
  'unknown-kind': 'reject.unknownKind',
  duplicate: 'reject.duplicate',
  'no-address': 'reject.noAddress',
  'no-article': 'reject.noArticle',
  'record-too-long': 'reject.recordTooLong',
  'too-deep': 'reject.tooDeep',
  'too-many-columns': 'reject.tooManyColumns',
  'unknown-format': 'reject.unknownFormat',
  'newer-version': 'reject.newerVersion',
  'not-utf8': 'reject.notUtf8',
  'bad-gzip': 'reject.badGzip',
  'file-too-long': 'reject.fileTooLong',
  truncated: 'reject.truncated',
  'bad-checksum': 'reject.badChecksum',
};

/** "Line 3: without a web address" */
export const rejectionText = ({ line, code, detail = '' }: RejectedRecord): string =>
  t('reject.line', { line, reason: t(REASON[code], { detail }) });
