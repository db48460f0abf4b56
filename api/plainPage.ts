/** A page for when even the pages cannot answer: what is wrong, and who to call. No script, no file beside it. */
import { createHash } from 'node:crypto';
import type { Lang } from './contract/vocabulary.ts';

const STYLE = 'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}a{font-weight:600}';
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const CALL: Readonly<Record<Lang, { danger: string; doctor: string; talk: string; front: string; home: string }>> = {
  nb: { danger: 'Fare for liv: ring', doctor: 'Legevakt:', talk: 'Noen å snakke med, hele døgnet:', front: 'Til forsiden', home: '/' },
  nn: { danger: 'Fare for liv: ring', doctor: 'Legevakt:', talk: 'Nokon å snakke med, heile døgnet:', front: 'Til framsida', home: '/nn' },
  en: { danger: 'Life in danger: call', doctor: 'Out-of-hours doctor:', talk: 'Someone to talk to, day and night:', front: 'To the front page', home: '/en' },
};

/** @param words our own words only: nothing of what the asker sent */
export function plainPage({ title, detail, lang }: { title: string; detail: string; lang: Lang }): { html: string; policy: string } {
  const call = CALL[lang];
  const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style>
<main><h1>${title}</h1><p>${detail}</p><ul><li>${call.danger} <a href="tel:113">113</a></li><li>${call.doctor} <a href="tel:116117">116 117</a></li><li>${call.talk} <a href="tel:116123">116 123</a></li></ul><p><a href="${call.home}">${call.front}</a></p></main></html>`;
  return { html, policy: POLICY };
}
