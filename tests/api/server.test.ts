import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;
let running: ChildProcess | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'en-dor-inn-server-'));
});
afterEach(() => {
  running?.kill('SIGKILL');
  running = null;
  rmSync(folder, { recursive: true, force: true });
});

interface Started { readonly process: ChildProcess; readonly said: () => string; readonly ended: Promise<number | null> }

/** The process as `npm run serve` starts it. */
function start(env: Record<string, string>): Started {
  const process_ = spawn(process.execPath, ['api/server.ts'], { env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', PORT: '0', DATABASE_FILE: join(folder, 'data', 'x.sqlite'), ...env } });
  running = process_;
  let said = '';
  for (const stream of [process_.stdout, process_.stderr]) stream?.on('data', (piece: Buffer) => (said += piece.toString()));
  return { process: process_, said: () => said, ended: once(process_, 'exit').then(([code]) => code as number | null) };
}

async function listening({ said, ended }: Started): Promise<string> {
  let over = false;
  void ended.then(() => (over = true));
  for (let tries = 0; tries < 600 && !over; tries++) {
    const address = /http:\/\/localhost:(\d+)/.exec(said())?.[1];
    if (address) return `http://127.0.0.1:${address}`;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`it did not start: ${said()}`);
}

describe('refuses to start, in words and without a stack', () => {
  test('where the environment is wrong', async () => {
    const { ended, said } = start({ PORT: 'abc' });
    expect(await ended).toBe(1);
    expect(said()).toMatch(/PORT is «abc»: write a port number/);
    expect(said()).not.toMatch(/\n\s+at /);
  });

  test('where the file is no database, which is left as it was', async () => {
    const file = join(folder, 'brev.txt');
    writeFileSync(file, 'Kjære mor. '.repeat(200));
    const { ended, said } = start({ DATABASE_FILE: file });
    expect(await ended).toBe(1);
    expect(said()).toMatch(/DATABASE_FILE is not a SQLite database/);
    expect(readFileSync(file, 'utf8')).toBe('Kjære mor. '.repeat(200));
  });

  test('where the port is in use', async () => {
    const other: Server = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { ended, said } = start({ PORT: String(port) });
    expect(await ended).toBe(1);
    expect(said()).toMatch(new RegExp(`port ${port} is in use`));
    expect(said()).not.toMatch(/\n\s+at /);
    other.close();
  });
});

describe('stops cleanly', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('on %s: what is under way is finished, nothing new is taken, the database is closed', async (signal) => {
    const started = start({});
    const base = await listening(started);
    expect((await fetch(`${base}/api/health`)).status).toBe(200);
    expect((await fetch(`${base}/api/nope`, { headers: { accept: 'text/html' } })).headers.get('content-type')).toContain('problem+json');
    // A request that is half sent when the signal comes.
    const body = JSON.stringify({ q: 'sover dårlig', municipality: '1506' });
    const slow = httpRequest(`${base}/api/navigate`, { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } });
    const answered = once(slow, 'response');
    slow.write(body.slice(0, 10));
    await new Promise((done) => setTimeout(done, 200));
    started.process.kill(signal);
    await new Promise((done) => setTimeout(done, 200));
    await expect(fetch(`${base}/api/health`)).rejects.toThrow();
    slow.end(body.slice(10));
    const [answer] = await answered;
    expect(answer.statusCode).toBe(200);
    answer.resume();
    expect(await started.ended).toBe(0);
  });

  test('and starts again on the same data, changing nothing', async () => {
    const first = start({});
    const before = await (await fetch(`${await listening(first)}/api/health`)).json();
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const again = start({});
    const after = await (await fetch(`${await listening(again)}/api/health`)).json();
    expect(after).toEqual(before);
    expect(again.said()).toMatch(/"added":0,"changed":0/);
  });
});
