import { useWords } from "./Words";

/** A time said relatively, exact on hover and to machines. */
export function When({ at, as = "ago" }: { at: number; as?: "ago" | "moment" }) {
  const words = useWords();
  return (
    <time dateTime={new Date(at).toISOString()} title={words.exact(at)}>
      {words[as](at)}
    </time>
  );
}
