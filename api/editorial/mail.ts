/** Letters: by SMTP where a server is configured, otherwise as files in a folder, and the log says where. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';

export interface Letter { readonly to: string; readonly subject: string; readonly text: string }

export interface Mail {
  /** Rejects where it could not be handed over. */
  send(letter: Letter): Promise<void>;
}

export function openMail({ server, from, folder }: Config['mail'], log: Log): Mail {
  if (server) {
    const transport = createTransport(server, { disableFileAccess: true, disableUrlAccess: true });
    return { send: async (letter) => void (await transport.sendMail({ from, ...letter })) };
  }
  const toFile = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async send(letter) {
      const { message } = await toFile.sendMail({ from, ...letter });
      mkdirSync(folder, { recursive: true });
      const file = join(folder, `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.eml`);
      writeFileSync(file, message as Buffer, { mode: 0o600 });
      // the address is left out: a log holds no persons
      log.info({ file }, 'no mail server is set: the letter was put in a file');
    },
  };
}
