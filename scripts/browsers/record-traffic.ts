// A proxy on loopback that lets nothing through and remembers who wanted out.
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

export interface TrafficRecorder {
  readonly port: number;
  /** "CONNECT host:443" or "GET http://host/path", in the order asked. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** What the browsers themselves ask for at the start, whatever is installed. */
const OWN_HOSTS =
  /(?:^|[/. ])(?:mozilla\.(?:com|org|net)|firefox\.com|mozgcp\.net|google(?:apis)?\.com|gstatic\.com|gvt1\.com)(?:[:/ ]|$)/;

/** Requests that no browser makes by itself. */
export const foreign = (requests: readonly string[]): string[] =>
  requests.filter((request) => !OWN_HOSTS.test(request));

/** Starts the recorder on a free port. Every request is refused with 403. */
export async function recordTraffic(): Promise<TrafficRecorder> {
  const requests: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (data) => {
      const [line = ''] = data.toString('latin1').split('\r\n');
      requests.push(line.replace(/ HTTP\/.*$/, ''));
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy();
        server.close(() => done());
      }),
  };
}
