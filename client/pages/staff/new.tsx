/** A service that is not in the directory yet: the same form, empty. */
export { action, default, loader } from './edit.tsx';
