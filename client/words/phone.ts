/** Norwegian phone numbers as people read them and as telephones dial them. */

/** `+4771111000` → `71 11 10 00`, `116117` → `116 117`, `+4791508588` → `915 08 588`. */
export function readablePhone(phone: string): string {
  const local = phone.startsWith('+47') ? phone.slice(3) : phone;
  if (/^\d{6}$/.test(local)) return `${local.slice(0, 3)} ${local.slice(3)}`;
  if (/^\d{5}$/.test(local)) return `${local.slice(0, 2)}${local.slice(2)}`;
  if (/^[489]\d{7}$/.test(local)) return `${local.slice(0, 3)} ${local.slice(3, 5)} ${local.slice(5)}`;
  if (/^\d{8}$/.test(local)) return local.replace(/(\d{2})(?=\d)/g, '$1 ');
  return local;
}

/** The out-of-hours doctor: the one number that is certain everywhere, day and night. */
export const OUT_OF_HOURS = '116117';

/** Short numbers are dialled as they are: a telephone does not know +47 113. */
export const dial = (phone: string) => `tel:${phone}`;
export const text = (phone: string) => `sms:${phone}`;
