export type Answer = { location?: string; message?: string };

const lost = 'The connection broke off while the file was sent. Nothing was changed. Send it again.';

/** Sends a form with its file as the browser would, and tells how far it is. fetch cannot, hence the older way. Never rejects. */
export function sendFile(
  form: HTMLFormElement,
  onProgress: (sent: { loaded: number; total: number }) => void,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress({ loaded, total }));
    request.addEventListener('load', () => resolve(answerOf(request)));
    request.addEventListener('error', () => resolve({ message: lost }));
    request.addEventListener('abort', () => resolve({ message: 'Sending was stopped. Nothing was changed.' }));
    signal.addEventListener('abort', () => request.abort());
    request.send(new FormData(form));
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): Answer {
  if (status === 404) return { message: 'This does not exist, or it is not yours to see. Nothing was changed.' };
  try {
    const answer: unknown = JSON.parse(responseText);
    if (typeof answer !== 'object' || answer === null) return { message: lost };
    if ('location' in answer && typeof answer.location === 'string') return { location: answer.location };
    return { message: 'message' in answer && typeof answer.message === 'string' ? answer.message : lost };
  } catch {
    return { message: lost };
  }
}
