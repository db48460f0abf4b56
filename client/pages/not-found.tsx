import { notHere } from '../not-here.ts';

export function loader(): never {
  throw notHere('page');
}

/** Never shown: the root's error boundary says it. */
export default function NotFound() {
  return null;
}
