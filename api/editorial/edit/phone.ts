/** A phone number as people write it → as it is dialled. Norway's short numbers are our own table: libphonenumber knows none of them. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Three and six digits, and the five-digit numbers 02000–09999: dialled as they stand, never with +47. */
const SHORT = /^(110|112|113|116000|116006|116111|116117|116123|0[2-9]\d{3})$/;
const SHORT_SMS = /^(\d{5}|\d{3})$/;
const DIGITS_IN_NORWAY = 8;

export type PhoneProblem = 'phone-letters' | 'phone-short' | 'phone-long' | 'phone-unknown' | 'phone-foreign';
export type ReadPhone = { readonly value: string } | { readonly wrong: PhoneProblem; readonly digits: number };

/** «71 11 10 00», «+47 71 11 10 00», «0047…», «116 117», «02800» → as db and telephones have it. */
export function readPhone(typed: string, isSms = false): ReadPhone {
  const plain = typed.trim().replace(/^tel:|^tlf\.?:?\s*/i, '');
  const bare = plain.replace(/[\s().\-–/\u00ad]/g, '').replace(/^00/, '+');
  const digits = bare.replace(/\D/g, '').length;
  if (!/^\+?\d+$/.test(bare)) return { wrong: 'phone-letters', digits };
  const local = bare.replace(/^\+47/, '');
  if (SHORT.test(local) || (isSms && SHORT_SMS.test(local))) return { value: local };
  const isForeign = bare.startsWith('+') && !bare.startsWith('+47');
  const number = parsePhoneNumberFromString(bare, 'NO');
  if (number?.isValid() && /^\+\d{8,15}$/.test(number.number)) return { value: number.number };
  if (isForeign) return { wrong: 'phone-foreign', digits };
  const own = local.replace(/\D/g, '').length;
  return { wrong: own < DIGITS_IN_NORWAY ? 'phone-short' : own > DIGITS_IN_NORWAY ? 'phone-long' : 'phone-unknown', digits: own };
}

/** As it is read: `+4771111000` → `71 11 10 00`. What is no number of ours stays as it is. */
export function phoneInForm(value: string): string {
  const local = value.startsWith('+47') ? value.slice(3) : value;
  const read = /^\d{6}$/.test(local) ? `${local.slice(0, 3)} ${local.slice(3)}`
    : /^[489]\d{7}$/.test(local) ? `${local.slice(0, 3)} ${local.slice(3, 5)} ${local.slice(5)}`
    : /^\d{8}$/.test(local) ? local.replace(/(\d{2})(?=\d)/g, '$1 ') : local;
  const back = readPhone(read);
  return 'value' in back && back.value === value ? read : value;
}
