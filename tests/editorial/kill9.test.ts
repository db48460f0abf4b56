import { expect, test } from 'vitest';
import { killAndCheck } from '#tests/bench/kill9.ts';

test('a process killed in the middle of writes loses nothing that it has acknowledged (1000 times: tests/bench/kill9.ts)', async () => {
  const { kills, acknowledged } = await killAndCheck(5, 20261123);
  expect(kills).toBe(5);
  expect(acknowledged).toBeGreaterThan(5);
});
