import { Answer, Question } from '../contract/navigate.ts';
import { Problem } from '../problem.ts';
import { NOTHING, route } from './route.ts';

/** The main job: which door, which number. A POST, so that a person's words never stand in a URL or a log. */
export const navigateRoute = route({
  method: 'post', path: '/api/navigate', summary: 'Which door, which number',
  description: 'One question in, one door out. All fields may be left out. Nothing that is sent is kept or logged. Other sites may ask too, without credentials.',
  params: NOTHING, query: NOTHING, body: Question, answer: Answer, freshness: 'fresh',
  problems: ['bad-input', 'unreadable-body', 'unknown-municipality', 'too-large', 'wrong-content-type'],
  answers({ body }, { directory }) {
    if (body.municipality !== undefined && !directory.municipality(body.municipality)) throw new Problem('unknown-municipality');
    return directory.navigate(body);
  },
});
