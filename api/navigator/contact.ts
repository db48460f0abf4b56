/** How to reach a service at a moment: the number to call, the page, whether it is open. */
import type { ContactNow } from '../contract/navigate.ts';
import type { PublicContact, Service } from '../contract/service.ts';
import { openAt } from './hours.ts';

const FIRST: readonly PublicContact['purpose'][] = ['help', 'booking', 'out-of-hours', 'information', 'discuss-referral', 'switchboard'];

/** The number to call first: a help line before a switchboard, one that is open before one that is shut. */
export function callableContact(service: Service, at: Date): PublicContact | null {
  const callable = service.contacts.filter((contact) => contact.kind === 'phone' && contact.callable);
  const shut = (contact: PublicContact) => (openAt(contact.hours ?? service.hours, at).open === false ? 1 : 0);
  // an out-of-hours line is no number to call while the office is open
  return callable.filter((contact) => contact.purpose !== 'out-of-hours' || !shut(contact)).sort((a, b) => shut(a) - shut(b) || FIRST.indexOf(a.purpose) - FIRST.indexOf(b.purpose))[0] ?? null;
}

/** @param at the moment asked about */
export function contactNow(service: Service, at: Date): ContactNow {
  const phone = callableContact(service, at);
  const web = service.contacts.find((contact) => contact.kind === 'web') ?? service.contacts.find((contact) => contact.kind === 'chat');
  const { open, until, opensAt } = openAt(phone?.hours ?? service.hours, at);
  return { phone: phone?.value ?? null, url: web?.value ?? null, open, until, opensAt };
}
