/** What a loader throws when the address leads to nothing: a page in plain words, with the status 404. */
import { data } from 'react-router';

export function notHere(what: 'page' | 'service' | 'municipality' | 'theme' | 'pathway') {
  return data(what, { status: 404 });
}
