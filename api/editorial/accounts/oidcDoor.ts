/** The organisation's own sign-in, by OpenID Connect: authorization code with PKCE, state and nonce. Knows nothing of accounts. */
import * as client from 'openid-client';

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says: «Logg inn med …». */
  readonly name: string;
}

/** What must be remembered from the way out until the way back. */
export interface OidcTrip { readonly state: string; readonly nonce: string; readonly verifier: string }

/** Whom the organisation says it is. */
export interface OidcPerson {
  /** `issuer subject`. */
  readonly subject: string;
  /** null where it is not said, or not verified. */
  readonly verifiedEmail: string | null;
}

export interface OidcDoor {
  readonly name: string;
  begin(redirectUri: string): Promise<{ readonly url: string; readonly trip: OidcTrip }>;
  /** Rejects where anything in the answer is not as it must be. @param answer the whole address that one came back to */
  finish(answer: URL, trip: OidcTrip): Promise<OidcPerson>;
}

const TIMEOUT_SECONDS = 10;

/** Asks the server for its description at the first sign-in; where that fails, again at the next. */
export function openOidc({ issuer, clientId, clientSecret, name }: OidcSettings): OidcDoor {
  let found: Promise<client.Configuration> | null = null;
  const isLocal = /^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(issuer);
  const describe = (): Promise<client.Configuration> => {
    found ??= client.discovery(new URL(issuer), clientId, undefined, client.ClientSecretBasic(clientSecret), { timeout: TIMEOUT_SECONDS, ...(isLocal && { execute: [client.allowInsecureRequests] }) })
      .catch((error: unknown) => {
        found = null;
        throw error;
      });
    return found;
  };
  return {
    name,
    async begin(redirectUri) {
      const config = await describe();
      const trip = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri, scope: 'openid email profile', state: trip.state, nonce: trip.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(trip.verifier), code_challenge_method: 'S256',
      });
      return { url: url.href, trip };
    },
    async finish(answer, { state, nonce, verifier }) {
      const config = await describe();
      const tokens = await client.authorizationCodeGrant(config, answer, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
      const claims = tokens.claims();
      if (!claims) throw new Error('the organisation sent no identity');
      const said = claims['email'] === undefined && config.serverMetadata().userinfo_endpoint ? await client.fetchUserInfo(config, tokens.access_token, claims.sub) : claims;
      const isVerified = said['email_verified'] === true || said['email_verified'] === 'true';
      return { subject: `${claims.iss} ${claims.sub}`, verifiedEmail: isVerified && typeof said['email'] === 'string' ? said['email'] : null };
    },
  };
}
