/** The process that is measured: the app as in production, and beside it a bare express route on a port of its own. */
import type { AddressInfo } from 'node:net';
import express from 'express';
import { listen } from '#api/listen.ts';
import { openSite } from '#tests/journeys/site.ts';

const site = await openSite({ now: new Date(), keepsLog: false });
const bare = express().get('/', (_req, res) => void res.json({ ok: true }));
const server = await listen(bare, { host: '127.0.0.1', port: 0 });
process.send?.({ site: Number(new URL(site.url).port), bare: (server.address() as AddressInfo).port });
process.on('message', () => process.send?.(process.cpuUsage()));
process.once('disconnect', () => process.exit(0));
