/** What people write for a number or an address → as it is kept; what cannot be read is left for the contract to refuse. */
import type { ContactPoint } from '../../contract/entry.ts';
import { readPhone } from '../edit/phone.ts';

export function asKept(kind: ContactPoint['kind'], typed: string): string {
  const value = typed.trim();
  if (kind === 'phone' || kind === 'sms') {
    const read = readPhone(value, kind === 'sms');
    return 'value' in read ? read.value : value;
  }
  if (kind === 'e-mail') return value;
  return /^[a-z]+:\/\//i.test(value) || !/^[^\s/]+\.[a-z]{2,}/i.test(value) ? value : `https://${value}`;
}
