// What travels: the form of every message of ours, and the codes of a request that got no proper answer.
import type { Result } from '../result.ts';

/** A request. `name` and `payload` are not to be trusted by the receiver. */
export interface AskEnvelope {
  readonly newsgloss: 'ask';
  readonly name: string;
  readonly payload: unknown;
}

/** An event. */
export interface TellEnvelope {
  readonly newsgloss: 'tell';
  readonly name: string;
  readonly payload: unknown;
}

/**
 * Why a request has no answer of its handler. extension-gone: this page outlived an update or removal of the
 * extension, say so calmly and stop. not-listening: nobody is there (no reader in the tab). no-answer: it took too
 * long. refused: this sender may not ask that. bad-message: the payload was not of the right form. crashed: a bug.
 */
export type AskCode =
  | 'extension-gone'
  | 'not-listening'
  | 'no-answer'
  | 'refused'
  | 'bad-message'
  | 'crashed';

/** What the asker gets: always a Result. A reply that is no Result comes as its value. */
export type Answer<Reply> = [Reply] extends [Result<infer Value, infer Code>]
  ? Result<Value, Code | AskCode>
  : Result<Reply, AskCode>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The request in a received message, or null when it is none. */
export function readAsk(message: unknown): AskEnvelope | null {
  if (!isRecord(message) || message.newsgloss !== 'ask' || typeof message.name !== 'string')
    return null;
  return { newsgloss: 'ask', name: message.name, payload: message.payload ?? null };
}

/** The event in a received message, or null when it is none. */
export function readTell(message: unknown): TellEnvelope | null {
  if (!isRecord(message) || message.newsgloss !== 'tell' || typeof message.name !== 'string')
    return null;
  return { newsgloss: 'tell', name: message.name, payload: message.payload ?? null };
}

/** Whether a reply has the form of a Result. */
export const isResult = (value: unknown): value is Result<unknown> =>
  isRecord(value) && typeof value.ok === 'boolean' && (value.ok || typeof value.code === 'string');
