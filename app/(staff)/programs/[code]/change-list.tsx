/** Differences between two versions, one sentence each. */
export function ChangeList({ changes }: { changes: readonly string[] }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {changes.map((change) => (
        <li key={change} className="wrap-anywhere">
          {sentence(change)}
        </li>
      ))}
    </ul>
  );
}

/** Ends like a sentence, also where a quotation or a name ends it already. */
function sentence(change: string): string {
  return /[.”]$/.test(change) ? change : `${change}.`;
}
