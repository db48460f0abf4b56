/** Answers that stay the same until the next publication: written and compressed once, then sent from memory; 304 where the asker has it. */
import { createHash } from 'node:crypto';
import { brotliCompress, constants } from 'node:zlib';
import { promisify } from 'node:util';
import type { Request, Response } from 'express';
import { asJson } from './writeJson.ts';

/** A single kind of answer never holds more than this; past it, all is worked out again. */
const MOST_BYTES = 16_000_000;
const WORTH_COMPRESSING = 1024;
const QUALITY = 5;
const compress = promisify(brotliCompress);

interface Kept { readonly plain: Buffer; readonly etag: string; brotli: Promise<Buffer> | null }

export interface Wanted {
  /** Of the publication: another one empties the memory. */
  readonly version: string;
  /** What was asked, after checking: two questions that mean the same have the same key. */
  readonly key: string;
  readonly lang: string;
  readonly work: () => Promise<unknown>;
}

/** Gives a function that answers from memory; one for each route. */
export function readAnswers(): (req: Request, res: Response, wanted: Wanted) => Promise<void> {
  let version = '';
  let bytes = 0;
  const kept = new Map<string, Kept>();
  const keep = (key: string, answer: Kept) => {
    bytes += answer.plain.length;
    if (bytes > MOST_BYTES) {
      kept.clear();
      bytes = answer.plain.length;
    }
    kept.set(key, answer);
  };
  return async (req, res, wanted) => {
    if (version !== wanted.version) {
      kept.clear();
      bytes = 0;
      version = wanted.version;
    }
    let answer = kept.get(wanted.key);
    if (!answer) {
      const plain = Buffer.from(asJson(await wanted.work()));
      const content = createHash('sha256').update(plain).digest('hex').slice(0, 8);
      answer = { plain, etag: `W/"${wanted.version}-${wanted.lang}-${content}"`, brotli: null };
      if (version === wanted.version) keep(wanted.key, answer);
    }
    res.set({ 'ETag': answer.etag, 'Cache-Control': 'public, max-age=0, must-revalidate' }).vary('Accept-Encoding').type('json');
    if (answer.plain.length >= WORTH_COMPRESSING && !req.fresh && req.acceptsEncodings(['br']) === 'br') {
      answer.brotli ??= compress(answer.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
      res.set('Content-Encoding', 'br').send(await answer.brotli);
    } else res.send(answer.plain);
  };
}
