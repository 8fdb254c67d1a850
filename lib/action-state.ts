/** What was typed, by the input's name. */
export type Typed = Record<string, string | string[]>;

/**
 * What an action tells its form. `ok` is null before the first try. On failure nothing was changed: `fieldErrors` by input name,
 * `formError` for the whole, `values` as typed (never passwords), `stale` with what stands there now when someone else changed it.
 */
export type ActionState<T = unknown> = {
  ok: boolean | null;
  data?: T;
  formError?: string;
  fieldErrors: Record<string, string>;
  values: Typed;
  stale?: Record<string, unknown>;
  /** Names the log entry of an unexpected failure. */
  reference?: string;
  isSignedOut?: true;
};

export type FormAction<T = unknown> = (previous: ActionState<T>, formData: FormData) => Promise<ActionState<T>>;

/** The state of a form that was not sent yet, for `useActionState`. */
export const notSent: ActionState<never> = { ok: null, fieldErrors: {}, values: {} };
