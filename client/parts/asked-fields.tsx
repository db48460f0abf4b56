/** What has been asked, carried along unseen in a form that changes one thing of it. */
import type { Asked } from './asked.ts';

export function AskedFields({ asked }: { readonly asked: Asked }) {
  return (
    <>
      <input type="hidden" name="q" value={asked.q} />
      <input type="hidden" name="place" value={asked.place} />
      <input type="hidden" name="chosenFor" value={asked.municipality ? asked.place : ''} />
      <input type="hidden" name="municipality" value={asked.municipality} />
      <input type="hidden" name="for" value={asked.for} />
      <input type="hidden" name="age" value={asked.age} />
      {asked.themes.map((theme) => (
        <input key={theme} type="hidden" name="theme" value={theme} />
      ))}
      {asked.ignored.map((typed) => (
        <input key={typed} type="hidden" name="ignore" value={typed} />
      ))}
    </>
  );
}
