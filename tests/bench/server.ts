/**
 * Answers per second against a bare express route in the same process, asked by another process over plain sockets.
 * Counted per second of the server's own processor time: so that neither the asker nor a busy machine is measured.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { median } from './measure.ts';

const CONNECTIONS = 16;
const SECONDS = 1.5;
const ROUNDS = 5;
const HEAD_END = Buffer.from('\r\n\r\n');

export interface Rates { readonly bare: number; readonly others: readonly { readonly name: string; readonly perSecond: number; readonly ratio: number }[] }

interface Asked { readonly name: string; readonly port: number; readonly bytes: string }

const ask = (method: string, path: string, more: readonly string[] = [], body = '') => [`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Accept-Encoding: br', ...more, '', body].join('\r\n');

export async function benchServer(slug: string): Promise<Rates> {
  const serving = fork(new URL('./serving.ts', import.meta.url), { env: { ...process.env, NODE_ENV: 'production' } });
  const [ports] = (await once(serving, 'message')) as [{ site: number; bare: number }];
  const question = JSON.stringify({ q: 'mannen min drikker for mye', municipality: '1506', for: 'next-of-kin', lang: 'nb' });
  const contenders: readonly Asked[] = [
    { name: 'bare', port: ports.bare, bytes: ask('GET', '/') },
    { name: `GET /api/services/${slug}`, port: ports.site, bytes: ask('GET', `/api/services/${slug}`) },
    { name: 'POST /api/navigate', port: ports.site, bytes: ask('POST', '/api/navigate', ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(question)}`], question) },
    { name: 'GET / (rendered, kept)', port: ports.site, bytes: ask('GET', '/') },
    { name: `GET /tjeneste/${slug} (rendered, kept)`, port: ports.site, bytes: ask('GET', `/tjeneste/${slug}`) },
  ];
  const rates = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = -1; round < ROUNDS; round++)
    for (const contender of contenders) {
      const rate = await answersPerSecond(serving, contender);
      if (round >= 0) rates.get(contender.name)?.push(rate);
    }
  serving.disconnect();
  const of = (name: string) => median(rates.get(name) ?? []);
  return { bare: of('bare'), others: contenders.slice(1).map(({ name }) => ({ name, perSecond: of(name), ratio: of(name) / of('bare') })) };
}

async function answersPerSecond(serving: ChildProcess, { port, bytes }: Asked): Promise<number> {
  const before = await processorSeconds(serving);
  const until = performance.now() + SECONDS * 1000;
  const counts = await Promise.all(Array.from({ length: CONNECTIONS }, () => drive(port, bytes, until)));
  return counts.reduce((sum, count) => sum + count, 0) / ((await processorSeconds(serving)) - before);
}

async function processorSeconds(serving: ChildProcess): Promise<number> {
  const answer = once(serving, 'message') as Promise<[NodeJS.CpuUsage]>;
  serving.send('how much');
  const [{ user, system }] = await answer;
  return (user + system) / 1_000_000;
}

/** One connection: sends, reads the answer to its end, sends again. Reads no more of it than it must, so that the asker costs little. */
function drive(port: number, bytes: string, until: number): Promise<number> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let answer = Buffer.alloc(0);
    let count = 0;
    socket.setNoDelay(true);
    socket.on('error', fail);
    socket.on('data', (piece) => {
      answer = answer.length === 0 ? piece : Buffer.concat([answer, piece]);
      const head = answer.indexOf(HEAD_END);
      if (head < 0) return;
      const said = answer.toString('latin1', 0, head);
      if (!said.startsWith('HTTP/1.1 200')) return void fail(new Error(`«${bytes.split('\r\n', 1)[0]}» was answered ${said.split('\r\n', 1)[0]}`));
      const length = /\r\ncontent-length: (\d+)/i.exec(said)?.[1];
      const isWhole = length === undefined ? answer.subarray(-5).toString('latin1') === '0\r\n\r\n' : answer.length >= head + HEAD_END.length + Number(length);
      if (!isWhole) return;
      count++;
      answer = Buffer.alloc(0);
      if (performance.now() < until) return void socket.write(bytes);
      socket.destroy();
      done(count);
    });
  });
}
