import { describe, expect, test } from 'vitest';
import { readConfig } from '#api/config.ts';

test('needs nothing: what is not set has a value', () => {
  expect(readConfig({})).toEqual({ port: 3000, host: '127.0.0.1', databaseFile: 'data/en-dor-inn.sqlite', trustProxy: false, logLevel: 'info', rateLimit: 3000, mode: 'production' });
  expect(readConfig({ PORT: '', HOST: ' ' })).toEqual(readConfig({}));
});

test('takes what is set', () => {
  expect(readConfig({ PORT: '8080', HOST: '0.0.0.0', DATABASE_FILE: '/srv/data.sqlite', TRUST_PROXY: '1', LOG_LEVEL: 'warn', RATE_LIMIT: '0', NODE_ENV: 'development' }))
    .toEqual({ port: 8080, host: '0.0.0.0', databaseFile: '/srv/data.sqlite', trustProxy: 1, logLevel: 'warn', rateLimit: 0, mode: 'development' });
  expect(readConfig({ TRUST_PROXY: 'loopback, 10.0.0.0/8' }).trustProxy).toBe('loopback, 10.0.0.0/8');
});

describe('refuses what is wrong, and says which, what it was and what to write', () => {
  test.each([
    ['PORT', 'abc'], ['PORT', '70000'], ['PORT', '-1'], ['PORT', '3000.5'], ['HOST', 'http://localhost'], ['DATABASE_FILE', 'data/'],
    ['TRUST_PROXY', 'true'], ['TRUST_PROXY', '*'], ['LOG_LEVEL', 'loud'], ['RATE_LIMIT', 'many'], ['NODE_ENV', 'prod'],
  ])('%s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} is «${value.replace(/[*/.]/g, '\\$&')}»: write .{10,}`));
  });

  test('all at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT.*\n.*LOG_LEVEL/s);
  });
});
