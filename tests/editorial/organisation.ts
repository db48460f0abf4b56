/** An organisation's own sign-in, as real as it gets: an OpenID provider on a port of its own, where whoever is expected is signed in at once. Fictional. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface Employee { readonly sub: string; readonly email?: string; readonly email_verified?: boolean }

export interface Organisation {
  readonly issuer: string;
  /** Who signs in next; null: they change their mind. */
  expect(employee: Employee | null): void;
  close(): Promise<void>;
}

const HOUR = 3600;
/** Where our pages take one back. */
const BACK = '/rediger/logg-inn/organisasjon';
export const CLIENT = { clientId: 'en-dor-inn', clientSecret: 'known-to-this-test-only-and-to-nobody-else' };

export async function openOrganisation(): Promise<Organisation> {
  let expected: Employee | null = null;
  const employees = new Map<string, Employee>();
  let handle: RequestListener = () => undefined;
  const server = createServer((req, res) => handle(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = quietly(() => new Provider(issuer, {
    // a native client may come back to any port of this machine
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, application_type: 'native', redirect_uris: [`http://localhost${BACK}`], token_endpoint_auth_method: 'client_secret_basic' }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    cookies: { keys: ['only-for-this-test'] },
    ttl: { AccessToken: HOUR, AuthorizationCode: HOUR, Grant: HOUR, IdToken: HOUR, Interaction: HOUR, Session: HOUR },
    features: { devInteractions: { enabled: false } },
    findAccount: async (_context: unknown, sub: string) => ({ accountId: sub, claims: async () => ({ ...employees.get(sub), sub }) }),
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  }));
  const callback = provider.callback();
  handle = (req, res) => {
    if (req.url?.startsWith('/interaction/')) void interact(req, res);
    else void callback(req, res);
  };
  async function interact(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (!expected) return provider.interactionFinished(req, res, { error: 'access_denied', error_description: 'they changed their mind' });
    employees.set(expected.sub, expected);
    const grant = new provider.Grant({ accountId: expected.sub, clientId: CLIENT.clientId });
    grant.addOIDCScope('openid email profile');
    return provider.interactionFinished(req, res, { login: { accountId: expected.sub, remember: false }, consent: { grantId: await grant.save() } });
  }
  return {
    issuer, expect: (employee) => void (expected = employee),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The provider warns that it keeps everything in memory, which is what a test wants. */
function quietly<T>(make: () => T): T {
  const { warn, info } = console;
  console.warn = () => undefined;
  console.info = () => undefined;
  try {
    return make();
  } finally {
    Object.assign(console, { warn, info });
  }
}
