import { describe, expect, test } from 'vitest';
import { readConfig } from '#api/config.ts';

const USUAL = { jobs: true, judgedFolder: 'tests/navigation', linkChecks: false, mail: { server: null, from: 'en-dor-inn@localhost.localdomain', folder: 'data/mail' } };

test('needs nothing: what is not set has a value', () => {
  expect(readConfig({})).toEqual({ ...USUAL, port: 3000, origin: 'http://localhost:3000', oidc: null, host: '127.0.0.1', databaseFile: 'data/en-dor-inn.sqlite', trustProxy: false, logLevel: 'info', rateLimit: 3000, mode: 'production' });
  expect(readConfig({ PORT: '', HOST: ' ' })).toEqual(readConfig({}));
});

test('takes what is set', () => {
  expect(readConfig({ PORT: '8080', HOST: '0.0.0.0', DATABASE_FILE: '/srv/data.sqlite', TRUST_PROXY: '1', LOG_LEVEL: 'warn', RATE_LIMIT: '0', NODE_ENV: 'development' }))
    .toEqual({ ...USUAL, port: 8080, origin: 'http://localhost:8080', oidc: null, host: '0.0.0.0', databaseFile: '/srv/data.sqlite', trustProxy: 1, logLevel: 'warn', rateLimit: 0, mode: 'development' });
  expect(readConfig({ TRUST_PROXY: 'loopback, 10.0.0.0/8' }).trustProxy).toBe('loopback, 10.0.0.0/8');
});

describe('refuses what is wrong, and says which, what it was and what to write', () => {
  test.each([
    ['PORT', 'abc'], ['PORT', '70000'], ['PORT', '-1'], ['PORT', '3000.5'], ['HOST', 'http://localhost'], ['DATABASE_FILE', 'data/'],
    ['TRUST_PROXY', 'true'], ['TRUST_PROXY', '*'], ['LOG_LEVEL', 'loud'], ['RATE_LIMIT', 'many'], ['NODE_ENV', 'prod'], ['LINK_CHECKS', 'true'],
  ])('%s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} is «${value.replace(/[*/.]/g, '\\$&')}»: write .{10,}`));
  });

  test('all at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT.*\n.*LOG_LEVEL/s);
  });
});

describe('the organisation’s own sign-in', () => {
  const set = { OIDC_ISSUER: 'https://login.example.test', OIDC_CLIENT_ID: 'door', OIDC_CLIENT_SECRET: 'not-a-secret' };

  test('needs all of its three', () => {
    expect(readConfig(set).oidc).toEqual({ issuer: 'https://login.example.test', clientId: 'door', clientSecret: 'not-a-secret', name: 'login.example.test' });
    expect(readConfig({ ...set, OIDC_NAME: 'Ansattporten' }).oidc?.name).toBe('Ansattporten');
    for (const name of Object.keys(set)) expect(() => readConfig({ ...set, [name]: '' })).toThrow(/set all three, or none/);
  });

  test('goes over TLS, except on this very machine', () => {
    expect(() => readConfig({ ...set, OIDC_ISSUER: 'http://login.example.test' })).toThrow(/https/);
    expect(readConfig({ ...set, OIDC_ISSUER: 'http://localhost:4000' }).oidc?.issuer).toBe('http://localhost:4000');
  });

  test('never repeats the secret', () => {
    expect(() => readConfig({ OIDC_CLIENT_SECRET: 'not-a-secret' })).toThrow(/^(?!.*not-a-secret)/s);
  });
});
