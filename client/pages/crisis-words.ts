/** The crisis words by themselves, so that the device has them before the first keystroke. */
import type { LoaderFunctionArgs } from 'react-router';
import { directoryContext } from '../context.ts';

export function loader({ context }: LoaderFunctionArgs): Response {
  return Response.json(context.get(directoryContext).directory.language().crisis);
}
