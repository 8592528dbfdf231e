// Serves pages on loopback, so that the extension meets them as it meets the web.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer: a body with its type and headers. */
export interface ServedPage {
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PageServer {
  /** "http://127.0.0.1:PORT" */
  readonly origin: string;
  /** Adds or replaces the page at a path that starts with "/". Returns its address. */
  add(path: string, page: ServedPage | string): string;
  close(): Promise<void>;
}

function answer(response: ServerResponse, page: ServedPage): void {
  response.writeHead(page.status ?? 200, {
    'content-type': page.type ?? 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...page.headers,
  });
  response.end(page.body);
}

/** Starts a server on a free port of 127.0.0.1. Unknown paths answer 404 without a body. */
export async function servePages(
  pages: Readonly<Record<string, ServedPage | string>> = {},
): Promise<PageServer> {
  const table = new Map<string, ServedPage>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    answer(response, table.get(pathname) ?? { body: '', status: 404, type: 'text/plain' });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const add = (path: string, page: ServedPage | string): string => {
    table.set(path, typeof page === 'string' ? { body: page } : page);
    return `${origin}${path}`;
  };
  for (const [path, page] of Object.entries(pages)) add(path, page);
  return {
    origin,
    add,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
