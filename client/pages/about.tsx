import { TextPage } from '../parts/text-page.tsx';
import { useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

export default function About() {
  return <TextPage words={WORDS[useWords().lang].about} />;
}
