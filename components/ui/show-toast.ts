export type ToastMessage = {
  title: string;
  description?: string;
  tone?: 'good' | 'late';
  /** One way back, such as "Undo". */
  action?: { label: string; onSelect: () => void };
};

type Listener = (message: ToastMessage) => void;

const waiting: ToastMessage[] = [];
let listener: Listener | null = null;

/** Says what just happened, from any client code. Problems stay until dismissed, the rest for six seconds. */
export function showToast(message: ToastMessage): void {
  if (listener) listener(message);
  else waiting.push(message);
}

/** Hands every message, those that waited first, to one listener. Returns how to stop. */
export function listenForToasts(next: Listener): () => void {
  listener = next;
  for (const message of waiting.splice(0)) next(message);
  return () => {
    if (listener === next) listener = null;
  };
}
