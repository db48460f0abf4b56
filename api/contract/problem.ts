/** The one shape of an error (RFC 9457), as it crosses the wire. */
import { z } from 'zod';

/** What kinds of problem there are; the last part of `type`. Never renamed: other people's programs read them. */
export const PROBLEM_KINDS = [
  'bad-input', 'unreadable-body', 'unknown-municipality', 'not-found', 'wrong-method', 'wrong-origin',
  'too-large', 'wrong-content-type', 'too-many-requests', 'broke',
] as const;

/** One parameter that was not understood, and what to write instead. */
export const ProblemError = z.object({
  parameter: z.string().describe('its name, such as `age` or `themes.0`; `body` for the body as a whole'),
  in: z.enum(['path', 'query', 'body']),
  message: z.string().describe('what to write instead'),
});

export const ProblemDetails = z.object({
  type: z.string().describe(`urn:en-dor-inn:problem: and one of ${PROBLEM_KINDS.join(', ')}`),
  title: z.string(), status: z.number().int(), detail: z.string(),
  errors: z.array(ProblemError).optional().describe('for bad input: each parameter that is wrong'),
  requestId: z.string().optional().describe('where something broke: the id of the request, to give when reporting it'),
});

export type ProblemKind = (typeof PROBLEM_KINDS)[number];
export type ProblemError = z.infer<typeof ProblemError>;
export type ProblemDetails = z.infer<typeof ProblemDetails>;
