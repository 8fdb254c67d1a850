import type { Typed } from '@/lib/action-state';

type Node = { [key: string]: unknown };

/** Parts of a name that mean something on every object: `__proto__`, but `toString` and `valueOf` as well. */
const isForbidden = (part: string) => part === 'prototype' || part in Object.prototype;
const deepest = 6;
const secret = /password|passcode|recovery/i;

/** PostgreSQL's text and JSON hold every character but NUL, and nobody types one. */
const withoutNul = (value: FormDataEntryValue) => (typeof value === 'string' ? value.replaceAll('\u0000', '') : value);

const fieldsOf = (formData: FormData) =>
  [...formData.entries()]
    .filter(([name]) => !name.startsWith('$ACTION') && !name.includes('\u0000'))
    .map(([name, value]) => [name, withoutNul(value)] as const);

/**
 * A form as an object: `goals.0.dueOn` nests, a repeated name or one that ends in `[]` is a list, and what was left empty is
 * absent; so an empty box is "missing", never 0 (a coerced '' is 0). Names that reach for a prototype are dropped.
 */
export function formInput(formData: FormData): Node {
  const root: Node = {};
  for (const [name, value] of fieldsOf(formData)) {
    if (value === '' || (value instanceof File && value.size === 0 && value.name === '')) continue;
    const isList = name.endsWith('[]');
    const path = (isList ? name.slice(0, -2) : name).split('.');
    if (path.length > deepest || path.some((part) => part === '' || isForbidden(part))) continue;
    place(root, path, value, isList);
  }
  return listed(root) as Node;
}

function place(root: Node, path: string[], value: unknown, isList: boolean): void {
  let node = root;
  for (const part of path.slice(0, -1)) {
    const next = node[part] ?? {};
    if (!isNode(next)) return;
    node[part] = next;
    node = next;
  }
  const last = path.at(-1) ?? '';
  const known = node[last];
  if (known === undefined) node[last] = isList ? [value] : value;
  else if (Array.isArray(known)) known.push(value);
  else if (!isNode(known)) node[last] = [known, value];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Objects whose keys are 0, 1, 2 … become lists. */
function listed(value: unknown): unknown {
  if (!isNode(value)) return value;
  const keys = Object.keys(value);
  const children = keys.map((key) => listed(value[key]));
  if (keys.length > 0 && keys.every((key, index) => key === String(index))) return children;
  return Object.fromEntries(keys.map((key, index) => [key, children[index]]));
}

/** What was typed, to show it again; passwords and files never travel back. */
export function typedValues(formData: FormData): Typed {
  const typed: Typed = {};
  for (const [name, value] of fieldsOf(formData)) {
    if (typeof value !== 'string' || secret.test(name) || isForbidden(name)) continue;
    const known = typed[name];
    typed[name] = known === undefined ? value : [known, value].flat();
  }
  return typed;
}
