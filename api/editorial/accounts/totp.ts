/** The second factor: a code from an app on one's phone (RFC 6238). */
import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

const ISSUER = 'Én dør inn';
const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;
/** Clocks differ: one step before and one after. */
const WINDOW = 1;

export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

const totpOf = (secret: string, label = '') => new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS });

/** What the app needs, as an address and as a picture of it. */
export function describeSecret(secret: string, email: string): { readonly uri: string; readonly qr: string } {
  const uri = totpOf(secret, email).toString();
  return { uri, qr: renderSVG(uri, { ecc: 'M', border: 2 }) };
}

/** The time step that the code belongs to; null where it is no code of now. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const digits = code.replace(/\s+/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const off = totpOf(secret).validate({ token: digits, timestamp: now.getTime(), window: WINDOW });
  return off === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + off;
}
