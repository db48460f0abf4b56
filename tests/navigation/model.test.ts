import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { prepare, readExamples, readSentences, train } from '#seed/lexicon/train.ts';

const TIME = 300_000;

test('the model that is sent is the one that the examples give, byte for byte', () => {
  const kept = readFileSync(new URL('../../seed/lexicon/model.json', import.meta.url), 'utf8');
  const trained = `${JSON.stringify(train(prepare([...readExamples(), ...readSentences()])))}\n`;
  expect(trained === kept, 'seed/lexicon/model.json is not what its examples, lexicon and crisis words give: run `npm run train`').toBe(true);
}, TIME);
