/** What has been asked, carried along unseen in a form that changes one thing of it. */
import { type Asked, fieldsOf } from './asked.ts';

export function AskedFields({ asked }: { readonly asked: Asked }) {
  return fieldsOf(asked).map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}
